/** Each tone target over the calls, with the margin of every reading. */

import { html, nothing } from 'lit';
import { day, plainly } from '../figures.js';
import { sessionAddress } from '../route.js';
import { words } from '../words.js';
import { plot } from './plot.js';

/** @import {Progress, ToneProgress} from '../shapes.js' */
/** @import {Scope} from '../scope.js' */

/** @param {Progress} progress @param {Map<string, string>} titles of scenarios @param {Scope} scope */
export const tonePart = ({ tone }, titles, scope) => html`<section class="own-tone">
  <h2>${words.progress.tone}</h2>
  ${tone.length === 0
    ? html`<p class="empty">${words.progress.noTone}</p>`
    : html`<p class="quiet">${words.progress.toneLead}</p> ${tone.map((target) => one(target, titles, scope))}`}
</section>`;

/** @param {ToneProgress} target @param {Map<string, string>} titles @param {Scope} scope */
function one(target, titles, scope) {
  const { calls, title, scenario } = target;
  const name = words.progress.toneAt(title || plainly(target.target), titles.get(scenario) ?? plainly(scenario));
  const last = calls.at(-1);
  return html`<section class="own-curve">
    <h3>${name}</h3>
    ${last ? html`<p>${words.progress.toneLast(target, last)}</p>` : nothing}
    ${calls.length < 2 ? nothing : plot(scope, curve(target, name))}
    ${table(target)}
  </section>`;
}

/** @param {ToneProgress} target @param {string} name @returns {import('./chart.js').Curve} */
function curve({ calls, asked, unit }, name) {
  const scale = unit === '1' ? 100 : 1;
  const value = calls.map(({ reading }) => scale * reading);
  const ends = calls.map(({ reading, plus_minus }) => [scale * (reading - (plus_minus ?? 0)), scale * (reading + (plus_minus ?? 0))]);
  const field = /** @type {[number, number]} */ (asked.map((end) => scale * end));
  const all = [...field, ...ends.flat()];
  const margin = (Math.max(...all) - Math.min(...all)) * 0.1 || 1;
  return {
    at: calls.map(({ at }) => at),
    value,
    low: ends.map(([low = 0]) => low),
    high: ends.map(([, high = 0]) => high),
    asked: field,
    range: [Math.min(...all) - margin, Math.max(...all) + margin],
    unit: unit === '1' ? '%' : unit,
    name,
  };
}

/** @param {ToneProgress} target */
const table = (target) => html`<details><summary>${words.progress.table}</summary>
  <div class="table-scroll" tabindex="0" role="group" aria-label=${words.progress.table}><table>
    <thead><tr>${words.progress.toneHeads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${target.calls.toReversed().map(({ session, at, reading, plus_minus, status }) => html`<tr>
      <th scope="row"><a href=${sessionAddress(session)}>${day(at)}</a></th>
      <td>${words.progress.inUnit(target, reading)}</td>
      <td>${plus_minus === null ? '–' : `± ${words.progress.inUnit(target, plus_minus)}`}</td>
      <td>${words.progress.toneStatus(status)}</td>
    </tr>`)}</tbody>
  </table></div>
</details>`;
