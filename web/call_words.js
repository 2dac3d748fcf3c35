/** The words of a running call, and of the way back into one. */

import { number } from './figures.js';

/** @type {Readonly<Record<import('./practice/call_state.js').Manner, string>>} */
const manners = {
  listening: 'Listening',
  thinking: 'Thinking',
  speaking: 'Speaking',
  held: 'Waiting',
  away: 'Waiting',
  paused: 'On hold',
};

/** @type {Readonly<Record<string, string>>} */
const soundWays = { direct: 'webrtc', socket: 'socket' };

export const callWords = {
  joining: 'connecting…',
  soundJoining: 'connecting the sound…',
  connected: 'connected',
  typing: 'connected, you type',
  reconnecting: 'reconnecting…',
  pageAway: 'connected, page reconnecting…',
  soundless: 'no sound: the sound connection could not be made; you can read and type',
  sign: {
    sound: 'Reconnecting… What was said is kept, and the call goes on where it stopped.',
    page: 'Talk on, you are heard. The words on this page catch up in a moment.',
    pageTyping: 'What you write now is sent as soon as the page is connected again.',
    both: 'Reconnecting… The call is kept for a minute, with all that was said.',
    socket: 'Your network blocks direct sound; it goes over the page’s connection instead. Expect a little more delay.',
  },
  manner: manners,
  waiting: 'The buyer is about to speak…',
  begin: 'Type the first words: the call begins with them.',
  synthetic: 'synthetic buyer',
  planned: (/** @type {string} */ now, /** @type {string} */ planned) => `${now} / ${planned}`,
  time: 'time in the call',
  mute: 'Mute',
  unmute: 'Unmute',
  muted: 'You are muted',
  pause: 'Pause',
  goOn: 'Go on',
  paused: 'The call is paused.',
  pausedMeans: 'The buyer waits, and your microphone is off. Nothing of this time is counted.',
  again: 'Say that again',
  keys: 'Keys: m mutes, p pauses, r has it said again.',
  keysOff: 'Single keys do nothing.',
  turnKeysOff: 'turn keys off',
  turnKeysOn: 'turn keys on',
  end: 'End the call',
  ending: 'Ending…',
  typeLabel: 'Type to the buyer',
  typeHint: 'Write what you would say, then press Enter',
  send: 'Say it',
  allowSound: 'Hear the buyer',
  saidSoFar: 'What was said so far',
  notPlaying: 'Your browser holds the sound back until you press this.',
  lanes: {
    title: 'Your pace and level now, against your usual',
    pace: 'pace',
    level: 'level',
    hide: 'hide lanes',
    show: 'show lanes',
    waiting: 'known after a few turns',
    within: 'within',
    reading: (/** @type {'pace' | 'level'} */ name, /** @type {number} */ reading) =>
      `${reading > 0 ? '+' : ''}${number(reading, name === 'pace' ? 0 : 1)} ${name === 'pace' ? '%' : 'dB'} against your usual`,
  },
  timing: {
    title: 'Timing: ms since the end of your speech',
    keys: 'Close (l)',
    turn: 'turn',
    stage: {
      turn_end: 'end', final_text: 'text', first_token: 'token', first_clause: 'clause', first_audio: 'audio', heard: 'heard',
    },
    ahead: 'ahead',
    spans: [['wait', 'pause'], ['make', 'answer'], ['travel', 'way']],
    waiting: 'No answer was timed yet.',
    of: (/** @type {number} */ n) => `of ${n}`,
    speculation: (/** @type {string | null} */ what) => (what === null || what === 'none' ? '–' : what),
    sound: (/** @type {string | null} */ way, /** @type {number | null} */ delay_s) =>
      `${soundWays[way ?? ''] ?? 'no sound'} · playout ${delay_s === null ? '–' : `${number(delay_s * 1000, 0)} ms`}`,
  },
};

export const returningWords = {
  back: 'Going back into your call…',
  asking: 'Going back into your call… Your browser asks for the microphone again: choose “Allow”.',
  noMicrophone: 'The microphone is not there any more. You hear the buyer and can type.',
  elsewhere: 'This call is on in another tab',
  untilTaken: 'It goes on there, until you take it over here.',
  takeOver: 'Go on in this tab',
  still: 'this call is still on. It is kept for a minute.',
  goBack: 'Back to the call',
  end: 'End it',
  ending: 'Ending the call…',
};
