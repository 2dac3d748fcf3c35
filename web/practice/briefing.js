/** What the rep reads before the call, and the way into it. */

import { html, nothing } from 'lit';
import { notice } from '../frame.js';
import { words } from '../words.js';

/** @import {ScenarioPage} from '../shapes.js' */
/** @import {MicrophoneTrouble} from './microphone.js' */

/**
 * @typedef {{
 *   card: ScenarioPage, level: string, isStarting: boolean, isAsking: boolean, level_db: number | null,
 *   altered: string[], microphone: 'unasked' | 'here' | MicrophoneTrouble, trouble: string | null,
 * }} BriefingState
 * @typedef {{
 *   choose: (level: string) => void, check: () => void, start: () => void, type: () => void,
 * }} BriefingMoves
 */

const LEVELS = ['gentle', 'usual', 'tough'];

/** @param {BriefingState} state @param {BriefingMoves} moves */
export function briefing(state, moves) {
  const { card } = state;
  return html`
    <p class="crumb"><a href="#/">${words.home}</a></p>
    <h1>${card.title}</h1>
    <p class="lead">${words.homePage.with(card.buyer.name, card.buyer.role, card.buyer.company)} · ${words.minutes(card.minutes)}</p>
    <div class="briefing-columns">
      <article>${situation(card)} ${counting(card)}</article>
      <aside class="start-box">${levelChoice(state, moves)} ${microphonePart(state, moves)} ${startPart(state, moves)}</aside>
    </div>
  `;
}

/** @param {ScenarioPage} card */
function situation({ briefing: { you, buyer, situation, goal, notes } }) {
  const part = (/** @type {string} */ head, /** @type {string} */ text) => html`<dt>${head}</dt><dd>${text}</dd>`;
  return html`<dl class="brief">
    ${part(words.briefing.you, you)} ${part(words.briefing.buyer, buyer)}
    ${part(words.briefing.situation, situation)} ${part(words.briefing.goal, goal)}
    ${notes.length === 0
      ? nothing
      : html`<dt>${words.briefing.notes}</dt><dd><ul class="account-notes">${notes.map((note) => html`<li>${note}</li>`)}</ul></dd>`}
  </dl>`;
}

/** @param {ScenarioPage} card */
function counting({ behaviours, tone }) {
  return html`<section class="counting">
    <h2>${words.briefing.counts}</h2>
    <dl>${behaviours.map(({ title, definition }) => html`<dt>${title}</dt><dd>${definition}</dd>`)}</dl>
    ${tone.length === 0
      ? nothing
      : html`<h3>${words.briefing.tone}</h3>
          <ul class="targets">${tone.map((target) => html`<li>${words.briefing.target(target)}</li>`)}</ul>
          <p class="quiet">${words.briefing.toneLead}</p>`}
  </section>`;
}

/** @param {BriefingState} state @param {BriefingMoves} moves */
function levelChoice({ level }, { choose }) {
  return html`<fieldset class="levels">
    <legend>${words.briefing.level}</legend>
    ${LEVELS.map(
      (each) => html`<label>
        <input type="radio" name="level" value=${each} .checked=${each === level} @change=${() => choose(each)} />
        <span><b>${words.level(each)}</b> <small>${words.levelMeaning(each)}</small></span>
      </label>`,
    )}
  </fieldset>`;
}

/** @param {BriefingState} state @param {BriefingMoves} moves */
function microphonePart({ microphone, isAsking, level_db, altered }, { check }) {
  return html`<section class="microphone" aria-label=${words.microphone.title}>
    ${microphone === 'here' ? meter(level_db ?? -60) : nothing}
    ${microphone === 'unasked' && !isAsking
      ? html`<button @click=${check}>${words.microphone.check}</button>`
      : nothing}
    ${isAsking ? html`<p role="status">${words.microphone.asking}</p>` : nothing}
    ${microphone === 'here' || microphone === 'unasked'
      ? nothing
      : html`${notice('warning', `${words.microphone.trouble[microphone]} ${words.microphone.stillHears}`)}
          ${microphone === 'insecure' ? nothing : html`<button @click=${check}>${words.microphone.check}</button>`}`}
    ${altered.length > 0 ? notice('warning', words.microphone.altered(altered)) : nothing}
  </section>`;
}

/** @param {number} level_db */
function meter(level_db) {
  const share = Math.max(0, Math.min(1, (level_db + 60) / 60));
  return html`<div class="meter" role="meter" aria-valuemin="-60" aria-valuemax="0" aria-valuenow=${Math.round(level_db)}
      aria-label=${words.microphone.title}><i .style=${`transform: scaleX(${share.toFixed(3)})`}></i></div>
    <p class="quiet">${words.microphone.title}: <span class="figure">${words.microphone.level(level_db)}</span>. ${words.microphone.hint}</p>`;
}

/** @param {BriefingState} state @param {BriefingMoves} moves */
function startPart({ isStarting, isAsking, microphone, trouble }, { start, type }) {
  const isBusy = isStarting || isAsking;
  const canTalk = microphone === 'unasked' || microphone === 'here';
  return html`<div class="start">
    ${trouble ? html`<p class="notice warning" role="alert">${trouble}</p>` : nothing}
    <button class=${canTalk ? 'primary' : ''} ?disabled=${isBusy || microphone === 'insecure'} @click=${start}>
      ${isStarting ? words.briefing.starting : words.briefing.start}
    </button>
    <button class=${canTalk ? '' : 'primary'} ?disabled=${isBusy} @click=${type}>${words.briefing.type}</button>
    <p class="quiet">${words.briefing.machine} ${words.briefing.recorded}</p>
  </div>`;
}
