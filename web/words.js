/** Every word on the screens, in one place. Units always; never an adjective about the person. */

import { number, plainly, unitWord } from './figures.js';
import { askedFor, targetInUnits, toneFigure, toneStatuses } from './tone_words.js';

/** @import {ToneReading, Chance, Behaviour, Measure} from './shapes.js' */

/** @param {number} n @param {string} one @param {string} [many] */
const counted = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** @type {Readonly<Record<string, string>>} */
const levels = { gentle: 'gentle', usual: 'usual', tough: 'tough' };

/** @type {Readonly<Record<string, string>>} */
const levelMeanings = {
  gentle: 'Lets you talk for up to a minute and opens up early.',
  usual: 'Cuts in after 40 seconds of talk and opens up once you have shown interest in the matter.',
  tough: 'Cuts in after 25 seconds, opens up late and brings up one hard point more.',
};

/** @type {Readonly<Record<string, string>>} */
const statuses = {
  live: 'call is on',
  scoring: 'being counted',
  scored: '',
  failed: 'could not be counted',
  interrupted: 'cut short',
};

/** @type {Readonly<Record<string, string>>} */
const endings = {
  rep: 'You ended the call.',
  buyer: 'The buyer ended the call.',
  'gave-up': 'The buyer heard nothing for a while and ended the call.',
  'never-connected': 'The call never began: there was no sound and no typed word for half a minute. Nothing was kept.',
  'time-limit': 'The call reached the longest time the server allows.',
  'page-gone': 'The page was away for too long, and the call was ended.',
  'server-stopped': 'The server was stopped, and the call was ended.',
  fault: 'The call broke off because of a fault in the server.',
};

/** @type {Readonly<Record<string, string>>} */
const floors = {
  open: 'Listening',
  rep: 'Listening',
  pause: 'Listening',
  thinking: 'Thinking',
  buyer: 'Speaking',
  held: 'Waiting: you are talking',
};

/** @type {Readonly<Record<string, string>>} */
const measures = {
  articulation_rate: 'Pace without the pauses',
  speech_rate: 'Pace with the pauses',
  f0_median: 'Pitch, median',
  f0_range: 'Pitch, range of the middle 80 %',
  level_median: 'Loudness, median',
  pause_count: 'Pauses',
  pause_ratio: 'Pauses, share of the talk',
  snr: 'Voice above the background',
  talk_share: 'Your share of the talk',
  voiced_time: 'Voiced time',
};

/** @type {Readonly<Record<string, string>>} */
const checks = {
  who: 'who', what: 'what', when: 'when', 'how-much': 'how much', owner: 'who does it', day: 'day', time: 'time',
  agenda: 'what about',
};

/** @param {Behaviour} behaviour */
const behaviourCount = ({ status, observed, opportunities }) =>
  status === 'not_assessed' ? 'not assessed' : `${observed} of ${counted(opportunities, 'chance')}`;

/** What has to be known about the count. @param {Behaviour} behaviour */
function countNote({ status, uncertain, reason }) {
  const few = status === 'too_few_chances' ? ['too few chances for a pass', reason].filter(Boolean).join(': ') : '';
  const unsure = uncertain > 0 ? `${uncertain} uncertain, left out` : '';
  return [status === 'not_assessed' ? (reason ?? '') : few, unsure].filter(Boolean).join(' · ');
}

/** @param {boolean | null} passed @param {Behaviour[]} behaviours */
function overall(passed, behaviours) {
  if (passed === null) return 'No target could be assessed in this call.';
  if (passed) return 'Every target reached its bar in this call.';
  const few = behaviours.filter(({ status }) => status !== 'scored').length;
  if (few > 0) return `No overall pass: ${counted(few, 'target')} had fewer than three chances.`;
  return 'No overall pass: at least one target stayed below its bar.';
}

/** @param {Chance} chance */
const chanceMark = ({ met }) => (met === null ? 'uncertain' : met ? 'met' : 'missed');

