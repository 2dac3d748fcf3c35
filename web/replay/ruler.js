/** The times above the waveforms. */

import { html } from 'lit';
import { clock } from '../figures.js';

const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600];
/** Room that a time needs, as a share of the visible width. */
const ROOM = 1 / 8;
/** The part of it that is written on: nearer to the end a time would be cut off. */
const WRITTEN = 0.4;

/** A round step that leaves room for each time. @param {number} duration_s @param {number} zoom */
export function ticksOf(duration_s, zoom) {
  const least_s = (duration_s / zoom) * ROOM;
  const step_s = STEPS_S.find((each) => each >= least_s) ?? 600;
  const last_s = Math.max(0, duration_s - least_s * WRITTEN);
  return Array.from({ length: Math.floor(last_s / step_s) + 1 }, (_, i) => i * step_s);
}

/** @param {number} duration_s @param {number} zoom */
export function ruler(duration_s, zoom) {
  return html`<div class="ruler figure" aria-hidden="true">${ticksOf(duration_s, zoom).map(
    (at_s) => html`<span .style=${`left: ${((100 * at_s) / duration_s).toFixed(3)}%`}>${clock(at_s)}</span>`,
  )}</div>`;
}
