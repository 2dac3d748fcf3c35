/** The microphone's level as a bar with its figure. */

import { html } from 'lit';
import { words } from '../words.js';

/** @param {number} level_db */
export function meter(level_db) {
  const known = words.microphone;
  const share = Math.max(0, Math.min(1, (level_db + 60) / 60));
  return html`<div class="meter" role="meter" aria-valuemin="-60" aria-valuemax="0" aria-valuenow=${Math.round(level_db)}
      aria-label=${known.title}><i .style=${`transform: scaleX(${share.toFixed(3)})`}></i></div>
    <p class="quiet">${known.title}: <span class="figure">${known.level(level_db)}</span>. ${known.hint}</p>`;
}
