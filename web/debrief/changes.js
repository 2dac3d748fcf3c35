/** What is other than in the rep's own earlier calls, beyond what two calls differ by anyway. */

import { html, nothing } from 'lit';
import { words } from '../words.js';

/** @import {Change} from '../shapes.js' */

/** @param {readonly Change[]} changes */
export function changesPart(changes) {
  if (changes.length === 0) return nothing;
  return html`<section class="changes">
    <h2>${words.debrief.changes}</h2>
    <ul>${changes.map((change) => html`<li>${words.debrief.change(change)}</li>`)}</ul>
    <p class="quiet">${words.debrief.changesMean(Math.max(...changes.map(({ calls }) => calls)))}</p>
  </section>`;
}
