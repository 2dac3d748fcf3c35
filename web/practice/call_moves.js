/** What the rep can do in a call, by button or by key. */

import { keep, kept } from '../kept.js';
import { canAskAgain } from './call_state.js';
import { keepLanesShown } from './live_lanes.js';

/** @import {Scope} from '../scope.js' */
/** @import {CallOnPage} from './call.js' */
/** @import {CallMoves} from './call_view.js' */

const KEYS_OFF = 'keys.off';

/** Single keys are off for who dictates to the browser, as it was left. */
export const areKeysOn = () => kept(KEYS_OFF) === null;

/** @param {CallOnPage} call @returns {CallMoves} */
export function movesOf(call) {
  const { line, socket, place } = call;
  return {
    mute: () => {
      const isMuted = !call.state.isMuted;
      line.mute(isMuted || call.state.isPaused);
      socket.send('mute', { muted: isMuted }, true);
      call.change({ isMuted });
      call.keep();
    },
    pause: () => {
      const isPaused = !call.state.isPaused;
      socket.send('pause', { paused: isPaused }, true);
      call.change({ isPauseAsked: isPaused });
      call.pause(isPaused);
    },
    again: () => socket.send('again'),
    end: () => {
      socket.send('end', {}, true);
      call.change({ isEnding: true });
    },
    say: (event) => {
      event.preventDefault();
      const form = /** @type {HTMLFormElement} */ (event.currentTarget);
      const text = String(new FormData(form).get('text')).trim();
      if (text === '') return;
      socket.send('typed', { text }, true);
      form.reset();
    },
    hear: () => void line.hear(),
    lanes: () => {
      call.change({ showsLanes: !call.state.showsLanes });
      keepLanesShown(call.state.showsLanes);
    },
    keys: () => {
      call.change({ hasKeys: !call.state.hasKeys });
      keep(KEYS_OFF, call.state.hasKeys ? null : '1');
    },
    time: () => {
      call.change({ showsTiming: !call.state.showsTiming });
      place.root.querySelector('.timing')?.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** Keys, and any press while the browser holds the sound back. @param {Scope} scope @param {CallOnPage} call */
export function listenForPresses(scope, call) {
  scope.listen(document, 'keydown', (/** @type {KeyboardEvent} */ event) => {
    const isWriting = event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey;
    if (isWriting || !call.state.hasKeys) return;
    if (event.key === 'l') call.moves.time();
    if (event.key === 'm' && !call.isTyping && !call.state.isPaused) call.moves.mute();
    if (event.key === 'p' && call.state.link !== 'joining') call.moves.pause();
    if (event.key === 'r' && canAskAgain(call.state)) call.moves.again();
  });
  for (const press of ['keydown', 'click']) scope.listen(document, press, () => call.state.isSilenced && call.moves.hear());
}