export const words = {
  wordmark: 'rolecall',
  you: 'you',
  side: { rep: 'you', buyer: 'buyer' },
  level: (/** @type {string} */ level) => levels[level] ?? level,
  levelMeaning: (/** @type {string} */ level) => levelMeanings[level] ?? '',
  minutes: (/** @type {number} */ minutes) => `${number(minutes)} min`,
  retry: 'Try again',
  home: 'All scenarios',
  play: 'Play',
  title: (/** @type {string} */ part) => `${part} · rolecall`,
  engines: (/** @type {{stt: string, tts: string, buyer: string}} */ { stt, tts, buyer }) =>
    `hears with ${stt} · speaks with ${tts} · buyer: ${buyer}`,
  starting: 'The server is still getting ready.',

  errors: {
    unreachable: 'The server does not answer. Nothing you said is lost. Check that it runs, then try again.',
    answered: (/** @type {number} */ status) => `The server refused with status ${status} and gave no reason.`,
    title: 'That did not work',
    unknownPage: 'There is no page at this address.',
    broken: 'The page hit a fault of its own. What was said so far is safe on the server. Load the page again.',
  },

  homePage: {
    title: 'Pick a call to practise',
    lead: 'You talk, a synthetic buyer answers. When the call ends you see what you did, in counts and units.',
    loading: 'Loading the scenarios…',
    noScenarios: 'There is no scenario on this server. Run `rolecall doctor` to see where it looks for them.',
    with: (/** @type {string} */ name, /** @type {string} */ role, /** @type {string} */ company) =>
      [name, role, company].filter(Boolean).join(', '),
    practises: 'Practises',
    open: 'Read the briefing',
    lastCalls: 'Your last calls',
    loadingCalls: 'Loading your last calls…',
    noCalls: 'No calls yet. The first one shows up here when it ends.',
    unassessed: 'not assessed',
    status: (/** @type {string} */ status) => statuses[status] ?? status,
    of: (/** @type {number} */ k, /** @type {number} */ n) => `${k} of ${n}`,
  },

  briefing: {
    loading: 'Loading the briefing…',
    you: 'You',
    buyer: 'The buyer',
    situation: 'Situation',
    goal: 'Your goal',
    notes: 'Account notes',
    counts: 'What counts',
    tone: 'Tone targets',
    toneLead: '“Your usual” is the middle of your own readings in this call.',
    target: targetInUnits,
    level: 'How the buyer behaves',
    start: 'Start the call',
    type: 'Type instead',
    starting: 'Opening the call…',
    machine: 'You will talk to a machine. The buyer and the voice are synthetic.',
    recorded: 'The server records both sides so that you can replay the call.',
  },

  microphone: {
    title: 'Microphone',
    check: 'Check the microphone',
    asking: 'Your browser asks for the microphone: choose “Allow”.',
    level: (/** @type {number} */ level_db) => (level_db <= -60 ? 'silent' : `${number(level_db, 0)} dB`),
    hint: 'Say a sentence: the bar should follow your voice.',
    altered: (/** @type {string[]} */ what) =>
      `Your browser changes the sound (${what.join(', ')}). Loudness readings will say so.`,
    autoGain: 'automatic gain',
    noiseSuppression: 'noise suppression',
    trouble: {
      refused: 'The microphone was refused. Allow it in your browser’s address bar and check again, or type instead.',
      missing: 'No microphone was found. Plug one in and check again, or type instead.',
      busy: 'The microphone is in use by another program. Close that and check again, or type instead.',
      insecure:
        'Browsers only give the microphone to a page on https or on this same machine (127.0.0.1). Open the page there, or type instead.',
    },
    stillHears: 'You will still hear the buyer.',
  },

  call: {
    joining: 'connecting…',
    connected: 'connected',
    typing: 'connected, you type',
    reconnecting: 'reconnecting… the call is kept, please wait',
    lost: 'The connection was lost and did not come back within a minute. What was said so far is kept.',
    kept: 'See what was kept',
    soundless: 'no sound: the sound connection could not be made; you can read and type',
    soundBack: 'reconnecting the sound…',
    floor: (/** @type {string} */ floor) => floors[floor] ?? '',
    waiting: 'The buyer is about to speak…',
    begin: 'Type the first words: the call begins with them.',
    synthetic: 'synthetic buyer',
    planned: (/** @type {string} */ now, /** @type {string} */ planned) => `${now} / ${planned}`,
    time: 'time in the call',
    mute: 'Mute',
    unmute: 'Unmute',
    muted: 'You are muted',
    end: 'End the call',
    ending: 'Ending…',
    typeLabel: 'Type to the buyer',
    typeHint: 'Write what you would say, then press Enter',
    send: 'Say it',
    allowSound: 'Let the buyer be heard',
    saidSoFar: 'What was said so far',
    notPlaying: 'Your browser holds the sound back until you press this.',
    keys: 'm mutes · l shows timing',
    latency: {
      title: 'Timing',
      answer: (/** @type {number} */ s) => `answer after ${number(s, 2)} s`,
      none: 'no answer timed yet',
      delay: (/** @type {number | null} */ s) =>
        s === null ? 'sound delay not known yet' : `sound delay ${number(s * 1000, 0)} ms`,
    },
  },

  after: {
    ended: (/** @type {string} */ reason) => endings[reason] ?? `The call ended: ${reason}`,
    scoring: 'Counting the chances and measuring the sound. This takes a few seconds.',
    failed: 'The call could not be counted. The recording is kept.',
    interrupted: 'This call was cut short. What was recorded until then is kept.',
    live: 'This call is still on. The page follows when it ends.',
    uncertain:
      'Most of the deciding words were heard too uncertainly to judge. Those chances are left out of every count below.',
    noWords: 'Nothing was said in this call, so there is nothing to count.',
  },

  debrief: {
    title: 'Debrief',
    focus: 'One thing to work on',
    focusMet: 'Nothing missed: the hardest chance you met',
    try: 'Try',
    youSaid: 'You said',
    noFocus: 'There is no single thing to point at in this call.',
    notes: 'Also',
    behaviours: 'Chances',
    behavioursLead: 'Each dot is one chance the buyer gave you: filled is met, hollow is missed.',
    count: behaviourCount,
    countNote,
    mark: chanceMark,
    noChances: 'The buyer gave no chance for this in the call.',
    noBehaviours: 'No behaviour was counted in this call.',
    check: (/** @type {string} */ id) => checks[id] ?? plainly(id).toLowerCase(),
    checkMet: (/** @type {boolean | null} */ met) => (met === null ? 'uncertain' : met ? 'yes' : 'no'),
    playFrom: (/** @type {string} */ at) => `Play from ${at}`,
    stop: 'Stop',
    tone: 'Tone against the targets',
    toneLead: 'The dot is your reading, the bar its error, the green field the target. Against your own usual, never against other people.',
    noTone: 'This scenario asks for no tone.',
    nothingMeasured: (/** @type {string} */ reason) => `Nothing was measured in this call${reason ? `: ${reason}` : ''}.`,
    figure: toneFigure,
    toneStatus: (/** @type {string} */ status, /** @type {string | null} */ reason) =>
      reason && status.startsWith('not') ? `${toneStatuses[status] ?? status}: ${reason}` : (toneStatuses[status] ?? status),
    asked: (/** @type {ToneReading} */ { band_relative, measure }) =>
      band_relative ? `asked for ${askedFor(band_relative, measure)}` : '',
    measures: (/** @type {number} */ n) => `All measures (${n})`,
    measureValue: (/** @type {Measure} */ { value, unit, status, reason }) =>
      value === null || status !== 'measured'
        ? `${(toneStatuses[status] ?? plainly(status)).toLowerCase()}${reason ? `: ${reason}` : ''}`
        : `${number(value)} ${unitWord(unit)}`.trim(),
    measure: (/** @type {string} */ id) => measures[id] ?? plainly(id),
    measureHeads: ['Measure', 'Reading'],
    result: overall,
    replay: 'Replay the call',
    again: 'Whole call again',
    noAudio: 'no recording to play',
  },

  replay: {
    loading: 'Loading the call…',
    loadingWaves: 'Loading the waveforms…',
    noAudio: 'There is no sound in this recording. You can read along and move through the times.',
    noTranscript: 'No words were heard in this call.',
    play: 'Play',
    pause: 'Pause',
    speed: 'Speed',
    zoom: 'Zoom',
    zoomIn: 'Closer',
    zoomOut: 'Wider',
    timeline: 'Time in the call',
    lanes: { rep: 'you', buyer: 'buyer', pitch: 'pitch ±9 st', level: 'level 60 dB', marks: 'marks' },
    keys: 'space plays · ← → 5 s · j l 10 s · k pauses · n p next and previous mark',
    transcript: 'What was said',
    uncertain: (/** @type {number} */ p) => `uncertain: heard with probability ${number(p, 2)}`,
    uncertainLead: 'Dotted words were heard with a probability under 0.5.',
    comments: 'Comments',
    noComments: 'No comments yet.',
    commentsFailed: 'The comments could not be loaded.',
    commentLabel: (/** @type {string} */ at) => `Comment at ${at}`,
    addComment: 'Add',
    chance: (/** @type {string} */ title, /** @type {Chance} */ chance) => `${title}: ${chanceMark(chance)}`,
    glyph: { met: '●', missed: '○', uncertain: '◌' },
    focus: 'Focus',
    note: 'Note',
    comment: (/** @type {string} */ text) => `Comment: ${text}`,
  },
};
