/** The words of a team's page, and of what somebody is asked to practise. */

import { counted } from '../figures.js';

/** Where a chance came. @type {Readonly<Record<string, string>>} */
const moments = {
  harm: 'what went wrong is told',
  challenge: 'they push back',
  redirect: 'they turn to budget or procurement',
  invitation: 'they invite the pitch',
  opening: 'the beginning',
  'what-changed': 'what has changed',
  'next-step': 'they ask what comes next',
  'closing-stall': 'they put you off',
};

const percent = (/** @type {number} */ share) => `${Math.round(share * 100)} %`;

export const teamWords = {
  title: 'Team',
  loading: 'Loading the team…',
  choose: 'Team',
  none: 'You coach no team yet. An admin gives the role.',
  percent,
  of: (/** @type {number} */ k, /** @type {number} */ n) => `${k} of ${counted(n, 'chance')}`,
  counts: {
    title: 'What the shared calls show together',
    lead: (/** @type {number} */ n) =>
      `Only calls that were shared with the team, and only where at least ${n} people shared one with a chance for it. No names, no order of people, no tone.`,
    none: (/** @type {number} */ n) =>
      `Nothing can be shown yet. A behaviour is shown when ${n} people have shared a call with a chance for it, and the week in which they shared it is over.`,
    method: 'How this is counted',
    methodText: (/** @type {number} */ n) => [
      'k of n: chances met, of all chances in these calls that could be judged.',
      'Interval: Wilson’s, 95 %, as if every chance were independent. Chances of one person hang together, so the true range is wider.',
      `Each period is as many whole weeks, by the day of sharing, as it takes to have ${n} people in it. Newer calls wait until there are that many.`,
      `There are no filters: two views next to each other could tell about one person. A moment is left out where fewer than ${n} people met it, or where leaving it out would tell about fewer.`,
    ],
    trend: (/** @type {string} */ title) => `Share met over time: ${title}`,
    table: 'As a table',
    heads: ['Shared', 'Met', 'Share', '95 % interval'],
    period: (/** @type {string} */ first, /** @type {string} */ last) => `${first} to ${last}`,
    interval: (/** @type {[number, number]} */ [low, high]) => `${percent(low)} to ${percent(high)}`,
    missed: 'Most often missed',
    noMissed: 'No moment can be told apart yet.',
    nothingMissed: 'Nothing was missed.',
    missedAt: (/** @type {string} */ kind, /** @type {string} */ scenario) => `${scenario}: ${moments[kind] ?? kind.replaceAll('-', ' ')}`,
    missedOf: (/** @type {number} */ k, /** @type {number} */ n) => `missed ${k} of ${n}`,
    csv: 'Download as CSV',
  },
  assign: {
    title: 'Asked to practise',
    lead: 'Whether somebody did it is theirs to see. What they share with you shows up here.',
    none: 'Nobody has been asked yet.',
    new: 'Ask people to practise',
    scenario: 'Scenario',
    what: 'What of it',
    whole: 'the whole call',
    level: 'Buyer',
    anyLevel: 'as they choose',
    due: 'By',
    people: 'Who',
    all: 'Everybody',
    noReps: 'This team has no reps yet.',
    hint: 'Two or three a week is what people keep up with.',
    full: (/** @type {string[]} */ names) =>
      `${names.join(', ')}: already three or more in that week.`,
    go: 'Ask',
    withdraw: 'Withdraw',
    by: (/** @type {string} */ day) => `by ${day}`,
    shared: (/** @type {number} */ n, /** @type {boolean} */ isDrill) =>
      n === 0 ? 'nothing shared with you yet' : `${counted(n, isDrill ? 'solved drill' : 'call')} shared with you`,
  },
  drill: {
    ask: 'Ask for a drill of this',
    title: (/** @type {string} */ title) => `Drill: ${title}`,
    lead: (/** @type {string} */ rep) => `${rep || 'The rep'} hears this moment again and again until it was met so many times in a row. It stands on their home page.`,
    inARow: 'Met in a row',
    times: (/** @type {number} */ n) => (n === 1 ? 'met once' : `${n} in a row`),
    /** Of "harm-2": where a chance of this kind comes. */
    when: (/** @type {string} */ place) => moments[place.replace(/-\d+$/, '')] ?? '',
    full: 'Three or more are due of them in that week already.',
    asked: (/** @type {string} */ title, /** @type {string} */ day) => `Asked: ${title}, by ${day}.`,
    cancel: 'Cancel',
  },
  mine: {
    title: 'You were asked to practise',
    by: (/** @type {string} */ day) => `by ${day}`,
    late: (/** @type {string} */ day) => `was for ${day}`,
    from: (/** @type {string} */ name) => (name ? `from ${name}` : ''),
    done: 'done',
    solved: 'solved',
    start: 'Start',
    startDrill: 'Start the drill',
  },
};
