/** What the rep can press in a call: mute, pause, "say that again", end; and where they type. */

import { html, nothing } from 'lit';
import { words } from '../words.js';
import { canAskAgain } from './call_state.js';

/** @import {CallState} from './call_state.js' */
/** @import {CallMoves} from './call_view.js' */

/** @param {CallState} state @param {boolean} isTyping @param {CallMoves} moves */
export function controls(state, isTyping, moves) {
  const { isEnding, isPaused } = state;
  return html`<div class="controls">
    <div class="row keys-row">
      ${isTyping ? nothing : toggle(state.isMuted, state.isMuted ? words.call.unmute : words.call.mute, 'm', moves.mute, isPaused)}
      ${toggle(isPaused, isPaused ? words.call.goOn : words.call.pause, 'p', moves.pause, isEnding || state.link === 'joining')}
      <button aria-keyshortcuts="r" ?disabled=${!canAskAgain(state)} @click=${moves.again}>${words.call.again}</button>
      <button class="end" ?disabled=${isEnding} @click=${moves.end}>${isEnding ? words.call.ending : words.call.end}</button>
    </div>
    <form class="typed" @submit=${moves.say}>
      <label class="hidden" for="typed">${words.call.typeLabel}</label>
      <input id="typed" name="text" autocomplete="off" maxlength="2000" placeholder=${words.call.typeHint} ?disabled=${isEnding || isPaused} />
      <button ?disabled=${isEnding || isPaused}>${words.call.send}</button>
    </form>
    <p class="quiet keys">${state.hasKeys ? words.call.keys : words.call.keysOff}
      <button class="quiet-button" @click=${moves.keys}>${state.hasKeys ? words.call.turnKeysOff : words.call.turnKeysOn}</button></p>
  </div>`;
}

/** @param {boolean} isOn @param {string} name @param {string} key @param {() => void} press @param {boolean} isDisabled */
const toggle = (isOn, name, key, press, isDisabled) =>
  html`<button class=${isOn ? 'on' : ''} aria-keyshortcuts=${key} ?disabled=${isDisabled} @click=${press}>${name}</button>`;
