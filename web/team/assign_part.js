/** Asking people of a team to practise, and what they were asked. */

import { html, nothing } from 'lit';
import { troubleOf } from '../account/form.js';
import { MOST_WANTED, WANTED } from '../practice/drills.js';
import { words as pageWords } from '../words.js';
import { nameOf, partsOf } from './told_drill.js';
import { busyIn, dayName, dayOf, inAWeek } from './weeks.js';
import { teamWords } from './words.js';

/** @import {GivenAssignment} from '../shapes.js' */
/** @import {TeamPage} from './team.js' */
/** @import {Moves} from './team_view.js' */

const words = teamWords.assign;
const LEVELS = ['gentle', 'usual', 'tough'];

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
function line(given, { withdraw }) {
  const { id, level, due_on, people, shared, drill } = given;
  const told = [...partsOf(given), level && pageWords.level(level), words.by(dayName(due_on)), words.shared(shared, drill !== null)];
  return html`<li class="row">
    <span class="given"><b>${nameOf(given)}</b> <small>${told.filter(Boolean).join(' · ')}</small>
      <span>${people.map(({ name }) => name).join(', ')}</span></span>
    <button @click=${() => withdraw(id)}>${words.withdraw}<span class="hidden"> ${nameOf(given)}, ${words.by(dayName(due_on))}</span></button>
  </li>`;
}

/** @param {TeamPage} state @param {Moves} moves */
const form = (state, moves) => html`<form class="assign" @submit=${moves.assign}>
  <label>${words.scenario} <select name="scenario" @change=${(/** @type {Event} */ event) => moves.scenario(valueOf(event))}>
    ${state.scenarios.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}</select></label>
  ${what(state, moves)}
  <label>${words.level} <select name="level"><option value="">${words.anyLevel}</option>
    ${LEVELS.map((each) => html`<option value=${each}>${pageWords.level(each)}</option>`)}</select></label>
  <label>${words.due} <input type="date" name="due_on" required min=${dayOf(Date.now())} .defaultValue=${inAWeek()}
    @input=${(/** @type {Event} */ event) => moves.due(valueOf(event))} /></label>
  ${people(state, moves)}
  ${busy(state)} ${troubleOf(state.form)}
  <button class="primary" ?disabled=${state.form.isBusy || state.chosen.size === 0}>${words.go}</button>
</form>`;

/** The whole call, or one behaviour of it as a drill. @param {TeamPage} state @param {Moves} moves */
function what({ scenarios, scenario, drill }, moves) {
  const behaviours = (scenarios.find(({ id }) => id === scenario) ?? scenarios[0])?.behaviours ?? [];
  return html`<label>${words.what} <select name="drill" .value=${drill} @change=${(/** @type {Event} */ event) => moves.drill(valueOf(event))}>
      <option value="">${words.whole}</option>
      ${behaviours.map(({ id, title }) => html`<option value=${id}>${teamWords.drill.title(title)}</option>`)}</select></label>
    ${drill ? inARow() : nothing}`;
}

export const inARow = () => html`<label>${teamWords.drill.inARow}
  <input class="figure" type="number" name="in_a_row" required min="1" max=${MOST_WANTED} .defaultValue=${String(WANTED)} /></label>`;

/** @param {Event} event */
const valueOf = ({ currentTarget }) => /** @type {HTMLInputElement | HTMLSelectElement} */ (currentTarget).value;

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
  const found = busyIn(reps.filter(({ id }) => chosen.has(id)), due || inAWeek());
  return html`<p class="quiet" role="status">${words.hint} ${found.length === 0 ? nothing : html`<b>${words.full(found.map(({ name }) => name))}</b>`}</p>`;
}
