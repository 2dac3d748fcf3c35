/** A call on the page, and what comes after it: the debrief, or the reason why there is none. */

import { html, nothing, render } from 'lit';
import { followScoring } from '../debrief/scoring.js';
import { tonePart } from '../debrief/tone.js';
import { failed, waiting } from '../frame.js';
import { HouseError } from '../house.js';
import { words } from '../words.js';
import { CallOnPage } from './call.js';
import { OVER, TAKEN_OVER } from './socket.js';

/** @import {Place} from '../frame.js' */
/** @import {NewSession, ScenarioPage, ToneReading} from '../shapes.js' */
/** @import {KeptCall} from './kept_call.js' */

/**
 * @typedef {{
 *   session: NewSession, card: ScenarioPage, microphone: MediaStream | null, kept: KeptCall | null, notice?: string,
 *   way?: 'socket' | null,
 * }} WholeCall
 * @typedef {{again: () => void, elsewhere: () => void}} CallWays
 * `look` asks at once whether the debrief is there; `tone` shows what is known ahead of it.
 * @typedef {{look: () => void, tone: (readings: readonly ToneReading[]) => void}} Counting
 */

/** @param {Place} place @param {WholeCall} call @param {CallWays} ways where to go after it */
export function runCall({ root, scope: parent }, call, { again, elsewhere }) {
  const scope = parent.child();
  const place = { root, scope: parent };
  const release = () => call.microphone?.getTracks().forEach((track) => track.stop());
  /** @type {Counting} */
  let counting = { look: () => {}, tone: () => {} };
  new CallOnPage({ root, scope }, {
    ...call,
    ended: (reason) => {
      release();
      counting = countCall(place, call, words.after.ended(reason), again, reason !== 'never-connected');
    },
    toned: (readings) => counting.tone(readings),
    debriefed: () => {
      scope.dispose();
      counting.look();
    },
    refused: (message) => {
      scope.dispose();
      render(failed(new HouseError(message, 'refused', 0), null), root);
    },
    lost: (code) => {
      release();
      scope.dispose();
      if (code === TAKEN_OVER) elsewhere();
      else countCall(place, call, lossOf(code), again);
    },
  });
}

/** Why a page has no way into its call any more. @param {number} code of the socket, 0 after the minute */
function lossOf(code) {
  if (code === OVER) return words.after.meanwhile;
  return code === 0 ? words.after.lost : words.after.shut;
}

const UNREACHED_MS = 3000;

/**
 * Waits for the debrief; a server that does not answer yet is asked again.
 * @param {Place} place
 * @param {Pick<WholeCall, 'session' | 'card'>} call
 * @param {string} ending the sentence that says how it ended
 * @param {() => void} again
 * @param {boolean} [isKept]
 * @returns {Counting}
 */
export function countCall({ root, scope: parent }, { session, card }, ending, again, isKept = true) {
  const scope = parent.child();
  if (!isKept) {
    render(failed(new HouseError(ending, 'unkept', 0), again), root);
    return { look: () => {}, tone: () => {} };
  }
  /** @type {readonly ToneReading[]} */
  let known = [];
  let isThere = false;
  const wait = (/** @type {string} */ text) =>
    render(html`<section class="between"><h1>${ending}</h1>${waiting(text)}</section>${toneAhead(known, card)}`, root);
  wait(ending === words.after.lost ? words.after.kept : words.after.scoring);
  const look = followScoring(scope, session.id, {
    arrived: async (found) => {
      isThere = true;
      const { debriefView } = await import('../debrief/debrief.js');
      if (!parent.disposed) debriefView({ root, scope: parent }, found, card, again);
    },
    failed: (error, retry) => {
      if (error instanceof HouseError && error.status === 0) {
        wait(words.after.kept);
        scope.timeout(retry, UNREACHED_MS);
      } else render(failed(error, retry), root);
    },
  });
  const tone = (/** @type {readonly ToneReading[]} */ readings) => {
    known = readings;
    if (!isThere && !scope.disposed) wait(words.after.scoring);
  };
  return { look, tone };
}

/** Nothing can be played yet: the recording is still being closed. @param {readonly ToneReading[]} readings @param {ScenarioPage} card */
function toneAhead(readings, card) {
  if (readings.length === 0) return nothing;
  const titles = new Map(card.tone.map(({ id, title }) => [id, title]));
  const silent = { titles, hasAudio: false, isPlaying: () => false, play: () => {} };
  return html`<div class="ahead">${tonePart({ tone: [...readings] }, silent)}</div>`;
}
