/** Words that were said, with when, and a button to hear them. */

import { html, nothing } from 'lit';
import { clock } from '../figures.js';
import { words } from '../words.js';

/** @import {Hearing} from './debrief.js' */

/** @param {{quote: string, start_s: number, end_s?: number}} said @param {Hearing} hearing */
export function quoted({ quote, start_s, end_s }, hearing) {
  return html`<div class="quoted">
    ${playButton(start_s, end_s, hearing)}
    ${quote ? html`<blockquote>${quote}</blockquote>` : nothing}
  </div>`;
}

/** @param {number} start_s @param {number | undefined} end_s @param {Hearing} hearing */
export function playButton(start_s, end_s, { hasAudio, isPlaying, play }) {
  const at = clock(start_s);
  if (!hasAudio) return html`<span class="at figure">${at}</span>`;
  const isOn = isPlaying(start_s);
  return html`<button class="play figure" aria-label=${isOn ? words.debrief.stop : words.debrief.playFrom(at)}
    @click=${() => play(start_s, end_s)}>
    <svg viewBox="0 0 12 12" aria-hidden="true"><path d=${isOn ? 'M2 2h8v8h-8z' : 'M3 1.5v9l7.5 -4.5z'} /></svg>${at}
  </button>`;
}
