/** The words of a moment that is practised by itself: tried again, drilled, laid beside its first take. */

import { number } from './figures.js';

/** @import {BehaviourCard, Tried} from './shapes.js' */

/** @type {Readonly<Record<string, string>>} */
const kinds = { again: 'one moment again', drill: 'drill' };

/** @param {Tried} tried */
const outcome = ({ met }) => (met === null ? 'Not counted either way' : met ? 'Counted' : 'Did not count');

export const momentWords = {
  again: 'That moment again',
  drill: 'Drill it',
  whole: 'The call it is from',
  beside: 'Both takes side by side',
  tryOnce: 'Try it once more',
  drillOnce: 'Drill once more',
  kind: (/** @type {string} */ kind) => kinds[kind] ?? kind,
  loading: 'Loading the moment…',
  gone: 'Only the rep of a call can try its moments again.',
  again_: {
    title: 'One moment again',
    lead: 'The call begins where the buyer says this. The buyer remembers what was said until then, and the call goes on from there. Your first take stays as it is.',
  },
  drill_: {
    title: 'Drill',
    lead: (/** @type {number} */ wanted) =>
      `The buyer says the same thing again and again, each time as if for the first time. The drill is over after ${wanted === 1 ? 'one answer that counts' : `${wanted} answers in a row that count`}.`,
  },
  saysThis: 'The buyer says',
  inARow: (/** @type {number} */ run, /** @type {number} */ wanted) => `${run} of ${wanted} in a row`,
  tried: (/** @type {Tried} */ tried) => `${outcome(tried)}${tried.reason ? `: ${tried.reason}` : ''}.`,
  solved: 'Solved.',
  decided: 'Go on, or end the call to see both takes side by side.',
  best: (/** @type {number} */ best, /** @type {number} */ wanted, /** @type {boolean} */ isSolved) =>
    isSolved ? `Solved: ${wanted === 1 ? 'one that counted' : `${wanted} in a row`}.` : wanted === 1 ? 'Not solved: none counted.' : `Longest run: ${best} of ${wanted} in a row.`,
  noPass: 'This was one moment, practised by itself: it passes nothing, whatever came of it.',
  besidePage: {
    title: 'Two takes of one moment',
    loading: 'Loading both takes…',
    first: 'First take',
    second: 'Second take',
    open: 'Open this call',
    counts: 'Chances',
    of: (/** @type {number} */ k, /** @type {number} */ n) => `${k} of ${n}`,
    noCounts: 'No chance was decided in it.',
    said: 'What was said',
    tone: 'Tone',
    noTone: 'No tone reading in either take.',
    toneHeads: ['Target', 'First take', 'Second take', 'Difference, each against its own usual'],
    difference: (/** @type {{by: number, margin: number | null, unit: string, beyond: boolean | null} | null} */ found) => {
      if (found === null) return '–';
      const figure = `${found.by > 0 ? '+' : ''}${number(found.by, 1)}`;
      if (found.margin === null) return `${figure} ${found.unit}`;
      return `${figure} ± ${number(found.margin, 1)} ${found.unit}: ${found.beyond ? 'more than the margins' : 'within the margins'}`;
    },
    noSound: 'no recording to play',
  },
  counts: (/** @type {readonly BehaviourCard[]} */ behaviours) => (behaviours.length === 1 ? 'What counts here' : 'What counts'),
};
