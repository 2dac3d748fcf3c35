/** The words before the call: briefing and sound check. */

import { number } from '../figures.js';
import { targetInUnits } from '../tone_words.js';

/** @import {Granted} from '../shapes.js' */

const onOff = (/** @type {boolean | null} */ isOn) => (isOn === null ? 'not said' : isOn ? 'on' : 'off');

export const briefingWords = {
  loading: 'Loading the briefing…',
  you: 'You',
  buyer: 'The buyer',
  situation: 'Situation',
  goal: 'Your goal',
  notes: 'Account notes',
  counts: 'What counts',
  countsLead: 'This is all that is counted. There is no other rule.',
  tone: 'Tone targets',
  toneLead: '“Your usual” is the middle of your own readings in this call.',
  target: targetInUnits,
  box: 'The call',
  level: 'How the buyer behaves',
  length: 'How long the call is',
  start: 'Start the call',
  type: 'Type instead',
  starting: 'Opening the call…',
  machine: 'You will talk to a machine. The buyer and the voice are synthetic.',
  recorded: 'The server records both sides so that you can replay the call.',
};

export const microphoneWords = {
  title: 'Microphone',
  loudspeaker: 'Loudspeaker',
  byBrowser: 'as the browser has it',
  check: 'Check the microphone',
  asking: 'Your browser asks for the microphone: choose “Allow”.',
  level: (/** @type {number} */ level_db) => (level_db <= -60 ? 'silent' : `${number(level_db, 0)} dB`),
  hint: 'Say a sentence: the bar should follow your voice.',
  altered: (/** @type {string[]} */ what) =>
    `Your browser changes the sound (${what.join(', ')}). Loudness readings will say so.`,
  autoGain: 'automatic gain',
  noiseSuppression: 'noise suppression',
  soundCheck: 'Sound check',
  first: 'Check the microphone first: then you can choose it, and hear yourself.',
  sample: 'Record 2 s and play them',
  samples: {
    idle: 'They stay in this page.',
    recording: 'Recording: say something.',
    playing: 'Playing: this is how you are heard.',
    heard: 'Heard yourself? Then microphone and loudspeaker both work.',
    failed: 'This browser could not record or play it. The call may still work.',
  },
  granted: (/** @type {Granted} */ { echo_cancellation, auto_gain, noise_suppression }) =>
    `Granted by your browser: echo cancellation ${onOff(echo_cancellation)}, automatic gain ${onOff(auto_gain)}, noise suppression ${onOff(noise_suppression)}.`,
  headphones: 'Use headphones: from a loudspeaker the buyer comes back through your microphone, and less can be measured.',
  path: {
    unknown: '',
    checking: 'trying the way to the server…',
    direct: 'direct sound works',
    socket: 'UDP blocked: using the socket',
  },
  blocked: 'Your network lets no direct sound through. The call goes over the page’s own connection: it works, with a little more delay.',
  testAll: 'Connection test',
  trouble: {
    refused: 'The microphone was refused. Allow it in your browser’s address bar and check again, or type instead.',
    missing: 'No microphone was found. Plug one in and check again, or type instead.',
    busy: 'The microphone is in use by another program. Close that and check again, or type instead.',
    insecure:
      'Browsers only give the microphone to a page on https or on this same machine (127.0.0.1). Open the page there, or type instead.',
  },
  stillHears: 'You will still hear the buyer.',
};

export const usualWords = {
  title: 'Your usual tone',
  lead: 'Nobody answers. Kept are a few figures for this microphone (pace, pitch, loudness, pauses), not the sound and not the words. The next call compares you with them from its first reply on.',
  text: 'On most mornings I look through the calls of the day before. Some were short, some took half an hour, and a few ended with a date for the next one. I write down who asked for what, and which of it I can answer today. Then I ring the first customer back, say what we know, and ask what has changed since.',
  then: 'Then tell in your own words about a call of last week, until a minute is over.',
  joining: 'Connecting the microphone…',
  counting: 'Measuring. This takes a few seconds.',
  kept: 'Kept. The next calls at this microphone use it for a day, then your calls keep it up.',
  done: 'That is enough',
  skip: 'Skip it',
  back: 'Back to the briefing',
  lost: 'The connection was lost, and nothing was kept. The call works without it.',
  read: 'Read and talk for a minute',
  none: 'Your usual tone at this microphone is not known yet. Skip this, and the first minute of the call makes it.',
  from: {
    warmup: (/** @type {string} */ on) => `Your usual tone at this microphone: read and talked on ${on}.`,
    stored: (/** @type {string} */ on) => `Your usual tone at this microphone: from your call on ${on}.`,
  },
};
