/** The tone readings of the lanes as a table, for whoever does not see the picture, and one line for the one pointed at. */

import { html, nothing } from 'lit';
import { clock, number } from '../figures.js';
import { toneStatuses } from '../tone_words.js';
import { words } from '../words.js';

/** @import {Hearing} from '../debrief/debrief.js' */
/** @import {ToneAnnotation} from '../shapes.js' */
/** @import {Whose} from '../tone_words.js' */
/** @import {ToneMoves} from './tone_lanes.js' */

/** @param {readonly ToneAnnotation[]} annotations @param {ToneAnnotation | null} pointed @param {Whose} [whose] */
export function pointedLine(annotations, pointed, whose) {
  if (annotations.length === 0) return nothing;
  return html`<p class="pointed figure" role="status">${pointed === null
    ? html`<span class="quiet">${words.replay.pointHint(whose)}</span>`
    : html`<b>${clock(pointed.start_s)}</b> ${pointed.text} <span class="quiet">(${toneStatuses[pointed.status]})</span>`}</p>`;
}

/** @param {readonly ToneAnnotation[]} annotations @param {Hearing} hearing @param {ToneMoves} moves */
export function readingTable(annotations, { titles, whose }, moves) {
  if (annotations.length === 0) return nothing;
  return html`<details class="reading-table">
    <summary>${words.replay.table}</summary>
    <div class="table-scroll"><table>
      <thead><tr>${words.replay.columns(whose).map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${annotations.map((one) => row(one, titles, moves))}</tbody>
    </table></div>
  </details>`;
}

/** @param {ToneAnnotation} one @param {Map<string, string>} titles @param {ToneMoves} moves */
function row(one, titles, { hear }) {
  const { start_s, end_s, unit, reading, plus_minus, asked, voiced_s, snr_db } = one;
  const figure = (/** @type {number | null} */ value, digits = 0) => (value === null ? '–' : number(value, digits));
  const scale = unit === '1' ? 100 : 1;
  const digits = unit === '%' || unit === '1' ? 0 : 1;
  const name = unit === '1' ? '%' : unit;
  return html`<tr>
    <th scope="row"><button class="at figure" @click=${() => hear(one)} aria-label=${words.replay.hear(clock(start_s))}>${clock(start_s)}–${clock(end_s)}</button></th>
    <td>${titles.get(one.target) ?? one.target}</td>
    <td>${reading === null ? '–' : `${figure(reading * scale, digits)} ${name}`}</td>
    <td>${figure(asked[0] * scale, digits)} … ${figure(asked[1] * scale, digits)} ${name}</td>
    <td>${plus_minus === null ? '–' : `± ${figure(plus_minus * scale, digits)} ${name}`}</td>
    <td>${voiced_s === null ? '–' : `${figure(voiced_s, 1)} s`}</td>
    <td>${snr_db === null ? '–' : `${figure(snr_db)} dB`}</td>
    <td>${toneStatuses[one.status]}</td>
  </tr>`;
}
