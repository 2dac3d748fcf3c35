/** What the call page shows, and how each message of the server changes it: pure. */

import { merged } from './captions.js';
import { timed } from './timing.js';
import { added } from './tries.js';

/** @import {Caption, Lanes, ToneReading, Tried} from '../shapes.js' */
/** @import {TimedTurn} from './timing.js' */
/** @import {Ways} from './ways.js' */

/**
 * `isUnheard`: the server hears nothing of the rep. `way`: how the sound goes, as long as it is there. `isPauseAsked`: the rep pressed
 * for a break that the server has not yet said.
 * @typedef {{
 *   link: 'joining' | 'connected' | 'reconnecting', sound: Ways['sound'], way: Ways['way'], isUnheard: boolean,
 *   floor: string, isHeld: boolean, captions: readonly Caption[], now_s: number, isMuted: boolean, isPaused: boolean, isPauseAsked: boolean, hasKeys: boolean,
 *   isEnding: boolean, ended: string | null, notice: string | null, trouble: string | null,
 *   lanes: Lanes | null, tone: readonly ToneReading[] | null, showsLanes: boolean,
 *   tries: readonly Tried[], timed: readonly TimedTurn[], delay_s: number | null, showsTiming: boolean, isSilenced: boolean,
 * }} CallState
 */

/** @type {CallState} */
export const beginning = {
  link: 'joining', sound: 'joining', way: null, isUnheard: false, floor: 'open', isHeld: false, captions: [], now_s: 0,
  isMuted: false, isPaused: false, isPauseAsked: false, hasKeys: true, isEnding: false, ended: null, notice: null, trouble: null, timed: [], delay_s: null,
  showsTiming: false, isSilenced: false, lanes: null, tone: null, showsLanes: true, tries: [],
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
  welcome: ({ now_s }, state) => ({ link: 'connected', trouble: null, now_s: now_s ?? state.now_s }),
  caption: (message, { captions }) => ({ captions: merged(captions, /** @type {any} */ (message)) }),
  floor: ({ floor }, state) => ({
    floor, isHeld: false, isPaused: pausedBy(floor, state), isPauseAsked: state.isPauseAsked && floor !== 'break',
  }),
  held: () => ({ isHeld: true }),
  resumed: () => ({ isHeld: false }),
  hushed: () => ({ isHeld: false }),
  reconnecting: () => ({ isUnheard: true }),
  reconnected: () => ({ isUnheard: false }),
  reading: ({ lanes }) => ({ lanes }),
  tone: ({ readings }) => ({ tone: readings }),
  tried: (message, { tries }) => ({ tries: added(tries, /** @type {any} */ (message)) }),
  latency: (message, state) => ({ timed: timed(state.timed, /** @type {any} */ (message)) }),
  notice: ({ message }) => ({ notice: message }),
  clock: ({ now_s }) => ({ now_s }),
  ended: ({ reason }) => ({ ended: reason, isEnding: false }),
  debrief: (_, { ended }) => ({ ended: ended ?? 'rep' }),
  error: ({ message }, { link }) => (link === 'joining' ? { trouble: message } : { notice: message }),
};

/**
 * The server says when a break begins and when somebody has the turn again; a lost line ends no break, nor does what the server said before it
 * knew of one: the microphone must not come on again for that moment. @param {string} floor @param {CallState} state
 */
const pausedBy = (floor, { isPaused, isPauseAsked }) => floor === 'break' || (isPaused && (isPauseAsked || floor === 'away'));

/** @typedef {'listening' | 'speaking' | 'held' | 'thinking' | 'away' | 'paused'} Manner */

/** What the buyer is seen to do. A held buyer keeps its open ring, dimmed: most often the sound goes on within half a second. @param {CallState} state @returns {Manner} */
export function mannerOf(state) {
  const { link, floor, isHeld, isPaused } = state;
  if (link === 'joining' || ['both', 'sound'].includes(signOf(state) ?? '')) return 'away';
  if (isPaused) return 'paused';
  if (isHeld || floor === 'held') return 'held';
  if (floor === 'thinking') return 'thinking';
  return floor === 'buyer' ? 'speaking' : 'listening';
}

/** There is a last turn of the buyer, and nobody is about to answer. @param {CallState} state */
export function canAskAgain({ link, floor, captions, isPaused, isEnding }) {
  const isFree = ['open', 'rep', 'pause', 'buyer'].includes(floor);
  return isFree && link === 'connected' && !isPaused && !isEnding && captions.some(({ speaker }) => speaker === 'buyer');
}

/**
 * The one thing to be said about the connection: the sound is away; the page's own connection is; both are; the sound
 * goes the long way round.
 * @param {CallState} state
 * @returns {'sound' | 'page' | 'both' | 'socket' | null}
 */
export function signOf({ link, sound, way, isUnheard, floor }) {
  const isAway = sound === 'mending' || isUnheard || floor === 'away';
  if (link === 'reconnecting') return isAway || sound !== 'on' ? 'both' : 'page';
  if (link === 'joining') return null;
  if (isAway) return 'sound';
  return way === 'socket' ? 'socket' : null;
}
