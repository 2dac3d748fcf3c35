/** Removing a team: what goes with it is said before. */

import { html, nothing } from 'lit';
import { accountWords } from './words.js';

/** @import {Belongings, Team} from '../shapes.js' */

const words = accountWords.teamRemoval;

/** @typedef {{team: Team, goes: Belongings}} Removal */

/** @param {Team} team @param {Removal | null} removal @param {{ask: (team: Team) => void, keep: () => void, remove: (team: Team) => void}} moves */
export function removalPart(team, removal, { ask, keep, remove }) {
  if (removal?.team.id !== team.id) return html`<button type="button" @click=${() => ask(team)}>${words.ask}<span class="hidden"> ${team.name}</span></button>`;
  return html`<div class="notice warning" role="alert">
    <p>${words.lead(team.name)}</p>
    ${goesWith(removal.goes)}
    <p>${words.stays}</p>
    <p class="row"><button type="button" @click=${() => remove(team)}>${words.yes(team.name)}</button>
      <button type="button" @click=${keep}>${words.keep}</button></p>
  </div>`;
}

/** @param {Belongings} goes */
function goesWith({ scenarios, ...counts }) {
  const lines = words.counts(counts);
  if (scenarios.length === 0 && lines.length === 0) return html`<p>${words.nothing}</p>`;
  return html`<ul>
    ${scenarios.length === 0 ? nothing : html`<li>${words.scenarios(scenarios.length)} ${scenarios.map(({ title }) => `“${title}”`).join(', ')}</li>`}
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}
