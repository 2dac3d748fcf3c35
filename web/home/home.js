/** Home: what to practise next and why, the scenarios, and the last calls. */

import { html, nothing, render } from 'lit';
import { entitle, failed, sentence, waiting } from '../frame.js';
import { scenarios, sessions } from '../house.js';
import { hangUp } from '../practice/hang_up.js';
import { keptCall } from '../practice/kept_call.js';
import { nextPractice } from '../progress/desk.js';
import { bringAhead } from '../screens.js';
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
 * What has not come yet is null; `next` is `nothing` where there is none.
 * @typedef {{
 *   cards: ScenarioCard[] | null, rows: SessionRow[] | null, next: NextPractice | typeof nothing | null, trouble: unknown,
 *   rowsTrouble: unknown, showsAll: boolean, assigned: Assigned[] | null, assignedTrouble: unknown,
 * }} HomeState
 * @typedef {{retry: () => void, end: () => void, older: () => void}} HomeMoves
 */

const ROWS_SHOWN = 5;

/** @param {Place} place */
export function homeScreen({ root, scope }) {
  /** @type {HomeState} */
  const state = { cards: null, rows: null, next: null, trouble: null, rowsTrouble: null, showsAll: false, assigned: null, assignedTrouble: null };
  const draw = () => !scope.disposed && render(page(state, moves), root);

  /** Each part of the page is drawn when its answer comes. */
  async function load() {
    Object.assign(state, { trouble: null, rowsTrouble: null, assignedTrouble: null });
    draw();
    const { signal } = scope;
    /** @template T @param {Promise<T>} asked @param {(found: T) => void} keep @param {(error: unknown) => void} fail */
    const kept = (asked, keep, fail) => asked.then(keep, fail).then(draw);
    await Promise.all([
      kept(assignedToMe(signal), (found) => (state.assigned = found), (error) => (state.assignedTrouble = error)),
      kept(scenarios(signal), (found) => (state.cards = found), (error) => (state.trouble = error)),
      kept(nextPractice(signal), (found) => (state.next = found ?? nothing), () => (state.next = nothing)), // the cards say all there is to practise
      kept(sessions(signal), (found) => (state.rows = found), (error) => (state.rowsTrouble = error)),
    ]);
    bringAhead(scope, 'session');
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

/** The places of what is not known yet. How long a list will be is not known either, so nothing that stays lies below one. */
const ahead = html`<section class="next ahead" aria-hidden="true"></section>
  ${cardsAhead()}
  ${waiting(words.homePage.loadingCalls)}`;

/** From the top down: a part waits for those above it, which would push it away. @param {HomeState} state @param {HomeMoves} moves */
function page(state, moves) {
  const { rows, trouble, rowsTrouble, assigned, assignedTrouble } = state;
  if (trouble) return failed(trouble, moves.retry);
  const call = keptCall();
  const isTopThere = (assigned !== null || assignedTrouble) && (call === null || rows !== null || rowsTrouble);
  return html`
    <h1>${words.homePage.title}</h1>
    <p class="lead">${words.homePage.lead}</p>
    ${isTopThere
      ? html`${stillOn(call, rows ?? [], moves.end)}
          ${assignedTrouble ? html`<p role="alert">${sentence(assignedTrouble)}</p>` : assignedList(assigned ?? [])}
          ${toPractise(state, moves)}`
      : ahead}
  `;
}

/** @param {HomeState} state @param {HomeMoves} moves */
function toPractise({ cards, rows, next, rowsTrouble, showsAll }, { retry, older }) {
  if (cards === null || next === null) return ahead;
  return html`${next === nothing ? nothing : nextCard(/** @type {NextPractice} */ (next), cards)}
    <section aria-label=${words.homePage.all}>
      ${cardList(cards, rowsTrouble ? [] : rows)}
    </section>
    ${rows === null && !rowsTrouble
      ? waiting(words.homePage.loadingCalls)
      : html`<section class="calls">
          <header class="row"><h2>${words.homePage.lastCalls}</h2> <a class="more" href="#/progress">${words.homePage.progress}</a></header>
          ${rowsTrouble
            ? html`<p role="alert">${sentence(rowsTrouble)} <button @click=${retry}>${words.retry}</button></p>`
            : callList(rows, cards, showsAll, older)}
        </section>
        <p class="quiet"><a class="more" href="#/check">${words.homePage.check}</a></p>`}`;
}

/** @param {ScenarioCard[]} cards @param {SessionRow[] | null} rows */
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
