/** The words of the home page. */

import { counted, last } from '../figures.js';

/** @import {NextPractice} from '../shapes.js' */

/** @type {Readonly<Record<string, string>>} */
const statuses = {
  live: 'call is on',
  scoring: 'being counted',
  scored: '',
  failed: 'could not be counted',
  interrupted: 'cut short',
};

/** @type {Readonly<Record<NextPractice['why'], (next: NextPractice) => string>>} */
const reasons = {
  first: () => 'A first call, at the gentle level. It takes a few minutes, and nobody but you sees it.',
  fewest: ({ title, met, chances, calls }) =>
    `${title}: ${met} of ${counted(chances, 'chance')} met in your ${last(calls, 'call')} with any, the smallest share of all you practise.`,
  'few-chances': ({ title, chances }) =>
    chances === 0 ? `${title}: you have had no chance for it yet.` : `${title}: you have had only ${counted(chances, 'chance')} for it, too few to tell.`,
  'long-ago': ({ title, days }) => `${title}: it went well, and your last chance for it was ${counted(days, 'day')} ago. What is repeated after a while stays.`,
  harder: () => 'You met at least two of three chances in everything you practise. This is the same call one level harder.',
  another: () => 'You met at least two of three chances in everything you practise. This is the call you had longest ago.',
};

export const homeWords = {
  title: 'Pick a call to practise',
  lead: 'You talk, a synthetic buyer answers. When the call ends you see what you did, in counts and units.',
  loading: 'Loading the scenarios…',
  noScenarios: 'There is no scenario on this server. Run `rolecall doctor` to see where it looks for them.',
  with: (/** @type {string} */ name, /** @type {string} */ role, /** @type {string} */ company) =>
    [name, role, company].filter(Boolean).join(', '),
  /** Names and companies are others in each call. */
  who: (/** @type {string} */ role) => `with the ${role}`,
  practises: 'Practises',
  next: 'Practise next',
  why: (/** @type {NextPractice} */ next) => reasons[next.why](next),
  go: 'To the briefing',
  all: 'All calls to practise',
  howHard: (/** @type {string} */ level) => `Level: ${level}`,
  never: 'not practised yet',
  times: (/** @type {number} */ n, /** @type {string} */ last) => `practised ${n === 1 ? 'once' : `${n} times`}, last ${last}`,
  lastCalls: 'Your last calls',
  progress: 'My progress',
  older: 'Show older calls',
  loadingCalls: 'Loading your last calls…',
  noCalls: 'No calls yet. The first one shows up here when it ends.',
  check: 'Test the connection: what a call needs from this browser and network',
  unassessed: 'not assessed',
  status: (/** @type {string} */ status) => statuses[status] ?? status,
  of: (/** @type {number} */ k, /** @type {number} */ n) => `${k} of ${n}`,
};
