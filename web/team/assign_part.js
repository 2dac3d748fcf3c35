/** Asking people of a team to practise, and what they were asked. */

import { html, nothing } from 'lit';
import { troubleOf } from '../account/form.js';
import { words as pageWords } from '../words.js';
import { busyIn, dayName, dayOf } from './weeks.js';
import { teamWords } from './words.js';

/** @import {GivenAssignment} from '../shapes.js' */
/** @import {TeamPage} from './team.js' */
/** @import {Moves} from './team_view.js' */

const words = teamWords.assign;
const LEVELS = ['gentle', 'usual', 'tough'];
const WEEK_MS = 7 * 86_400_000;

/** @param {TeamPage} state @param {Moves} moves */
export const assignPart = (state, moves) => html`<section>
  <h2>${words.title}</h2>
  <p class="lead">${words.lead}</p>
  ${state.given.length === 0
    ? html`<p class="empty">${words.none}</p>`
    : html`<ul class="plain">${state.given.map((each) => line(each, moves))}</ul>`}
  <h3>${words.new}</h3>
  ${state.reps.length === 0 ? html`<p class="empty">${words.noReps}</p>` : form(state, moves)}
</section>`;

/** @param {GivenAssignment} given @param {Moves} moves */
const line = ({ id, title, level, due_on, people, shared }, { withdraw }) => html`<li class="row">
  <span class="given"><b>${title}</b> <small>${[level && pageWords.level(level), words.by(dayName(due_on)), words.shared(shared)].filter(Boolean).join(' · ')}</small>
    <span>${people.map(({ name }) => name).join(', ')}</span></span>
  <button @click=${() => withdraw(id)}>${words.withdraw}<span class="hidden"> ${title}, ${words.by(dayName(due_on))}</span></button>
</li>`;

/** @param {TeamPage} state @param {Moves} moves */
const form = (state, moves) => html`<form class="assign" @submit=${moves.assign}>
  <label>${words.scenario} <select name="scenario">${state.scenarios.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}</select></label>
  <label>${words.level} <select name="level"><option value="">${words.anyLevel}</option>
    ${LEVELS.map((each) => html`<option value=${each}>${pageWords.level(each)}</option>`)}</select></label>
  <label>${words.due} <input type="date" name="due_on" required min=${dayOf(Date.now())} .defaultValue=${dayOf(Date.now() + WEEK_MS)}
    @input=${(/** @type {Event} */ event) => moves.due(/** @type {HTMLInputElement} */ (event.currentTarget).value)} /></label>
  ${people(state, moves)}
  ${busy(state)} ${troubleOf(state.form)}
  <button class="primary" ?disabled=${state.form.isBusy || state.chosen.size === 0}>${words.go}</button>
</form>`;

/** @param {TeamPage} state @param {Moves} moves */
function people({ reps, chosen }, { pick }) {
  const isTicked = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.currentTarget).checked;
  return html`<fieldset class="who"><legend>${words.people}</legend>
    <label class="tick"><input type="checkbox" .checked=${chosen.size === reps.length}
      @change=${(/** @type {Event} */ event) => pick(reps.map(({ id }) => id), isTicked(event))} /> ${words.all}</label>
    ${reps.map(({ id, name }) => html`<label class="tick"><input type="checkbox" .checked=${chosen.has(id)}
      @change=${(/** @type {Event} */ event) => pick([id], isTicked(event))} /> ${name}</label>`)}
  </fieldset>`;
}

/** @param {TeamPage} state */
function busy({ reps, chosen, due }) {
  const found = busyIn(reps.filter(({ id }) => chosen.has(id)), due || dayOf(Date.now() + WEEK_MS));
  return html`<p class="quiet" role="status">${words.hint} ${found.length === 0 ? nothing : html`<b>${words.full(found.map(({ name }) => name))}</b>`}</p>`;
}
