/** The words of a rep's own progress. */

import { counted, day, number } from '../figures.js';

/** @import {BehaviourProgress, ProgressPoint, ToneCall, ToneProgress} from '../shapes.js' */

const FIRST = 10;

const percent = (/** @type {number} */ share) => number(share * 100, 0);

/** @param {ToneProgress} target @param {number} value */
const inUnit = ({ unit }, value) => (unit === '1' ? `${number(value * 100, 0)} %` : `${number(value, unit === '%' ? 0 : 1)} ${unit === 'st' ? 'semitones' : unit}`);

/** @type {Readonly<Record<string, string>>} */
const statuses = { within: 'within the target', above: 'above the target', below: 'below the target', unclear: 'unclear' };

export const progressWords = {
  title: 'My progress',
  lead: 'Only you see this page. Your calls beside your own earlier ones, never beside other people’s.',
  loading: 'Adding up your calls…',
  none: 'There is nothing to add up yet. Your first call shows up here as soon as it is counted.',
  start: 'Pick a call to practise',
  rhythm: 'Rhythm',
  week: (/** @type {number} */ n, /** @type {readonly [number, number]} */ [least, most]) =>
    n >= least ? `${counted(n, 'call')} this week: within the two to three that keep a thing practised.` : `${counted(n, 'call')} this week, of ${least} to ${most}.`,
  weekOf: (/** @type {string} */ begins, /** @type {number} */ n) => `week of ${day(begins)}: ${counted(n, 'call')}`,
  weeks: 'Calls a week, the last eight weeks',
  behaviours: 'What you practise',
  behavioursLead: 'Chances met of those you had. A share is drawn from the tenth chance on, each point over your last ten or more chances; the line through it is its 95 % interval: with so few chances the true share may lie anywhere on it.',
  total: (/** @type {BehaviourProgress} */ { met, chances }, /** @type {number} */ calls) => `${met} of ${counted(chances, 'chance')} met in ${counted(calls, 'call')}`,
  now: (/** @type {ProgressPoint} */ { met, chances, low, high }) =>
    `Lately ${met} of ${chances}: ${percent(met / chances)} %, between ${percent(low)} and ${percent(high)} %.`,
  tooFew: (/** @type {number} */ chances) => `The curve begins at the tenth chance: ${FIRST - chances} to go.`,
  onePoint: 'The next call adds a second point.',
  chart: (/** @type {string} */ title) => `${title}, share met over your calls`,
  table: 'As a table',
  heads: ['Call', 'Met', 'Lately', 'Interval'],
  tone: 'Tone against the targets',
  toneLead: 'One point for each call: all your replies to a target taken together, with their margin, against your own usual. The green field is the target.',
  noTone: 'No tone has been read yet. It needs a spoken call with some seconds of voice in a targeted reply.',
  toneLast: (/** @type {ToneProgress} */ target, /** @type {ToneCall} */ call) =>
    `Last: ${inUnit(target, call.reading)}${call.plus_minus === null ? '' : ` (±${inUnit(target, call.plus_minus)})`}, ${statuses[call.status] ?? call.status}.`,
  toneHeads: ['Call', 'Reading', 'Margin', 'Result'],
  inUnit,
  toneStatus: (/** @type {string} */ status) => statuses[status] ?? status,
  toneAt: (/** @type {string} */ title, /** @type {string} */ scenario) => `${title} · ${scenario}`,
  percent,
  heard: 'Who listened',
  nobody: 'Nobody but you has opened any of your calls.',
  heardOf: { read: 'read', listen: 'listened to', download: 'downloaded the sound of' },
};
