/** Each behaviour over the calls: a share with its interval from the tenth chance on, and a table behind the curve. */

import { html, nothing } from 'lit';
import { day, plainly } from '../figures.js';
import { sessionAddress } from '../route.js';
import { words } from '../words.js';
import { plot } from './plot.js';

/** @import {BehaviourProgress, Progress, ProgressPoint} from '../shapes.js' */
/** @import {Scope} from '../scope.js' */

/** @param {Progress} progress @param {Scope} scope */
export const behaviourPart = ({ behaviours }, scope) => html`<section class="own-behaviours">
  <h2>${words.progress.behaviours}</h2>
  <p class="quiet">${words.progress.behavioursLead}</p>
  ${behaviours.map((behaviour) => one(behaviour, scope))}
</section>`;

/** @param {BehaviourProgress} behaviour @param {Scope} scope */
function one(behaviour, scope) {
  const { id, title, calls, points, chances } = behaviour;
  const name = title || plainly(id);
  const last = points.at(-1);
  return html`<section class="own-curve">
    <h3>${name}</h3>
    <p>${words.progress.total(behaviour, calls.length)}. ${last ? html`<b>${words.progress.now(last)}</b>` : words.progress.tooFew(chances)}
      ${points.length === 1 ? words.progress.onePoint : nothing}</p>
    ${points.length < 2 ? nothing : plot(scope, curve(points, name))}
    ${table(behaviour)}
  </section>`;
}

/** @param {ProgressPoint[]} points @param {string} name @returns {import('./chart.js').Curve} */
const curve = (points, name) => ({
  at: points.map(({ at }) => at),
  value: points.map(({ met, chances }) => (100 * met) / chances),
  low: points.map(({ low }) => 100 * low),
  high: points.map(({ high }) => 100 * high),
  asked: null,
  range: [0, 100],
  unit: '%',
  name: words.progress.chart(name),
});

/** @param {BehaviourProgress} behaviour */
function table({ calls, points }) {
  const known = new Map(points.map((point) => [point.at, point]));
  return html`<details><summary>${words.progress.table}</summary>
    <div class="table-scroll" tabindex="0" role="group" aria-label=${words.progress.table}><table>
      <thead><tr>${words.progress.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${calls.toReversed().map(({ session, at, met, chances }) => {
        const point = known.get(at);
        return html`<tr>
          <th scope="row"><a href=${sessionAddress(session)}>${day(at)}</a></th>
          <td>${words.homePage.of(met, chances)}</td>
          <td>${point ? words.homePage.of(point.met, point.chances) : '–'}</td>
          <td>${point ? `${words.progress.percent(point.low)} – ${words.progress.percent(point.high)} %` : '–'}</td>
        </tr>`;
      })}</tbody>
    </table></div>
  </details>`;
}
