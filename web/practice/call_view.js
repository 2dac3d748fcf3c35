/** The call as it looks while it runs. */

import { html, nothing } from 'lit';
import { notice } from '../frame.js';
import { clock } from '../figures.js';
import { words } from '../words.js';
import { buyerRing } from './buyer_ring.js';
import { mannerOf, signOf } from './call_state.js';
import { latestOf } from './captions.js';
import { controls } from './controls.js';
import { liveLanes } from './live_lanes.js';
import { timingView } from './timing_view.js';
import { triesPart } from './tries.js';

/** @import {PracticeOf, ScenarioPage} from '../shapes.js' */
/** @import {CallState} from './call_state.js' */

/**
 * @typedef {{
 *   mute: () => void, pause: () => void, again: () => void, end: () => void, say: (event: SubmitEvent) => void,
 *   hear: () => void, time: () => void, keys: () => void, lanes: () => void,
 * }} CallMoves
 * @typedef {{card: ScenarioPage, minutes: number, level: string, isTyping: boolean, practice?: PracticeOf | null}} CallShown
 * @param {CallState} state
 * @param {CallShown} call
 * @param {CallMoves} moves
 */
export function callView(state, { card, minutes, level, isTyping, practice }, moves) {
  return html`<div class="call">
    <header class="call-head">
      <h1>${card.title} <small>${words.level(level)}</small></h1>
      <p class="figure" title=${words.call.time}>${words.call.planned(clock(state.now_s), clock(minutes * 60))}</p>
      <p class="link ${mark(state)}" role="status">${connection(state, isTyping)}</p>
    </header>
    ${triesPart(state.tries, practice, isTyping)} ${stage(state, card, isTyping)} ${said(state)} ${isTyping ? nothing : liveLanes(state, moves.lanes)} ${sign(state, isTyping)} ${troubles(state, moves)}
    ${controls(state, isTyping, moves)} ${state.showsTiming ? timingView(state, moves.time) : nothing} ${log(state)}
  </div>`;
}

/** @param {CallState} state */
function mark(state) {
  const sign = signOf(state);
  if (state.link === 'joining' || sign === 'both' || sign === 'sound') return 'away';
  return sign === 'page' || state.sound !== 'on' ? 'partly' : 'connected';
}

/** @param {CallState} state @param {boolean} isTyping */
function connection(state, isTyping) {
  if (state.link === 'joining') return words.call.joining;
  const sign = signOf(state);
  if (sign === 'page') return words.call.pageAway;
  if (sign === 'both' || sign === 'sound') return words.call.reconnecting;
  if (state.sound === 'none') return words.call.soundless;
  if (isTyping) return words.call.typing;
  return state.sound === 'joining' ? words.call.soundJoining : words.call.connected;
}

/** A reader reads the caption aloud where the rep types; elsewhere it would talk over the buyer. @param {CallState} state @param {ScenarioPage} card @param {boolean} isTyping */
function stage(state, { buyer }, isTyping) {
  const manner = mannerOf(state);
  const doing = words.call.manner[manner];
  const caption = latestOf(state.captions, 'buyer');
  return html`<section class="stage ${manner}">
    ${buyerRing(manner, `${buyer.name}: ${doing}`)}
    <p class="who"><b>${buyer.name}</b>, ${words.call.synthetic} <span class="doing">${doing}</span></p>
    <p class="caption" aria-live=${isTyping ? 'polite' : 'off'}>${caption ? caption.text : html`<span class="quiet">${state.sound === 'none' ? words.call.begin : words.call.waiting}</span>`}</p>
  </section>`;
}

/** The rep's own last words, small: large ones distract from talking. @param {CallState} state */
function said({ captions, isMuted, isPaused }) {
  if (isPaused) return html`<p class="own" role="status"><b>${words.call.paused}</b> ${words.call.pausedMeans}</p>`;
  const own = latestOf(captions, 'rep');
  return html`<p class="own">${isMuted ? html`<b>${words.call.muted}.</b> ` : nothing}${own ? `${words.you}: ${own.text}` : nothing}</p>`;
}

/** One sentence about the connection, in a place kept for it, so that nothing moves. @param {CallState} state @param {boolean} isTyping */
function sign(state, isTyping) {
  const which = signOf(state);
  const text = which === 'page' && isTyping ? words.call.sign.pageTyping : which && words.call.sign[which];
  return html`<p class="sign ${which ?? ''}" role="status">${text ?? nothing}</p>`;
}

/** @param {CallState} state @param {CallMoves} moves */
function troubles({ notice: text, isSilenced }, { hear }) {
  return html`<div class="troubles">
    ${text ? notice('warning', text) : nothing}
    ${isSilenced
      ? html`<p class="row"><button class="primary" @click=${hear}>${words.call.allowSound}</button> <span class="quiet">${words.call.notPlaying}</span></p>`
      : nothing}
  </div>`;
}

/** @param {CallState} state */
function log({ captions }) {
  if (captions.length < 2) return nothing;
  return html`<details class="log">
    <summary>${words.call.saidSoFar}</summary>
    <ol tabindex="0" aria-label=${words.call.saidSoFar}>${captions.map(({ speaker, text, start_s }) => html`<li class=${speaker}><span class="figure">${clock(start_s)}</span> <b>${words.side[speaker]}</b> <span>${text}</span></li>`)}</ol>
  </details>`;
}
