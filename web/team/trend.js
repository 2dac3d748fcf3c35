/** A share over time with its interval, drawn: a dot and an error bar for each period. */

import { html, svg } from 'lit';
import { dayName } from './weeks.js';
import { teamWords } from './words.js';

/** @import {CountedPeriod, TeamBehaviour} from '../shapes.js' */

const words = teamWords.counts;
const HEIGHT = 96;
const EDGE = 8;
const STEP = 44;
const AXIS = 48;

const y = (/** @type {number} */ share) => EDGE + (1 - share) * (HEIGHT - 2 * EDGE);

/** @param {TeamBehaviour} behaviour */
export function trend({ title, trend: periods }) {
  const width = AXIS + STEP * periods.length;
  return html`<figure class="trend">
    <div class="scrolls" tabindex="0" role="region" aria-label=${words.trend(title)}>
      <svg width=${width} height=${HEIGHT} viewBox=${`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        ${[0, 0.5, 1].map((at) => svg`<line class="axis" x1=${AXIS} x2=${width} y1=${y(at)} y2=${y(at)}></line>
          <text x=${AXIS - 6} y=${y(at) + 4} text-anchor="end">${teamWords.percent(at)}</text>`)}
        ${periods.map(mark)}
      </svg>
    </div>
    <details><summary>${words.table}</summary>${table(periods)}</details>
  </figure>`;
}

/** @param {CountedPeriod} period @param {number} i */
function mark({ first, last, share: { observed, opportunities, interval } }, i) {
  const x = AXIS + STEP * (i + 0.5);
  const [low, high] = interval;
  return svg`<g><title>${words.period(dayName(first), dayName(last))}: ${teamWords.of(observed, opportunities)}, ${words.interval(interval)}</title>
    <line class="bar" x1=${x} x2=${x} y1=${y(low)} y2=${y(high)}></line>
    <line class="bar" x1=${x - 5} x2=${x + 5} y1=${y(low)} y2=${y(low)}></line>
    <line class="bar" x1=${x - 5} x2=${x + 5} y1=${y(high)} y2=${y(high)}></line>
    <circle class="dot" cx=${x} cy=${y(observed / opportunities)} r="5"></circle></g>`;
}

/** @param {CountedPeriod[]} periods */
const table = (periods) => html`<div class="scrolls" tabindex="0" role="region" aria-label=${words.table}><table>
  <thead><tr>${words.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
  <tbody>${periods.map(({ first, last, share: { observed, opportunities, interval } }) => html`<tr>
    <th scope="row">${words.period(dayName(first), dayName(last))}</th>
    <td>${teamWords.of(observed, opportunities)}</td><td>${teamWords.percent(observed / opportunities)}</td><td>${words.interval(interval)}</td></tr>`)}</tbody>
</table></div>`;
