/** Every measure of the call, behind one disclosure. */

import { html, nothing } from 'lit';
import { words } from '../words.js';

/** @import {Scorecard} from '../shapes.js' */
/** @import {Whose} from '../tone_words.js' */

/** @param {Scorecard} scorecard @param {Whose} [whose] */
export function measuresPart({ measures }, whose) {
  if (measures.length === 0) return nothing;
  const [measure, reading] = words.debrief.measureHeads;
  return html`<details class="measures">
    <summary>${words.debrief.measures(measures.length)}</summary>
    <table>
      <thead><tr><th scope="col">${measure}</th><th scope="col">${reading}</th></tr></thead>
      <tbody>${measures.map(
        (each) => html`<tr><th scope="row">${words.debrief.measure(each.id, whose)}</th><td class="figure">${words.debrief.measureValue(each)}</td></tr>`,
      )}</tbody>
    </table>
  </details>`;
}
