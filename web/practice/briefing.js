/** What the rep reads before the call, and the way into it. */

import { html, nothing } from 'lit';
import { words } from '../words.js';
import { momentPart } from './moment_part.js';
import { readAndTalkView } from './read_and_talk_view.js';
import { microphonePart, soundCheckPart } from './sound_check_view.js';

/** @import {Agreement} from '../account/agreement.js' */
/** @import {ScenarioPage} from '../shapes.js' */
/** @import {Moment} from './moment_part.js' */
/** @import {ReadState} from './read_and_talk.js' */
/** @import {SoundState} from './sound_check.js' */
/** @import {SoundMoves} from './sound_check_view.js' */

/**
 * @typedef {{
 *   agreement: Agreement, card: ScenarioPage, moment: Moment | null, level: string, length: string, isStarting: boolean, sound: SoundState, isSoundOpen: boolean, reading: ReadState | null,
 *   trouble: string | null,
 * }} BriefingState
 * @typedef {SoundMoves & {
 *   choose: (level: string) => void, chooseLength: (length: string) => void, start: () => void, type: () => void,
 *   done: () => void, leave: () => void,
 * }} BriefingMoves
 */

const LEVELS = ['gentle', 'usual', 'tough'];

/** @param {BriefingState} state @param {BriefingMoves} moves */
export function briefing(state, moves) {
  const { card, agreement, sound, moment, reading } = state;
  if (reading) return readAndTalkView(reading, sound.level_db, moves);
  return html`
    <p class="crumb"><a href="#/">${words.home}</a></p>
    <h1>${card.title}</h1>
    <p class="lead">${words.homePage.with(card.buyer.name, card.buyer.role, card.buyer.company)} · ${words.minutes(card.lengths[state.length] ?? card.minutes)}</p>
    <div class="briefing-columns">
      <article>${moment ? momentPart(moment) : nothing} ${situation(card)} ${moment ? nothing : counting(card)}</article>
      <aside class="start-box" aria-label=${words.briefing.box}>${moment?.isFixed ? nothing : html`${levelChoice(state, moves)} ${lengthChoice(state, moves)}`} ${agreement.view}
        ${agreement.isAnswered ? html`${microphonePart(sound, moves)} ${startPart(state, moves)} ${soundCheckPart(sound, state.isSoundOpen, moves)}` : nothing}</aside>
    </div>
  `;
}

/** @param {ScenarioPage} card */
export function situation({ briefing: { you, buyer, situation, goal, notes } }) {
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
export function counting({ behaviours, tone }) {
  return html`<section class="counting">
    <h2>${words.briefing.counts}</h2>
    <p class="quiet">${words.briefing.countsLead}</p>
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
    <div class="choices">${LEVELS.map(
      (each) => html`<label>
        <input type="radio" name="level" value=${each} .checked=${each === level} @change=${() => choose(each)} />
        <b>${words.level(each)}</b>
      </label>`,
    )}</div>
    <p class="quiet meaning" aria-live="polite">${words.levelMeaning(level)}</p>
  </fieldset>`;
}

/** @param {BriefingState} state @param {BriefingMoves} moves */
function lengthChoice({ card, length }, { chooseLength }) {
  const lengths = Object.entries(card.lengths);
  if (lengths.length < 2) return nothing;
  return html`<fieldset class="levels">
    <legend>${words.briefing.length}</legend>
    <div class="choices">${lengths.map(
      ([each, minutes]) => html`<label>
        <input type="radio" name="length" value=${each} .checked=${each === length} @change=${() => chooseLength(each)} />
        <span><b>${words.length(each)}</b> <small>${words.minutes(minutes)}</small></span>
      </label>`,
    )}</div>
  </fieldset>`;
}

/** @param {BriefingState} state @param {BriefingMoves} moves */
function startPart({ isStarting, sound: { microphone }, trouble }, { start, type }) {
  const canTalk = microphone === 'unasked' || microphone === 'here';
  return html`<div class="start">
    ${trouble ? html`<p class="notice warning" role="alert">${trouble}</p>` : nothing}
    <div class="start-buttons">
      <button class=${canTalk ? 'primary' : ''} ?disabled=${isStarting || microphone === 'insecure'} @click=${start}>
        ${isStarting ? words.briefing.starting : words.briefing.start}
      </button>
      <button class=${canTalk ? '' : 'primary'} ?disabled=${isStarting} @click=${type}>${words.briefing.type}</button>
    </div>
    <p class="quiet">${words.briefing.machine} ${words.briefing.recorded}</p>
  </div>`;
}
