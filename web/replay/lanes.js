/** Everything on the time axis: times, waveforms, pitch, pace, level, marks, and one cursor over all. */

import { html, nothing } from 'lit';
import { reviewWords } from '../review_words.js';
import { words } from '../words.js';
import { ruler } from './ruler.js';
import { LANES, toneLanes } from './tone_lanes.js';

/** @import {Session, ToneAnnotation} from '../shapes.js' */
/** @import {Span} from './itinerary.js' */
/** @import {Mark} from './marks.js' */
/** @import {ToneMoves} from './tone_lanes.js' */

/**
 * @param {{
 *   session: Session, marks: Mark[], duration_s: number, zoom: number, hasWaves: boolean, pointed: ToneAnnotation | null,
 *   selected: Span | null, chance: string | null,
 * }} shown `chance`: the one that is selected
 * @param {{grab: (event: PointerEvent) => void, press: (mark: Mark) => void} & ToneMoves} moves
 */
export function lanes({ session, marks, duration_s, zoom, hasWaves, pointed, selected, chance }, { grab, press, point, hear }) {
  const rows = 1 + Math.max(0, ...marks.map(({ row }) => row));
  const names = ['rep', 'buyer', ...(session.track ? LANES : [])];
  return html`<div class="axis-block">
    <div class="lane-names" aria-hidden="true">
      <span class="ruler"></span>
      ${names.map((name) => html`<span class="lane-name ${name}">${laneName(name, session.is_own !== false)}</span>`)}
      <span class="lane-name marks" .style=${`height: calc(${rows} * var(--mark-row))`}>${words.replay.lanes.marks}</span>
    </div>
    <div class="lane-scroll">
      <div class="lanes" .style=${`width: ${zoom * 100}%`}>
        ${ruler(duration_s, zoom)}
        <div class="plots" @pointerdown=${grab}>
          <div class="wave rep ${hasWaves ? '' : 'bare'}"></div>
          <div class="wave buyer ${hasWaves ? '' : 'bare'}"></div>
          ${toneLanes({ session, duration_s, zoom, pointed }, { point, hear })}
        </div>
        <div class="marks" .style=${`height: calc(${rows} * var(--mark-row))`}>${marks.map((mark) => markButton(mark, duration_s, chance, { press, point }))}</div>
        ${selected ? html`<i class="selected" aria-hidden="true" .style=${placeOf(selected, duration_s)}></i>` : nothing}
        <i class="cursor" aria-hidden="true"></i>
      </div>
    </div>
  </div>`;
}

/** @param {Span} span @param {number} duration_s */
function placeOf({ start_s, end_s }, duration_s) {
  const share = (/** @type {number} */ s) => `${((100 * s) / duration_s).toFixed(3)}%`;
  return `left: ${share(start_s)}; width: ${share(Math.min(end_s, duration_s) - start_s)}`;
}

/** @param {string} name @param {boolean} isOwn */
const laneName = (name, isOwn) =>
  name === 'rep' || name === 'buyer' ? reviewWords.side(name, isOwn) : /** @type {Record<string, string>} */ (words.replay.lanes)[name];

/** @param {Mark} mark @param {number} duration_s @param {string | null} chance @param {{press: (mark: Mark) => void, point: ToneMoves['point']}} moves */
function markButton(mark, duration_s, chance, { press, point }) {
  const tone = mark.tone ?? null;
  const isSelected = mark.chance !== undefined && mark.chance === chance;
  return html`<button class="mark ${mark.kind} ${isSelected ? 'chosen' : ''}" title=${mark.label} @click=${() => press(mark)}
    @pointerenter=${() => point(tone)} @pointerleave=${() => point(null)} @focus=${() => point(tone)} @blur=${() => point(null)}
    .style=${`${placeOf(mark, duration_s)}; top: calc(${mark.row} * var(--mark-row))`} aria-label=${mark.label}>
    <span>${mark.short}</span>
  </button>`;
}
