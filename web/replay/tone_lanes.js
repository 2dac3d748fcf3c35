/** The three lanes under the waveforms: how far pitch, pace and level are from the usual, with what was asked for. */

import { html, nothing, svg } from 'lit';
import { words } from '../words.js';
import { HEIGHT, HIGH, WIDE, curvesOf, heightOf, outsideOf, pathOf } from './contour.js';

/** @import {Lane, Session, ToneAnnotation, Track} from '../shapes.js' */
/** @import {Curve} from './contour.js' */

/** @type {readonly Lane[]} */
export const LANES = ['pitch', 'pace', 'level'];

/**
 * @typedef {{point: (annotation: ToneAnnotation | null) => void, hear: (span: {start_s: number, end_s: number}) => void}} ToneMoves
 * @param {{session: Session, duration_s: number, zoom: number, pointed: ToneAnnotation | null}} shown
 * @param {ToneMoves} moves
 */
export function toneLanes({ session: { track, annotations = [] }, duration_s, zoom, pointed }, moves) {
  if (!track) return nothing;
  const curves = curvesFor(track, annotations);
  const hatching = html`<svg class="hatching" aria-hidden="true"><defs>${LANES.map((lane) => hatch(lane))}</defs></svg>`;
  return html`${hatching}${LANES.map((lane) => laneOf(lane, curves[lane], annotations, { duration_s, wide: WIDE * zoom, pointed }, moves))}`;
}

/** @type {{track: Track | null, curves: ReturnType<typeof curvesOf> | null}} */
const last = { track: null, curves: null };

/** The page draws itself anew with every turn that is said: twelve thousand points are worked out once. @param {Track} track @param {ToneAnnotation[]} annotations */
function curvesFor(track, annotations) {
  if (last.track !== track || last.curves === null) Object.assign(last, { track, curves: curvesOf(track, annotations) });
  return /** @type {ReturnType<typeof curvesOf>} */ (last.curves);
}

/** @typedef {{curve: Curve, spans: readonly ToneAnnotation[], duration_s: number, wide: number, path: string, outside: string[]}} Drawn */
/** @type {Map<Lane, Drawn>} */
const drawn = new Map();

/** The paths of a lane, made again only when the lane, its zoom or its readings change. @param {Lane} lane @param {Curve} curve @param {readonly ToneAnnotation[]} spans @param {number} duration_s @param {number} wide @returns {Drawn} */
function drawnOf(lane, curve, spans, duration_s, wide) {
  const known = drawn.get(lane);
  const isSame = known?.curve === curve && known.duration_s === duration_s && known.wide === wide && known.spans.length === spans.length;
  if (known && isSame && known.spans.every((one, i) => one === spans[i])) return known;
  const height = HEIGHT[lane];
  const outside = spans.map((one) => outsideOf(curve, one, duration_s, height, wide));
  const made = { curve, spans, duration_s, wide, path: pathOf(curve, duration_s, height, wide), outside };
  drawn.set(lane, made);
  return made;
}

/** @param {Lane} lane */
function hatch(lane) {
  return svg`<pattern id="outside-${lane}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="5" height="5" /><path d="M1 0v5" />
  </pattern>`;
}

/**
 * @param {Lane} lane @param {Curve | null} curve @param {readonly ToneAnnotation[]} annotations
 * @param {{duration_s: number, wide: number, pointed: ToneAnnotation | null}} scale @param {ToneMoves} moves
 */
function laneOf(lane, curve, annotations, { duration_s, wide, pointed }, moves) {
  const height = HEIGHT[lane];
  const spans = annotations.filter((one) => one.lane === lane && one.end_s > one.start_s);
  const x = (/** @type {number} */ s) => ((s / duration_s) * wide).toFixed(1);
  const band = (/** @type {ToneAnnotation} */ one) => {
    const [top, bottom] = [heightOf(one.asked[1], height), heightOf(one.asked[0], height)];
    return svg`<rect class="asked ${one === pointed ? 'pointed' : ''}" x=${x(one.start_s)} width=${x(one.end_s - one.start_s)} y=${top.toFixed(1)}
      height=${(bottom - top).toFixed(1)} />`;
  };
  return html`<svg class="contour ${lane}" viewBox="0 0 ${wide} ${HIGH}" preserveAspectRatio="none" aria-hidden="true">
    ${svg`${spans.map(band)}<line class="middle" x1="0" x2=${wide} y1=${HIGH / 2} y2=${HIGH / 2} />
      ${curve === null
        ? nothing
        : curveIn(lane, drawnOf(lane, curve, spans, duration_s, wide))}
      ${spans.map((one) => readingLine(one, height, x))}
      ${spans.map((one) => svg`<rect class="hit" x=${x(one.start_s)} width=${x(one.end_s - one.start_s)} y="0" height=${HIGH}
        @pointerenter=${() => moves.point(one)} @pointerleave=${() => moves.point(null)}
        @pointerdown=${(/** @type {Event} */ event) => event.stopPropagation()} @click=${() => moves.hear(one)} />`)}`}
  </svg>`;
}

/** @param {Lane} lane @param {Drawn} drawn */
const curveIn = (lane, { outside, path }) => svg`${outside.map((each) => svg`<path class="outside" fill="url(#outside-${lane})" d=${each} />`)}
  <path class="curve" d=${path} />`;

/** The reading over its span, with its margin. @param {ToneAnnotation} one @param {number} height @param {(s: number) => string} x */
function readingLine({ reading, plus_minus, start_s, end_s, status }, height, x) {
  if (reading === null) return nothing;
  const y = heightOf(reading, height).toFixed(1);
  const middle = x((start_s + end_s) / 2);
  const margin = plus_minus ?? 0;
  return svg`<line class="reading-line ${status}" x1=${x(start_s)} x2=${x(end_s)} y1=${y} y2=${y} />
    <line class="margin" x1=${middle} x2=${middle} y1=${heightOf(reading - margin, height).toFixed(1)} y2=${heightOf(reading + margin, height).toFixed(1)} />`;
}

/** @param {Lane} lane */
export const laneTitle = (lane) => words.replay.lanes[lane];
