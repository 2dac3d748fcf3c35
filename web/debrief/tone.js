/** Tone against the targets: per target its readings, each on a strip. */

import { html, nothing, svg } from 'lit';
import { number, plainly } from '../figures.js';
import { words } from '../words.js';
import { playButton } from './quote.js';
import { percent, stripOf } from './strip.js';

/** @import {Hearing} from './debrief.js' */
/** @import {Scorecard, ToneReading} from '../shapes.js' */

/** @param {Pick<Scorecard, 'tone'>} scorecard what is shown @param {Hearing} hearing @param {number} [all] how many readings there are */
export function tonePart({ tone }, hearing, all = tone.length) {
  const targets = Map.groupBy(tone, ({ target }) => target);
  const reasons = new Set(tone.map(({ value, reason }) => (value === null ? (reason ?? '') : null)));
  const [reason] = reasons;
  if (reasons.size === 1 && typeof reason === 'string') {
    return html`<section class="tone"><h2>${words.debrief.tone}</h2><p class="empty">${words.debrief.nothingMeasured(reason)}</p></section>`;
  }
  return html`<section class="tone">
    <h2>${words.debrief.tone}</h2>
    ${hatching}
    ${targets.size === 0
      ? html`<p class="empty">${words.debrief.noTone}</p>`
      : html`<p class="quiet">${words.debrief.toneLead(hearing.whose)}</p>${[...targets].map(([id, readings]) => targetRows(id, readings, hearing))}`}
    ${all > tone.length ? html`<p class="quiet">${words.debrief.moreTone(all - tone.length)}</p>` : nothing}
  </section>`;
}

/** Fills the dot of a reading outside its target: told apart without colour. */
const hatching = html`<svg class="hatching" aria-hidden="true"><defs>
  <pattern id="hatched" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" /><path d="M0 0v4" /></pattern>
</defs></svg>`;

/** @param {string} id @param {ToneReading[]} readings @param {Hearing} hearing */
function targetRows(id, readings, hearing) {
  const asked = readings.find(({ band_relative }) => band_relative);
  return html`<div class="target">
    <h3>${hearing.titles.get(id) ?? plainly(id)} ${asked ? html`<small>${words.debrief.asked(asked, hearing.whose)}</small>` : nothing}</h3>
    <ul>${readings.map((reading) => readingRow(reading, hearing))}</ul>
  </div>`;
}

/** @param {ToneReading} reading @param {Hearing} hearing */
function readingRow(reading, hearing) {
  const figure = words.debrief.figure(reading, hearing.whose);
  return html`<li class="reading ${reading.status}">
    ${playButton(reading.start_s, reading.end_s, hearing)}
    ${strip(reading)}
    <p>${figure ? html`<span class="figure">${figure}</span>: ` : nothing}${words.debrief.toneStatus(reading.status, reading.reason)}</p>
  </li>`;
}

/** @param {ToneReading} reading */
function strip(reading) {
  const drawn = stripOf(reading);
  if (drawn === null || reading.band === null) return html`<span class="strip none" aria-hidden="true"></span>`;
  const { band, bar, dot, usual } = drawn;
  return html`<svg class="strip" aria-hidden="true">
    <line class="axis" x1="0" x2="100%" y1="18" y2="18" />
    ${svg`<rect class="band" x=${percent(band.from)} width=${percent(band.to - band.from)} y="6" height="24" rx="2" />
      <text x=${percent(band.from)} y="44">${edge(reading, reading.band[0])}</text>
      <text x=${percent(band.to)} y="44">${edge(reading, reading.band[1])}</text>`}
    ${usual === null ? nothing : svg`<line class="usual" x1=${percent(usual)} x2=${percent(usual)} y1="8" y2="28" />`}
    ${bar === null ? nothing : svg`<line class="bar" x1=${percent(bar.from)} x2=${percent(bar.to)} y1="18" y2="18" />`}
    ${svg`<circle class="reading-dot" cx=${percent(dot)} cy="18" r="6" />`}
  </svg>`;
}

/** An edge of the target; levels and pitches as their distance from the own usual. @param {ToneReading} reading @param {number} value */
function edge({ unit, baseline }, value) {
  if (baseline !== null && unit === 'Hz') return number(12 * Math.log2(value / baseline), 1);
  const isDistance = baseline !== null && unit.startsWith('dB');
  return number(isDistance ? value - baseline : value, 1);
}
