/** Every measure of the call, behind one disclosure. */

import { html, nothing } from 'lit';
import { words } from '../words.js';

/** @import {Scorecard} from '../shapes.js' */

/** @param {Scorecard} scorecard */
export function measuresPart({ measures }) {
  if (measures.length === 0) return nothing;
  const [measure, reading] = words.debrief.measureHeads;
  return html`<details class="measures">
    <summary>${words.debrief.measures(measures.length)}</summary>
    <table>
      <thead><tr><th scope="col">${measure}</th><th scope="col">${reading}</th></tr></thead>
      <tbody>${measures.map(
        (each) => html`<tr><th scope="row">${words.debrief.measure(each.id)}</th><td class="figure">${words.debrief.measureValue(each)}</td></tr>`,
      )}</tbody>
    </table>
  </details>`;
}
