/** The call as it looks while it runs. */

import { html, nothing } from 'lit';
import { notice } from '../frame.js';
import { clock } from '../figures.js';
import { sessionAddress } from '../route.js';
import { words } from '../words.js';
import { buyerRing } from './buyer_ring.js';
import { latestOf } from './captions.js';

/** @import {ScenarioPage} from '../shapes.js' */
/** @import {CallState} from './call_state.js' */

/**
 * @typedef {{mute: () => void, end: () => void, say: (event: SubmitEvent) => void, hear: () => void}} CallMoves
 * @param {CallState} state
 * @param {{card: ScenarioPage, level: string, isTyping: boolean, id: string}} call
 * @param {CallMoves} moves
 */
export function callView(state, { card, level, isTyping, id }, moves) {
  return html`<div class="call">
    <header class="call-head">
      <h1>${card.title} <small>${words.level(level)}</small></h1>
      <p class="figure" title=${words.call.time}>${words.call.planned(clock(state.now_s), clock(card.minutes * 60))}</p>
      <p class="link ${state.link}" role="status">${connection(state, isTyping)}</p>
    </header>
    ${stage(state, card, isTyping)} ${said(state)} ${troubles(state, id, moves)} ${controls(state, isTyping, moves)} ${log(state)}
    ${state.showsTiming ? timing(state) : nothing}
  </div>`;
}

/** @param {CallState} state @param {boolean} isTyping */
function connection({ link, sound }, isTyping) {
  if (link === 'joining') return words.call.joining;
  if (link !== 'connected') return words.call[link];
  if (sound === 'none') return words.call.soundless;
  if (sound === 'mending') return words.call.soundBack;
  return isTyping ? words.call.typing : words.call.connected;
}

/** A reader reads the caption aloud where the rep types; elsewhere it would talk over the buyer. @param {CallState} state @param {ScenarioPage} card @param {boolean} isTyping */
function stage(state, { buyer }, isTyping) {
  const doing = words.call.floor(state.isHeld ? 'held' : state.floor);
  const caption = latestOf(state.captions, 'buyer');
  return html`<section class="stage">
    ${buyerRing(manner(state), `${buyer.name}: ${doing}`)}
    <p class="who"><b>${buyer.name}</b>, ${words.call.synthetic} · <span class="doing">${doing}</span></p>
    <p class="caption" aria-live=${isTyping ? 'polite' : 'off'}>${caption ? caption.text : html`<span class="quiet">${state.sound === 'none' ? words.call.begin : words.call.waiting}</span>`}</p>
  </section>`;
}

/** @param {CallState} state */
function manner({ link, floor, isHeld }) {
  if (link !== 'connected') return 'away';
  if (floor === 'thinking') return 'thinking';
  return floor === 'buyer' && !isHeld ? 'speaking' : 'listening';
}

/** The rep's own last words, small: large ones distract from talking. @param {CallState} state */
function said({ captions, isMuted }) {
  const own = latestOf(captions, 'rep');
  return html`<p class="own">${isMuted ? html`<b>${words.call.muted}.</b> ` : nothing}${own ? `${words.you}: ${own.text}` : nothing}</p>`;
}

/** @param {CallState} state @param {string} id @param {CallMoves} moves */
function troubles({ notice: text, link, isSilenced }, id, { hear }) {
  return html`<div class="troubles">
    ${text ? notice('warning', text) : nothing}
    ${link === 'lost' ? notice('warning', html`${words.call.lost} <a href=${sessionAddress(id)}>${words.call.kept}</a>`) : nothing}
    ${isSilenced
      ? html`<p class="row"><button class="primary" @click=${hear}>${words.call.allowSound}</button> <span class="quiet">${words.call.notPlaying}</span></p>`
      : nothing}
  </div>`;
}

/** @param {CallState} state @param {boolean} isTyping @param {CallMoves} moves */
function controls({ isMuted, isEnding }, isTyping, { mute, end, say }) {
  return html`<div class="controls">
    <form class="typed" @submit=${say}>
      <label class="hidden" for="typed">${words.call.typeLabel}</label>
      <input id="typed" name="text" autocomplete="off" maxlength="2000" placeholder=${words.call.typeHint} ?disabled=${isEnding} />
      <button ?disabled=${isEnding}>${words.call.send}</button>
    </form>
    <div class="row">
      ${isTyping ? nothing : html`<button aria-pressed=${isMuted} @click=${mute}>${isMuted ? words.call.unmute : words.call.mute}</button>`}
      <button class="end" ?disabled=${isEnding} @click=${end}>${isEnding ? words.call.ending : words.call.end}</button>
    </div>
  </div>`;
}

/** @param {CallState} state */
function log({ captions }) {
  if (captions.length < 2) return nothing;
  return html`<details class="log">
    <summary>${words.call.saidSoFar}</summary>
    <ol>${captions.map(({ speaker, text, start_s }) => html`<li class=${speaker}><span class="figure">${clock(start_s)}</span> <b>${words.side[speaker]}</b> ${text}</li>`)}</ol>
  </details>`;
}

/** @param {CallState} state */
function timing({ answered_s, delay_s }) {
  return html`<aside class="timing figure" aria-label=${words.call.latency.title}>
    <span>${answered_s === null ? words.call.latency.none : words.call.latency.answer(answered_s)}</span>
    <span>${words.call.latency.delay(delay_s)}</span>
  </aside>`;
}
