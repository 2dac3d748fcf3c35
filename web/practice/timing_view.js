/** The developer's table of the last answers' stages; the rep sees it only when it is asked for. */

import { html, svg } from 'lit';
import { number } from '../figures.js';
import { words } from '../words.js';
import { median, spans, STAGES } from './timing.js';

/** @import {CallState} from './call_state.js' */
/** @import {TimedTurn} from './timing.js' */

const SHOWN = 8;

/** @param {CallState} state @param {() => void} close */
export function timingView({ timed, way, delay_s }, close) {
  const { title, sound, keys, waiting } = words.call.timing;
  const shown = timed.slice(-SHOWN);
  return html`<section class="timing" aria-label=${title} tabindex="0">
    <header class="row">
      <h2>${title}</h2> <p class="figure">${sound(way, delay_s)}</p>
      <button @click=${close}>${keys}</button>
    </header>
    <table>
      <thead>${heads()}</thead>
      <tbody>
        ${shown.map((turn) => row(turn, longest(shown)))}
        ${Array.from({ length: SHOWN - shown.length }, () => html`<tr><td colspan=${STAGES.length + 3}>&nbsp;</td></tr>`)}
      </tbody>
      <tfoot>${timed.length === 0 ? html`<tr><td colspan=${STAGES.length + 3}>${waiting}</td></tr>` : medians(timed)}</tfoot>
    </table>
  </section>`;
}

function heads() {
  const { turn, stage: names, ahead } = words.call.timing;
  return html`<tr>
    <th scope="col">${turn}</th>
    ${STAGES.map((stage) => html`<th scope="col">${names[stage]}</th>`)}
    <th scope="col" class="ahead">${ahead}</th>
    <th scope="col" class="bar">${legend()}</th>
  </tr>`;
}

/** @param {TimedTurn} turn @param {number} most_ms */
function row({ turn, stages, speculation }, most_ms) {
  return html`<tr>
    <th scope="row">${turn}</th>
    ${STAGES.map((stage) => html`<td>${stages[stage] === undefined ? '–' : number(stages[stage], 0)}</td>`)}
    <td class="ahead">${words.call.timing.speculation(speculation)}</td>
    <td class="bar">${bar(stages, most_ms)}</td>
  </tr>`;
}

/** @param {readonly TimedTurn[]} turns */
function medians(turns) {
  const middles = STAGES.map((stage) => median(turns, stage));
  return html`<tr>
    <th scope="row" title=${words.call.timing.of(turns.length)}>p50</th>
    ${middles.map((middle) => html`<td>${middle === null ? '–' : number(middle, 0)}</td>`)}
    <td class="ahead">${words.call.timing.of(turns.length)}</td><td class="bar"></td>
  </tr>`;
}

/** @param {readonly TimedTurn[]} turns */
function longest(turns) {
  const sums = turns.map(({ stages }) => Object.values(spans(stages)).reduce((a, b) => a + b));
  return Math.max(1, ...sums);
}

/**
 * The three spans one after the other, each of its own height; ticks where the text and the first words were there.
 * @param {TimedTurn['stages']} stages @param {number} most_ms
 */
function bar(stages, most_ms) {
  const { wait, make, travel } = spans(stages);
  const share = (/** @type {number} */ ms) => (100 * ms) / most_ms;
  const ticks = [stages.final_text, stages.first_token, stages.first_clause].filter((ms) => ms !== undefined);
  return html`<svg viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
    ${span('wait', 0, share(wait))} ${span('make', share(wait), share(make))}
    ${span('travel', share(wait + make), share(travel))}
    ${ticks.map((ms) => svg`<line x1=${share(ms)} x2=${share(ms)} y1="0" y2="16" vector-effect="non-scaling-stroke" />`)}
  </svg>`;
}

/** Top and height of each span in a bar 16 high: colour is not all that tells them apart. @type {Readonly<Record<string, [number, number]>>} */
const HEIGHTS = { wait: [6, 4], make: [2, 12], travel: [4, 8] };

/** @param {string} kind @param {number} from @param {number} width */
function span(kind, from, width) {
  const [top, height] = HEIGHTS[kind] ?? [0, 0];
  return svg`<rect class=${kind} x=${from.toFixed(2)} y=${top} width=${width.toFixed(2)} height=${height} />`;
}

function legend() {
  return words.call.timing.spans.map(
    ([kind = '', text = '']) =>
      html`<span class="key"><svg viewBox="0 0 16 16" aria-hidden="true">${span(kind, 0, 16)}</svg>${text}</span>`,
  );
}
