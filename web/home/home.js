/** Home: the scenarios to practise, and the last calls. */

import { html, render } from 'lit';
import { entitle, failed, sentence, waiting } from '../frame.js';
import { scenarios, sessions } from '../house.js';
import { words } from '../words.js';
import { callRow } from './call_row.js';
import { scenarioCard } from './scenario_card.js';

/** @import {Place} from '../frame.js' */
/** @import {ScenarioCard, SessionRow} from '../shapes.js' */

/** @param {Place} place */
export function homeScreen({ root, scope }) {
  /** @type {{cards: ScenarioCard[] | null, rows: SessionRow[] | null, trouble: unknown, rowsTrouble: unknown}} */
  const state = { cards: null, rows: null, trouble: null, rowsTrouble: null };
  const draw = () => render(page(state, load), root);

  async function load() {
    Object.assign(state, { trouble: null, rowsTrouble: null });
    draw();
    const cards = scenarios(scope.signal).then(
      (found) => (state.cards = found),
      (error) => (state.trouble = error),
    );
    const rows = sessions(scope.signal).then(
      (found) => (state.rows = found),
      (error) => (state.rowsTrouble = error),
    );
    await Promise.all([cards, rows]);
    if (!scope.disposed) draw();
  }

  entitle(words.homePage.title);
  void load();
}

/**
 * @param {{cards: ScenarioCard[] | null, rows: SessionRow[] | null, trouble: unknown, rowsTrouble: unknown}} state
 * @param {() => void} retry
 */
function page({ cards, rows, trouble, rowsTrouble }, retry) {
  if (trouble) return failed(trouble, retry);
  return html`
    <h1>${words.homePage.title}</h1>
    <p class="lead">${words.homePage.lead}</p>
    ${cards === null ? waiting(words.homePage.loading) : cardList(cards)}
    <section class="calls">
      <h2>${words.homePage.lastCalls}</h2>
      ${rowsTrouble
        ? html`<p role="alert">${sentence(rowsTrouble)} <button @click=${retry}>${words.retry}</button></p>`
        : callList(rows, cards ?? [])}
    </section>
  `;
}

/** @param {ScenarioCard[]} cards */
function cardList(cards) {
  if (cards.length === 0) return html`<p class="empty">${words.homePage.noScenarios}</p>`;
  return html`<ul class="cards">${cards.map(scenarioCard)}</ul>`;
}

/** @param {SessionRow[] | null} rows @param {ScenarioCard[]} cards */
function callList(rows, cards) {
  if (rows === null) return waiting(words.homePage.loadingCalls);
  if (rows.length === 0) return html`<p class="empty">${words.homePage.noCalls}</p>`;
  const titles = new Map(cards.flatMap((card) => card.behaviours.map(({ id, title }) => [id, title])));
  return html`<ul class="rows">${rows.map((row) => callRow(row, titles))}</ul>`;
}
