/** One scenario as a card: who, what, how long, how hard, and how often it was practised. */

import { html, svg } from 'lit';
import { day } from '../figures.js';
import { practiceAddress } from '../route.js';
import { words } from '../words.js';

/** @import {ScenarioCard, SessionRow} from '../shapes.js' */

const LEVELS = ['gentle', 'usual', 'tough'];

/** @param {ScenarioCard} card @param {SessionRow[] | null} rows the last calls, newest first; null: not known yet */
export function scenarioCard({ id, title, minutes, level, buyer, behaviours }, rows) {
  const own = rows?.filter((row) => row.scenario === id && row.is_own !== false && !row.practice);
  return html`<li class="card">
    <h2><a href=${practiceAddress(id)}>${title}</a></h2>
    <p class="who">${words.homePage.who(buyer.role)}</p>
    <div class="trains">
      <h3>${words.homePage.practises}</h3>
      <ul>${behaviours.map((behaviour) => html`<li>${behaviour.title}</li>`)}</ul>
    </div>
    <p class="quiet done">${own === undefined ? '\u00a0' : own[0] ? words.homePage.times(own.length, day(own[0].started_at)) : words.homePage.never}</p>
    <p class="facts"><span>${words.minutes(minutes)}</span> <span class="level">${steps(level)} ${words.homePage.howHard(words.level(level))}</span></p>
  </li>`;
}

/** As many bars as the level has steps. @param {string} level */
function steps(level) {
  const reached = LEVELS.indexOf(level);
  return html`<svg class="steps" viewBox="0 0 20 12" aria-hidden="true">
    ${LEVELS.map((_, i) => svg`<rect class=${i <= reached ? 'on' : 'off'} x=${i * 7} y=${8 - 4 * i} width="5" height=${4 + 4 * i} rx="1" />`)}
  </svg>`;
}

/** The cards' places while they are being loaded. */
export const cardsAhead = () => html`<p class="hidden" role="status">${words.homePage.loading}</p>
  <ul class="cards ahead" aria-hidden="true">${LEVELS.map(() => html`<li class="card"></li>`)}</ul>`;
