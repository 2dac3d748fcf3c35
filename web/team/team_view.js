/** The page of a team. */

import { html, nothing } from 'lit';
import { waiting } from '../frame.js';
import { assignPart } from './assign_part.js';
import { csvAddress } from './desk.js';
import { trend } from './trend.js';
import { teamWords } from './words.js';

/** @import {TeamBehaviour} from '../shapes.js' */
/** @import {TeamPage} from './team.js' */

const words = teamWords.counts;

/** @typedef {{
 *   choose: (team: string) => void, due: (day: string) => void, pick: (people: string[], isIn: boolean) => void,
 *   scenario: (id: string) => void, drill: (behaviour: string) => void, withdraw: (id: string) => void, assign: (event: SubmitEvent) => void,
 * }} Moves */

/** @param {TeamPage} state @param {Moves} moves */
export function teamView(state, moves) {
  if (state.teams.length === 0) return html`<h1>${teamWords.title}</h1><p class="empty">${teamWords.none}</p>`;
  return html`<section class="account-page team-page">
    <header class="team-head"><h1>${state.teams.find(({ id }) => id === state.team)?.name}</h1> ${choice(state, moves)}</header>
    ${state.trouble ? html`<p class="notice warning" role="alert">${state.trouble}</p>` : nothing}
    ${countsPart(state)}
    ${state.counts === null ? nothing : assignPart(state, moves)}
  </section>`;
}

/** @param {TeamPage} state @param {Moves} moves */
function choice({ teams, team }, { choose }) {
  if (teams.length < 2) return nothing;
  const chosen = (/** @type {Event} */ event) => choose(/** @type {HTMLSelectElement} */ (event.currentTarget).value);
  return html`<label>${teamWords.choose} <select @change=${chosen}>
    ${teams.map(({ id, name }) => html`<option value=${id} ?selected=${id === team}>${name}</option>`)}</select></label>`;
}

/** @param {TeamPage} state */
function countsPart({ counts, team }) {
  if (counts === null) return waiting(teamWords.loading);
  const { fewest, behaviours } = counts;
  return html`<section>
    <h2>${words.title}</h2>
    <p class="lead">${words.lead(fewest)}</p>
    ${behaviours.length === 0
      ? html`<p class="empty">${words.none(fewest)}</p>`
      : html`${behaviours.map(behaviourPart)} <p><a class="button" href=${csvAddress(team)} download>${words.csv}</a></p>`}
    <details class="method"><summary>${words.method}</summary>
      <ul>${words.methodText(fewest).map((line) => html`<li>${line}</li>`)}</ul></details>
  </section>`;
}

/** @param {TeamBehaviour} behaviour */
const behaviourPart = (behaviour) => html`<article class="team-behaviour">
  <div>
    <h3>${behaviour.title}</h3>
    <p class="total"><b class="figure">${teamWords.percent(behaviour.total.observed / behaviour.total.opportunities)}</b>
      <span class="figure">${teamWords.of(behaviour.total.observed, behaviour.total.opportunities)}</span>
      <small class="figure">${words.interval(behaviour.total.interval)}</small></p>
    ${trend(behaviour)}
  </div>
  <div>
    <h4>${words.missed}</h4>
    ${behaviour.missed.length === 0
      ? html`<p class="empty">${behaviour.total.observed === behaviour.total.opportunities ? words.nothingMissed : words.noMissed}</p>`
      : html`<ol class="plain">${behaviour.missed.map(({ moment, missed, opportunities }) => html`<li>
          <span>${words.missedAt(moment.kind, moment.scenario)}</span>
          <small class="figure">${words.missedOf(missed, opportunities)}</small></li>`)}</ol>`}
  </div>
</article>`;
