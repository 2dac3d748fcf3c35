/** What the call page shows, and how each message of the server changes it: pure. */

import { merged } from './captions.js';

/** @import {Caption} from '../shapes.js' */

/**
 * @typedef {{
 *   link: 'joining' | 'connected' | 'reconnecting' | 'lost',
 *   sound: 'joining' | 'on' | 'mending' | 'none',
 *   floor: string, isHeld: boolean, captions: readonly Caption[], now_s: number, isMuted: boolean,
 *   isEnding: boolean, ended: string | null, notice: string | null, trouble: string | null,
 *   answered_s: number | null, delay_s: number | null, showsTiming: boolean, isSilenced: boolean,
 * }} CallState
 */

/** @type {CallState} */
export const beginning = {
  link: 'joining', sound: 'joining', floor: 'open', isHeld: false, captions: [], now_s: 0, isMuted: false,
  isEnding: false, ended: null, notice: null, trouble: null, answered_s: null, delay_s: null, showsTiming: false,
  isSilenced: false,
};

/**
 * @typedef {{type: string} & Record<string, any>} Message
 * @param {CallState} state
 * @param {Message} message
 * @returns {CallState}
 */
export function received(state, message) {
  const change = changes[message.type];
  return change ? { ...state, ...change(message, state) } : state;
}

/** @type {Readonly<Record<string, (message: Message, state: CallState) => Partial<CallState>>>} */
const changes = {
  welcome: () => ({ link: 'connected', trouble: null }),
  caption: (message, { captions }) => ({ captions: merged(captions, /** @type {any} */ (message)) }),
  floor: ({ floor }) => ({ floor, isHeld: false }),
  held: () => ({ isHeld: true }),
  resumed: () => ({ isHeld: false }),
  hushed: () => ({ isHeld: false }),
  latency: ({ stages }) => ({ answered_s: stages?.end_of_speech_to_first_audio_s ?? null }),
  notice: ({ message }) => ({ notice: message }),
  clock: ({ now_s }) => ({ now_s }),
  ended: ({ reason }) => ({ ended: reason, isEnding: false }),
  debrief: (_, { ended }) => ({ ended: ended ?? 'rep' }),
  error: ({ message }, { link }) => (link === 'joining' ? { trouble: message } : { notice: message }),
};
