/** A rehearsal: who plays, how, and what came of it. */

import { html, nothing } from 'lit';
import { clock } from '../figures.js';
import { words as pageWords } from '../words.js';
import { authoringWords } from './words.js';

/** @import {Behaviour, Chance, Outcome, Rehearsal, Turn} from '../shapes.js' */
/** @import {Writing} from './editor.js' */
/** @import {Moves} from './editor_view.js' */

const words = authoringWords.rehearse;
const LEVELS = ['gentle', 'usual', 'tough'];

/** @param {Writing} state @param {Moves} moves */
export const rehearsePanel = (state, moves) => html`<div class="rehearse">
  <p class="quiet">${words.lead}</p>
  ${wishForm(state, moves)}
  ${state.rehearsing ? html`<p class="waiting" role="status">${words.running}</p>` : nothing}
  ${state.reps && !state.rehearsing ? outcomeTable(state.reps) : nothing}
  ${state.rehearsal && !state.rehearsing ? played(state.rehearsal) : nothing}
</div>`;

/** @param {Writing} state @param {Moves} moves */
function wishForm({ wish, checked, rehearsing }, moves) {
  const isReady = checked.page !== null && !rehearsing;
  const value = (/** @type {Event} */ event) => /** @type {HTMLInputElement | HTMLSelectElement} */ (event.currentTarget).value;
  /** @param {'rep' | 'level' | 'length'} name @param {string} label @param {[string, string][]} options */
  const choice = (name, label, options) => html`<label>${label}
    <select @change=${(/** @type {Event} */ event) => moves.wish({ [name]: value(event) })}>
      ${options.map(([key, told]) => html`<option value=${key} ?selected=${wish[name] === key}>${told}</option>`)}
    </select></label>`;
  return html`<form class="wish" @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    moves.rehearse();
  }}>
    ${choice('rep', words.rep, Object.entries(words.reps))}
    ${choice('level', words.level, [['', '–'], ...LEVELS.map((each) => /** @type {[string, string]} */ ([each, pageWords.level(each)]))])}
    ${choice('length', words.length, [['', '–'], ...Object.keys(checked.page?.lengths ?? {}).map((each) => /** @type {[string, string]} */ ([each, pageWords.length(each)]))])}
    <label>${words.seed} <input class="figure" type="number" min="0" max="2147483647" aria-describedby="seed-hint" .value=${String(wish.seed)}
      @change=${(/** @type {Event} */ event) => moves.wish({ seed: Math.max(0, Math.trunc(Number(value(event)) || 0)) })} /></label>
    <small id="seed-hint">${words.seedHint}</small>
    <div class="row">
      <button class="primary" ?disabled=${!isReady}>${words.go}</button>
      <button type="button" ?disabled=${!isReady} @click=${() => moves.rehearseAll()}>${words.all}</button>
    </div>
    ${checked.page === null ? html`<p class="empty">${words.faulty}</p>` : nothing}
  </form>`;
}

/** @param {Outcome[]} reps */
const outcomeTable = (reps) => html`<div class="scrolls" tabindex="0" role="region" aria-label=${words.all}><table>
  <thead><tr>${words.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
  <tbody>${reps.map(({ rep, met, chances, has_passed, is_as_it_must_be, must }) => html`<tr class=${is_as_it_must_be ? '' : 'amiss'}>
    <th scope="row">${rep}</th><td>${words.of(met, chances)}</td><td>${words.passed[`${has_passed}`]}</td><td>${must}</td>
    <td>${words.asItMust[`${is_as_it_must_be}`]}</td></tr>`)}</tbody>
</table></div>`;

/** @param {Rehearsal} rehearsal */
const played = ({ turns, scorecard, ended_by }) => html`
  <h3>${words.counts}</h3>
  <ul class="plain">${scorecard.behaviours.map(counted)}</ul>
  <ol class="played">${turns.map(turnLine)}</ol>
  <p class="quiet">${words.endedBy[ended_by]}</p>`;

/** @param {Behaviour} behaviour */
const counted = ({ id, title, status, observed, opportunities, chances }) => html`<li>
  <b>${title ?? id}</b> <span class="figure">${status === 'not_assessed' ? words.none : words.of(observed, opportunities)}</span>
  <ul class="quiet">${chances.map(chanceLine)}</ul>
</li>`;

/** @param {Chance} chance */
const chanceLine = ({ beat, met, reason }) => html`<li><code>${beat}</code> ${words.mark[`${met}`]}${reason ? `: ${reason}` : ''}</li>`;

/** @param {Turn} turn */
const turnLine = ({ speaker, start_s, text, beat }) => html`<li class=${speaker}>
  <span class="quiet"><span class="clock">${clock(start_s)}</span> ${words.who[speaker]}${beat ? html` · <code>${words.beat(beat)}</code>` : nothing}</span>
  <p>${text}</p>
</li>`;
