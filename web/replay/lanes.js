/** Everything on the time axis: waveforms, pitch, level, marks, and one cursor over all. */

import { html, nothing, svg } from 'lit';
import { words } from '../words.js';
import { HIGH, WIDE, levels, pathOf, semitones } from './contour.js';

/** @import {Session} from '../shapes.js' */
/** @import {Mark} from './marks.js' */

const PITCH_ST = { low: -9, high: 9 };
const LEVEL_DB = { low: -60, high: 0 };

/**
 * @param {{session: Session, marks: Mark[], duration_s: number, zoom: number, hasWaves: boolean}} shown
 * @param {{grab: (event: PointerEvent) => void, jump: (mark: Mark) => void}} moves
 */
export function lanes({ session: { track }, marks, duration_s, zoom, hasWaves }, { grab, jump }) {
  const rows = 1 + Math.max(0, ...marks.map(({ row }) => row));
  const names = ['rep', 'buyer', ...(track ? ['pitch', 'level'] : [])];
  return html`<div class="axis-block">
    <div class="lane-names" aria-hidden="true">
      ${names.map((name) => html`<span class="lane-name ${name}">${laneName(name)}</span>`)}
      <span class="lane-name marks" .style=${`height: calc(${rows} * var(--mark-row))`}>${words.replay.lanes.marks}</span>
    </div>
    <div class="lane-scroll">
      <div class="lanes" .style=${`width: ${zoom * 100}%`}>
        <div class="plots" @pointerdown=${grab}>
          <div class="wave rep ${hasWaves ? '' : 'bare'}"></div>
          <div class="wave buyer ${hasWaves ? '' : 'bare'}"></div>
          ${track
            ? html`${contour('pitch', pathOf(semitones(track), track.hop_s, duration_s, PITCH_ST))}
                ${contour('level', pathOf(levels(track), track.hop_s, duration_s, LEVEL_DB))}`
            : nothing}
        </div>
        <div class="marks" .style=${`height: calc(${rows} * var(--mark-row))`}>${marks.map((mark) => markButton(mark, duration_s, jump))}</div>
        <i class="cursor" aria-hidden="true"></i>
      </div>
    </div>
  </div>`;
}

/** @param {string} name */
const laneName = (name) => /** @type {Record<string, string>} */ (words.replay.lanes)[name];

/** @param {'pitch' | 'level'} kind @param {string} path */
function contour(kind, path) {
  return html`<svg class="contour ${kind}" viewBox="0 0 ${WIDE} ${HIGH}" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<line class="middle" x1="0" x2=${WIDE} y1=${HIGH / 2} y2=${HIGH / 2} /><path d=${path} />`}
  </svg>`;
}

/** @param {Mark} mark @param {number} duration_s @param {(mark: Mark) => void} jump */
function markButton(mark, duration_s, jump) {
  const share = (/** @type {number} */ s) => `${((100 * s) / duration_s).toFixed(3)}%`;
  const width_s = Math.min(mark.end_s, duration_s) - mark.start_s;
  return html`<button class="mark ${mark.kind}" title=${mark.label} @click=${() => jump(mark)}
    .style=${`left: ${share(mark.start_s)}; width: ${share(width_s)}; top: calc(${mark.row} * var(--mark-row))`} aria-label=${mark.label}>
    <span>${mark.short}</span>
  </button>`;
}
