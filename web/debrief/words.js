/** The words after the call: how it ended, and the debrief. */

import { counted, last, number, plainly, quantity, unitWord } from '../figures.js';
import { askedFor, talkInWords, toneFigure, toneStatuses } from '../tone_words.js';

/** @import {Behaviour, Chance, Change, Measure, ToneReading} from '../shapes.js' */
/** @import {Whose} from '../tone_words.js' */

/** @type {Readonly<Record<string, string>>} */
const endings = {
  rep: 'You ended the call.',
  buyer: 'The buyer ended the call.',
  'gave-up': 'The buyer heard nothing for a while and ended the call.',
  'never-connected': 'The call never began: there was no sound and no typed word for half a minute. Nothing was kept.',
  'time-limit': 'The call reached the longest time the server allows.',
  'line-lost': 'The sound was lost and did not come back within a minute. What was said until then is kept.',
  'page-gone': 'The page was away for too long, and the call was ended.',
  'server-stopped': 'The server was stopped, and the call was ended.',
  fault: 'The call broke off because of a fault in the server.',
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
  longest_monologue: 'Your longest run of talk',
  response_time: 'Your wait before answering',
  level_range: 'Loudness, range',
  interruptions: 'Times you cut in',
};

/** @param {string | undefined} name @param {Whose} whose */
const ofWhom = (name, whose) => (whose === 'your' ? name : name?.replace('Your', 'Their').replace('you', 'they'));

/** @type {Readonly<Record<string, string>>} */
const checks = {
  who: 'who', what: 'what', when: 'when', 'how-much': 'how much', owner: 'who does it', day: 'day', time: 'time',
  agenda: 'what about',
};

/** @param {Behaviour} behaviour */
const behaviourCount = ({ status, observed, opportunities }) =>
  status === 'not_assessed' ? 'not assessed' : `${observed} of ${counted(opportunities, 'chance')}`;

/** What has to be known about the count. @param {Behaviour} behaviour */
function countNote({ status, uncertain, disputed = 0, reason, undelivered = [] }) {
  const few = status === 'too_few_chances' ? ['too few chances for a pass', reason].filter(Boolean).join(': ') : '';
  const unsure = uncertain > 0 ? `${uncertain} uncertain, left out` : '';
  const doubted = disputed > 0 ? `${disputed} disputed, left out` : '';
  const missing = undelivered.length > 0 ? `${counted(undelivered.length, 'moment')} did not come up` : '';
  return [status === 'not_assessed' ? (reason ?? '') : few, unsure, doubted, missing].filter(Boolean).join(' · ');
}

/** @param {boolean | null} passed @param {Behaviour[]} behaviours */
function overall(passed, behaviours) {
  if (passed === null) return 'No target could be assessed in this call.';
  if (passed) return 'Every target reached its bar in this call.';
  const few = behaviours.filter(({ status }) => status !== 'scored').length;
  if (few > 0) return `No overall pass: ${counted(few, 'target')} had fewer than three chances.`;
  return 'No overall pass: at least one target stayed below its bar.';
}

/** "Your share of the talk: 56 %, before 44 %." @param {Change} change */
function changeInWords({ measure, unit, value, before }) {
  const figure = (/** @type {number} */ each) => (unit === '1' && SHARES.includes(measure) ? `${number(each * 100, 0)} %` : quantity(each, unit));
  return `${measures[measure] ?? plainly(measure)}: ${figure(value)}, before ${figure(before)}.`;
}

const SHARES = ['talk_share', 'pause_ratio'];

/** @param {Chance} chance */
export const chanceMark = ({ met, disputed }) => (disputed ? 'disputed' : met === null ? 'uncertain' : met ? 'met' : 'missed');

export const afterWords = {
  ended: (/** @type {string} */ reason) => endings[reason] ?? `The call ended: ${reason}`,
  lost: 'The connection was lost and did not come back within a minute.',
  shut: 'The server closed the call to this page. What was said so far is kept.',
  meanwhile: 'The call ended while this page was away.',
  gone: 'The call is over: it ended before anything was said, and nothing was kept.',
  kept: 'What was said is kept on the server. The debrief opens here as soon as the server answers.',
  scoring: 'Counting the chances and measuring the sound. This takes a few seconds.',
  failed: 'The call could not be counted. The recording is kept.',
  interrupted: 'This call was cut short. What was recorded until then is kept.',
  live: 'This call is still on. The page follows when it ends.',
  uncertain:
    'Most of the deciding words were heard too uncertainly to judge. Those chances are left out of every count below.',
  noWords: 'Nothing was said in this call, so there is nothing to count.',
};

export const debriefWords = {
  title: 'Debrief',
  focus: 'One thing to work on',
  focusMet: (/** @type {Whose} */ whose = 'your') => `Nothing missed: the hardest chance ${whose === 'your' ? 'you' : 'they'} met`,
  try: 'Try',
  noFocus: 'There is no single thing to point at in this call.',
  notes: 'Also',
  behaviours: 'Chances',
  behavioursLead: 'Each dot is one chance the buyer gave you: filled is met, hollow is missed, dotted is uncertain, a dash did not come up.',
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
  toneLead: (/** @type {Whose} */ whose = 'your') =>
    `The dot is ${whose} reading, the bar its error, the green field the target. Against ${whose} own usual, never against other people.`,
  moreTone: (/** @type {number} */ n) => `${counted(n, 'more reading')} in the replay.`,
  changes: 'Against your own earlier calls',
  change: changeInWords,
  changesMean: (/** @type {number} */ n) =>
    `Compared with ${n === 1 ? '' : 'the middle of '}your ${last(n, 'call')} of this scenario at this microphone. Only what lies beyond the smallest change that can be told from none is shown; it may still be chance.`,
  noTone: 'No tone was asked for in the moments that came up.',
  talk: 'Who talked, and how long',
  talkReading: talkInWords,
  nothingMeasured: (/** @type {string} */ reason) => `Nothing was measured in this call${reason ? `: ${reason}` : ''}.`,
  figure: toneFigure,
  toneStatus: (/** @type {string} */ status, /** @type {string | null} */ reason) =>
    reason && status.startsWith('not') ? `${toneStatuses[status] ?? status}: ${reason}` : (toneStatuses[status] ?? status),
  asked: (/** @type {ToneReading} */ { band_relative, measure }, /** @type {Whose} */ whose = 'your') =>
    band_relative ? `asked for ${askedFor(band_relative, measure, whose)}` : '',
  measures: (/** @type {number} */ n) => `All measures (${n})`,
  measureValue: (/** @type {Measure} */ { value, unit, status, reason }) =>
    value === null || status !== 'measured'
      ? `${(toneStatuses[status] ?? plainly(status)).toLowerCase()}${reason ? `: ${reason}` : ''}`
      : `${number(value)} ${unitWord(unit)}`.trim(),
  measure: (/** @type {string} */ id, /** @type {Whose} */ whose = 'your') => ofWhom(measures[id], whose) ?? plainly(id.replace(/^f0_/, 'pitch_').replace(/^level_/, 'loudness_')),
  measureHeads: ['Measure', 'Reading'],
  result: overall,
  replay: 'Replay the call',
  again: 'Whole call again',
  noAudio: 'no recording to play',
};
