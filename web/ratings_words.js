/** The words of rating a sample of chances twice: a coach's page alone. */

import { counted, number } from './figures.js';

/** @import {Standing} from './shapes.js' */

/** @param {number | null} kappa */
const kappa = (kappa) => (kappa === null ? '–' : number(kappa, 2));

export const ratingsWords = {
  title: 'Rate twice',
  lead:
    'Two coaches judge the same chances without knowing what the other, or the pattern, said. Where they agree too little, a behaviour '
    + 'reads “experimental” and leaves the totals. Rate before you open a call: whoever has opened it knows too much.',
  loading: 'Loading what is to be rated…',
  toRate: 'To rate',
  none: 'Nothing is to be rated.',
  draw: 'Draw chances',
  drawn: (/** @type {number} */ n) =>
    n === 0
      ? 'No chance could be drawn: it takes a call that you have not opened and that another coach may see, too.'
      : `${n} ${n === 1 ? 'chance was' : 'chances were'} drawn.`,
  waiting: 'Waiting for a second coach',
  waitingNone: 'None.',
  takeBack: 'Take back',
  done: 'Both are in',
  doneNone: 'No chance has two ratings of which one is yours.',
  left: (/** @type {number} */ n) => `${n} left`,
  question: 'Was this chance met?',
  hear: 'Hear it',
  stop: 'Stop',
  met: 'Met',
  missed: 'Missed',
  unclear: 'Cannot tell',
  later: 'Later',
  saved: 'Saved. You see the other’s rating, and the pattern’s, when both are in.',
  answer: (/** @type {boolean | null} */ met) => (met === null ? 'cannot tell' : met ? 'met' : 'missed'),
  heads: ['Chance', 'You', 'The other', 'Pattern'],
  agreement: 'How far coaches agree',
  agreementNone: 'No behaviour has been rated twice yet.',
  agreementLead: (/** @type {number} */ bar, /** @type {number} */ least) =>
    `Cohen’s kappa: 1 is full agreement, 0 what chance alone would give. Below ${number(bar, 2)}, from ${counted(least, 'chance')} on, a behaviour is experimental.`,
  agreementHeads: ['Behaviour', 'Chances', 'Same answer', 'Kappa (95 %)', 'Pattern with both', 'Reads'],
  kappa,
  interval: (/** @type {Standing} */ { raters }) =>
    raters.interval ? `${kappa(raters.kappa)} (${kappa(raters.interval[0])} to ${kappa(raters.interval[1])})` : kappa(raters.kappa),
  share: (/** @type {number | null} */ observed) => (observed === null ? '–' : `${number(observed * 100, 0)} %`),
  reads: (/** @type {Standing} */ { is_experimental, raters }, /** @type {number} */ least) =>
    is_experimental ? 'experimental' : raters.cases < least ? 'counts; too few rated twice to say more' : 'counts',
};
