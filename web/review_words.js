/** The words of listening to a call together: replay, comments, decisions, the coach's list, comparing two takes. */

import { clock, counted } from './figures.js';

/** @import {Chance, Counted, Decision, Side} from './shapes.js' */

/** @param {boolean | null} met */
const outcome = (met) => (met === null ? 'cannot be judged' : met ? 'met' : 'missed');

/** @param {{start_s: number, end_s: number}} span */
const stretch = ({ start_s, end_s }) => (end_s - start_s < 1 ? `at ${clock(start_s)}` : `on ${clock(start_s)}–${clock(end_s)}`);

export const reviewWords = {
  stretch,
  outcome,
  answered: 'A coach answered',
  /** Whoever hears somebody else's call is not the one who talks in it. */
  side: (/** @type {Side} */ speaker, /** @type {boolean} */ isOwn) => (speaker === 'rep' && isOwn ? 'you' : speaker),
  play: {
    chancesOnly: 'Chances only',
    chancesOnlyHint: 'Plays 5 s before each chance, the reply, and 2 s after',
    noChances: 'There is no chance in this call to play.',
    skipSilence: 'Skip silence',
    loop: 'Loop',
    loopHint: 'Plays the selected stretch again and again. Drag over the waveforms, or press i and o, to select one.',
    looping: (/** @type {{start_s: number, end_s: number}} */ span) => `Looping ${clock(span.start_s)}–${clock(span.end_s)}`,
    selected: (/** @type {{start_s: number, end_s: number}} */ span) => `Selected: ${clock(span.start_s)}–${clock(span.end_s)}`,
    unselect: 'Clear the selection',
    link: 'Copy a link to this moment',
    linkShort: 'Link',
    linked: (/** @type {string} */ at) => `The link to ${at} is copied.`,
    linkHere: 'Copy this address:',
    keys: 'Keys',
    speeds: 'Speed',
  },
  keys: {
    title: 'Keys',
    close: 'Close',
    areOn: 'Single keys are on',
    groups: {
      listen: 'Listen',
      move: 'Move',
      say: 'Say something',
      decide: 'Decide on the chance that is selected',
    },
    does: {
      toggle: 'Play or pause',
      back: '10 s back, 10 s on',
      step: '5 s back, 5 s on',
      speed: 'Slower, faster',
      chancesOnly: 'Chances only',
      silence: 'Skip silence',
      span: 'Begin, end a stretch here',
      loop: 'Loop the stretch',
      chance: 'Next, previous mark',
      search: 'Search the words',
      zoom: 'Closer, wider',
      link: 'Copy a link to this moment',
      comment: 'Comment on this moment or stretch',
      tags: 'Tag 1 to 8, while the tags have the focus',
      met: 'Met',
      missed: 'Missed',
      unclear: 'Cannot be judged',
      again: 'Hear the chance again',
      help: 'This sheet',
      leave: 'Leave a field, clear the selection',
    },
  },
  find: {
    label: 'Search the words',
    none: 'not said',
    place: (/** @type {number} */ i, /** @type {number} */ n) => `${i} of ${n}`,
    next: 'Next place',
    previous: 'Previous place',
  },
  chances: {
    title: 'Chances',
    lead: 'Filled is met, hollow is missed, dotted could not be heard well enough. A coach’s decision counts; what the pattern said stays beside it.',
    none: 'The buyer gave no chance in this call.',
    unscored: 'This call has not been counted.',
    count: (/** @type {Counted} */ { status, observed, opportunities }) =>
      status === 'not_assessed' ? 'not assessed' : `${observed} of ${opportunities}`,
    pattern: (/** @type {number} */ observed, /** @type {number} */ opportunities) => `the pattern: ${observed} of ${opportunities}`,
    experimental: 'experimental: coaches do not agree enough on it yet, so it is left out of the totals',
    said: (/** @type {Chance} */ { met, reason }) => `The pattern: ${met === null ? 'not heard well enough' : outcome(met)}${reason ? ` (${reason})` : ''}`,
    decided: (/** @type {Decision} */ { by, is_own, met }) => `${is_own ? 'You' : by}: ${outcome(met)}`,
    short: (/** @type {string} */ title, /** @type {number} */ start_s, /** @type {boolean | null} */ met, /** @type {boolean} */ isDecided) =>
      `${clock(start_s)} ${title}: ${met === null && !isDecided ? 'not heard well enough' : outcome(met)}${isDecided ? ', decided by a coach' : ''}`,
    decide: (/** @type {string} */ at) => `Decide on the chance at ${at}`,
    met: 'Met',
    missed: 'Missed',
    unclear: 'Cannot be judged',
    why: (/** @type {boolean | null} */ met) => `Why “${outcome(met)}”? The rep reads it.`,
    save: 'Save decision',
    cancel: 'Cancel',
    takeBack: 'Take back',
    hear: 'Hear it',
    saved: (/** @type {string} */ at, /** @type {boolean | null} */ met) => `Saved: ${at} ${outcome(met)}.`,
    heldBack: (/** @type {number} */ n) =>
      `${counted(n, 'chance')} here ${n === 1 ? 'waits' : 'wait'} for a second rating: what the pattern said is shown when it is in.`,
  },
  comments: {
    title: 'Comments',
    none: 'No comments yet. Press c at a moment, or select a stretch and press c.',
    tags: 'Tags',
    known: ['question', 'impact', 'listening', 'silence', 'pace', 'next step', 'keep this', 'try again'],
    label: (/** @type {{start_s: number, end_s: number}} */ span) => `Comment ${stretch(span)}`,
    private: 'Only for me',
    privateHint: 'Nobody else sees it here; the rep’s own export of everything about them holds it.',
    isPrivate: 'only for you',
    saved: 'Saved comments',
    choose: 'Use a saved comment…',
    keep: 'Save for later use',
    kept: 'Saved. It is in the list from now on.',
    forget: (/** @type {string} */ text) => `Remove the saved comment “${text}”`,
    add: 'Add',
    answer: 'Answer',
    answerTo: (/** @type {string} */ author) => `Answer to ${author}`,
    remove: 'Remove',
    cancel: 'Cancel',
    you: 'you',
    on: (/** @type {number} */ n) => counted(n, 'comment'),
    lineLabel: (/** @type {string} */ at) => `Comment on the line at ${at}`,
    hint: (/** @type {string[]} */ found) =>
      `${found.map((word) => `“${word}”`).join(', ')} ${found.length === 1 ? 'names' : 'name'} a state or trait of a person, which nobody can hear for sure. `
      + 'Say what was said or measured instead: “slower after the outage was named”, “0.3 s before the answer”. You can still add it.',
    failed: 'The comments could not be loaded.',
  },
  queue: {
    title: 'Shared with me',
    lead: 'Calls that reps shared with you or with a team you coach, the oldest first.',
    loading: 'Loading what was shared with you…',
    none: 'Nothing is shared with you. A rep shares a call from its replay.',
    noneOf: { waiting: 'Nothing waits for you.', answered: 'No answer is unread.', seen: 'No answer has been read yet.' },
    state: { waiting: 'Waiting for you', answered: 'Answered', seen: 'Seen by the rep' },
    stateMeaning: { waiting: '', answered: 'The rep has not opened it since.', seen: 'The rep has opened it since.' },
    heads: ['Call', 'Rep', 'Shared', 'Length', 'Sound'],
    gone: 'deleted',
    until: (/** @type {string} */ day) => `, until ${day}`,
    unscored: 'being counted',
    days: (/** @type {number} */ n) => (n <= 0 ? 'goes today' : `${counted(n, 'day')} left`),
    disagreements: 'Where coaches and pattern differ',
    ratings: 'Rate twice',
  },
  disagreements: {
    title: 'Where coaches and pattern differ',
    lead: 'Decisions that differ from what the pattern counted, the newest first. They show what the pattern should learn.',
    loading: 'Loading the decisions…',
    none: 'No decision differs from the pattern.',
    line: (/** @type {boolean | null} */ met, /** @type {boolean | null} */ pattern) =>
      `${outcome(met)}; the pattern: ${pattern === null ? 'not heard well enough' : outcome(pattern)}`,
    open: (/** @type {string} */ at) => `Hear it at ${at}`,
  },
};
