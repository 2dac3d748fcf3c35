/** One past call as a row. */

import { html, nothing } from 'lit';
import { clock, dayAndTime, plainly } from '../figures.js';
import { momentWords } from '../moment_words.js';
import { reviewWords } from '../review_words.js';
import { sessionAddress } from '../route.js';
import { words } from '../words.js';

/** @import {SessionRow, BehaviourCount} from '../shapes.js' */

/** @param {SessionRow} row @param {Map<string, string>} titles of behaviours */
export function callRow(row, titles) {
  const status = words.homePage.status(row.status);
  return html`<li class="call-row">
    <a href=${sessionAddress(row.id)}>
      <span class="when">${dayAndTime(row.started_at)}</span>
      <span class="what">${row.title} <small>${words.level(row.level)}${row.practice ? ` · ${momentWords.kind(row.practice.kind)}` : ''}${row.is_own === false ? ` · ${row.owner}` : ''}</small>
        ${row.has_answer && row.is_own !== false ? html`<b class="answered">${reviewWords.answered}</b>` : nothing}</span>
      <span class="long">${row.duration_s === null ? nothing : clock(row.duration_s)}</span>
      <span class="counts">
        ${status === '' ? row.behaviours.map((count) => countOf(count, titles)) : html`<em>${status}</em>`}
      </span>
    </a>
  </li>`;
}

/** @param {BehaviourCount} count @param {Map<string, string>} titles */
function countOf({ id, observed, opportunities, status }, titles) {
  const figure =
    status === 'not_assessed' || observed === null || opportunities === null ? words.homePage.unassessed : words.homePage.of(observed, opportunities);
  return html`<span class="count"><span>${titles.get(id) ?? plainly(id)}</span> <b>${figure}</b></span>`;
}
