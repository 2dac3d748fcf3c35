/** Home: what to practise next and why, the scenarios, and the last calls. */

import { html, nothing, render } from 'lit';
import { entitle, failed, sentence, waiting } from '../frame.js';
import { scenarios, sessions } from '../house.js';
import { hangUp } from '../practice/hang_up.js';
import { keptCall } from '../practice/kept_call.js';
import { nextPractice } from '../progress/desk.js';
import { assignedList } from '../team/assigned.js';
import { assignedToMe } from '../team/desk.js';
import { words } from '../words.js';
import { callRow } from './call_row.js';
import { nextCard } from './next_card.js';
import { cardsAhead, scenarioCard } from './scenario_card.js';
import { stillOn } from './still_on.js';

/** @import {Place} from '../frame.js' */
/** @import {Assigned, NextPractice, ScenarioCard, SessionRow} from '../shapes.js' */

/**
 * `next` is null where there is none; `isThere`: every answer came once.
 * @typedef {{
 *   cards: ScenarioCard[] | null, rows: SessionRow[] | null, next: NextPractice | null, trouble: unknown,
 *   rowsTrouble: unknown, isThere: boolean, showsAll: boolean, assigned: Assigned[], assignedTrouble: unknown,
 * }} HomeState
 * @typedef {{retry: () => void, end: () => void, older: () => void}} HomeMoves
 */

const ROWS_SHOWN = 5;

/** @param {Place} place */
export function homeScreen({ root, scope }) {
  /** @type {HomeState} */
  const state = { cards: null, rows: null, next: null, trouble: null, rowsTrouble: null, isThere: false, showsAll: false, assigned: [], assignedTrouble: null };
  const draw = () => !scope.disposed && render(page(state, moves), root);

  async function load() {
    Object.assign(state, { trouble: null, rowsTrouble: null, assignedTrouble: null, isThere: state.cards !== null });
    draw();
    await Promise.all([
      scenarios(scope.signal).then(
        (found) => (state.cards = found),
        (error) => (state.trouble = error),
      ),
      sessions(scope.signal).then(
        (found) => (state.rows = found),
        (error) => (state.rowsTrouble = error),
      ),
      assignedToMe(scope.signal).then(
        (found) => (state.assigned = found),
        (error) => (state.assignedTrouble = error),
      ),
      nextPractice(scope.signal).then(
        (found) => (state.next = found),
        () => (state.next = null), // the cards below say all there is to practise
      ),
    ]);
    state.isThere = true;
    draw();
  }

  async function end() {
    const call = keptCall();
    if (!call) return;
    const ended = hangUp(scope, call);
    draw();
    await ended;
    if (!scope.disposed) await load();
  }

  const moves = {
    retry: () => void load(),
    end: () => void end(),
    older: () => {
      state.showsAll = true;
      draw();
    },
  };
  entitle(words.homePage.title);
  void load();
}

/** While nothing is known: how long a list will be is not known either, so nothing that stays lies below one. */
const ahead = html`
  <h1>${words.homePage.title}</h1>
  <p class="lead">${words.homePage.lead}</p>
  <section class="next ahead" aria-hidden="true"></section>
  ${cardsAhead()}
  ${waiting(words.homePage.loadingCalls)}`;

/** @param {HomeState} state @param {HomeMoves} moves */
function page({ cards, rows, next, trouble, rowsTrouble, isThere, showsAll, assigned, assignedTrouble }, { retry, end, older }) {
  if (!isThere) return ahead;
  if (trouble) return failed(trouble, retry);
  return html`
    <h1>${words.homePage.title}</h1>
    <p class="lead">${words.homePage.lead}</p>
    ${stillOn(keptCall(), rows ?? [], end)}
    ${assignedTrouble ? html`<p role="alert">${sentence(assignedTrouble)}</p>` : assignedList(assigned)}
    ${nextCard(next, cards ?? [])}
    <section aria-label=${words.homePage.all}>
      ${cardList(cards ?? [], rows ?? [])}
    </section>
    <section class="calls">
      <header class="row"><h2>${words.homePage.lastCalls}</h2> <a class="more" href="#/progress">${words.homePage.progress}</a></header>
      ${rowsTrouble
        ? html`<p role="alert">${sentence(rowsTrouble)} <button @click=${retry}>${words.retry}</button></p>`
        : callList(rows, cards ?? [], showsAll, older)}
    </section>
    <p class="quiet"><a class="more" href="#/check">${words.homePage.check}</a></p>
  `;
}

/** @param {ScenarioCard[]} cards @param {SessionRow[]} rows */
function cardList(cards, rows) {
  if (cards.length === 0) return html`<p class="empty">${words.homePage.noScenarios}</p>`;
  return html`<ul class="cards">${cards.map((card) => scenarioCard(card, rows))}</ul>`;
}

/** @param {SessionRow[] | null} rows @param {ScenarioCard[]} cards @param {boolean} showsAll @param {() => void} older */
function callList(rows, cards, showsAll, older) {
  if (rows === null || rows.length === 0) return html`<p class="empty">${words.homePage.noCalls}</p>`;
  const titles = new Map(cards.flatMap((card) => card.behaviours.map(({ id, title }) => [id, title])));
  const shown = showsAll ? rows : rows.slice(0, ROWS_SHOWN);
  return html`<ul class="rows">${shown.map((row) => callRow(row, titles))}</ul>
    ${shown.length < rows.length ? html`<p class="older"><button @click=${older}>${words.homePage.older}</button></p>` : nothing}`;
}
