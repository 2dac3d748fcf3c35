/** How often the rep practised: this week against two to three, and the weeks before it. */

import { html } from 'lit';
import { words } from '../words.js';

/** @import {Progress} from '../shapes.js' */

/** Bars are drawn up to this many calls; more look the same and say so in their label. */
const TALLEST = 4;

/** @param {Progress} progress */
export function rhythmPart({ weeks, aim }) {
  const present = weeks.at(-1)?.practices ?? 0;
  return html`<section class="rhythm">
    <h2>${words.progress.rhythm}</h2>
    <p>${words.progress.week(present, aim)}</p>
    <ol class="weeks" aria-label=${words.progress.weeks} .style=${`--least: ${aim[0] / TALLEST}; --most: ${aim[1] / TALLEST}`}>
      ${weeks.map(({ begins, practices }) => html`<li class=${practices === 0 ? 'none' : practices >= aim[0] ? 'enough' : ''} .style=${`--height: ${Math.min(1, practices / TALLEST)}`}>
        <span class="hidden">${words.progress.weekOf(begins, practices)}</span>
        <span class="bar" aria-hidden="true"></span>
        <span class="figure" aria-hidden="true">${practices}</span>
        <small aria-hidden="true">${shortDay(begins)}</small>
      </li>`)}
    </ol>
  </section>`;
}

/** @param {string} iso */
const shortDay = (iso) => new Date(`${iso}T00:00:00`).toLocaleDateString(undefined, { day: 'numeric', month: 'short' });
