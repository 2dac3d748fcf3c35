/** What is practised, before the call: which line of the buyer, and what counts. */

import { html, nothing } from 'lit';
import { momentWords } from '../moment_words.js';

/** @import {BehaviourCard} from '../shapes.js' */

/**
 * `line`: what the buyer begins with; null where the scenario words it. `wanted`: in a row, 0: tried once. `isFixed`: level
 * and length are those of the call that it is from.
 * @typedef {{line: string | null, behaviours: BehaviourCard[], wanted: number, isFixed: boolean}} Moment
 */

/** @param {Moment} moment */
export function momentPart({ line, behaviours, wanted }) {
  return html`<section class="moment">
    <h2>${wanted > 0 ? momentWords.drill_.title : momentWords.again_.title}</h2>
    <p>${wanted > 0 ? momentWords.drill_.lead(wanted) : momentWords.again_.lead}</p>
    ${line ? html`<p class="quiet">${momentWords.saysThis}</p><blockquote>${line}</blockquote>` : nothing}
    ${behaviours.length === 0
      ? nothing
      : html`<h3>${momentWords.counts(behaviours)}</h3>
          <dl>${behaviours.map(({ title, definition }) => html`<dt>${title}</dt><dd>${definition}</dd>`)}</dl>`}
  </section>`;
}
