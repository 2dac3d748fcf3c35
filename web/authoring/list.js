/** The scenarios that somebody writes, and the start of another one. */

import { html, nothing, render } from 'lit';
import { teams, whoAmI } from '../account/desk.js';
import { atRest, field, sender, troubleOf } from '../account/form.js';
import { dayAndTime } from '../figures.js';
import { entitle, failed, waiting } from '../frame.js';
import { authoringAddress } from '../route.js';
import { authored, start } from './desk.js';
import { authoringWords as words } from './words.js';

/** @import {Place} from '../frame.js' */
/** @import {AuthoredList, AuthoredSummary, Named} from '../shapes.js' */

/** @param {Place} place */
export function authoringScreen({ root, scope }) {
  /** @type {{list: AuthoredList, teams: Named[], form: ReturnType<typeof atRest>}} */
  const state = { list: { scenarios: [], sources: [] }, teams: [], form: atRest() };
  const draw = () => render(page(state, begin), root);
  const begin = sender(scope, state.form, draw, async ({ id = '', source = '', team = '' }) => {
    const made = await start({ id, ...(source ? { source } : {}), ...(team ? { team } : {}) }, scope.signal);
    location.hash = authoringAddress(made.id);
  });

  async function load() {
    try {
      [state.list, state.teams] = await Promise.all([authored(scope.signal), ownTeams(scope.signal)]);
      if (!scope.disposed) draw();
    } catch (error) {
      if (!scope.disposed) render(failed(error, load), root);
    }
  }

  entitle(words.title);
  render(waiting(words.loading), root);
  void load();
}

/** Teams that this person is an author in; none in local mode. @param {AbortSignal} signal @returns {Promise<Named[]>} */
async function ownTeams(signal) {
  const { mode, person } = await whoAmI(signal);
  if (mode === 'local') return [];
  const ids = new Set(person?.roles.filter(({ role }) => role === 'author').map(({ team }) => team));
  return (await teams(signal)).filter(({ id }) => ids.has(id));
}

/** @param {{list: AuthoredList, teams: Named[], form: ReturnType<typeof atRest>}} state @param {(event: SubmitEvent) => void} begin */
const page = ({ list, teams: own, form }, begin) => html`<section class="account-page authoring">
  <h1>${words.title}</h1>
  <p class="lead">${words.lead}</p>
  ${list.scenarios.length === 0
    ? html`<p class="empty">${words.none}</p>`
    : html`<ul class="plain written">${list.scenarios.map((each) => line(each, own))}</ul>`}
  <section>
    <h2>${words.start.title}</h2>
    <form class="narrow" @submit=${begin}>
      <div class="field">
        <label for="source">${words.start.from}</label>
        <select id="source" name="source">
          <option value="">${words.start.small}</option>
          ${list.sources.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}
        </select>
      </div>
      ${field('id', words.start.id, { hint: words.start.idHint })}
      ${own.length === 0
        ? nothing
        : html`<div class="field">
            <label for="team">${words.start.team}</label>
            <select id="team" name="team">${own.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select>
          </div>`}
      ${troubleOf(form)}
      <button class="primary" ?disabled=${form.isBusy}>${words.start.go}</button>
    </form>
  </section>
</section>`;

/** @param {AuthoredSummary} one @param {Named[]} own */
const line = ({ id, title, team_id, published, has_changes, changed_at }, own) => html`<li>
  <a href=${authoringAddress(id)}>
    <b>${title}</b>
    <small>${[own.find((team) => team.id === team_id)?.name, words.changedAt(dayAndTime(changed_at))].filter(Boolean).join(' · ')}</small>
    <span class="state">${published === null ? words.state.draft : words.state.published(published)}${has_changes ? `, ${words.state.changed}` : ''}</span>
  </a>
</li>`;
