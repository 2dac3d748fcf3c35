/** The replay's keys: one table, which the sheet of keys shows, too. */

import { reviewWords } from '../review_words.js';

/** @import {Scope} from '../scope.js' */

const { does } = reviewWords.keys;

/**
 * @typedef {{
 *   toggle: () => void, pause: () => void, skip: (by_s: number) => void, mark: (step: 1 | -1) => void, faster: (step: 1 | -1) => void,
 *   zoom: (by: number) => void, chancesOnly: () => void, silence: () => void, begin: () => void, end: () => void, loop: () => void,
 *   search: () => void, link: () => void, comment: () => void, decide: (met: boolean | null) => void, again: () => void,
 *   help: () => void, leave: () => void,
 * }} KeyMoves
 */

/** What the sheet shows, by group. @type {Readonly<Record<keyof typeof reviewWords.keys.groups, readonly (readonly [string[], string])[]>>} */
export const KEYS = {
  listen: [
    [['space', 'k'], does.toggle], [['j', 'l'], does.back], [['←', '→'], does.step], [['[', ']'], does.speed], [['e'], does.chancesOnly],
    [['s'], does.silence], [['i', 'o'], does.span], [['r'], does.loop],
  ],
  move: [[['n', 'p'], does.chance], [['/'], does.search], [['+', '−'], does.zoom], [['m'], does.link]],
  say: [[['c'], does.comment], [['1–8'], does.tags]],
  decide: [[['y'], does.met], [['x'], does.missed], [['u'], does.unclear], [['a'], does.again]],
};
/** On every page. */
export const ALWAYS = /** @type {const} */ ([[['?'], does.help], [['Esc'], does.leave]]);

const SWITCH = 'rolecall-keys';

/** Whoever steers a page by voice or types with a tremor can switch single keys off (WCAG 2.1.4). */
export const areKeysOn = () => localStorage.getItem(SWITCH) !== 'off';

/** @param {boolean} isOn */
export const switchKeys = (isOn) => localStorage.setItem(SWITCH, isOn ? 'on' : 'off');

/** @param {Scope} scope @param {KeyMoves} moves */
export function followKeys(scope, moves) {
  /** @type {Record<string, () => void>} */
  const keys = {
    ' ': moves.toggle, k: moves.pause, j: () => moves.skip(-10), l: () => moves.skip(10), ArrowLeft: () => moves.skip(-5),
    ArrowRight: () => moves.skip(5), n: () => moves.mark(1), p: () => moves.mark(-1), '[': () => moves.faster(-1), ']': () => moves.faster(1),
    '+': () => moves.zoom(2), '=': () => moves.zoom(2), '-': () => moves.zoom(1 / 2), e: moves.chancesOnly, s: moves.silence,
    i: moves.begin, o: moves.end, r: moves.loop, '/': moves.search, m: moves.link, c: moves.comment, y: () => moves.decide(true),
    x: () => moves.decide(false), u: () => moves.decide(null), a: moves.again, '?': moves.help,
  };
  scope.listen(document, 'keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Escape' && !isIn('dialog', event)) return moves.leave();
    const run = keys[event.key];
    if (!run || !areKeysOn() || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
    event.preventDefault();
    run();
  });
}

/** @param {string} what @param {Event} event */
const isIn = (what, { target }) => target instanceof Element && target.closest(what) !== null;

/** Fields keep their keys, and a focused button keeps its space. @param {KeyboardEvent} event */
function isTaken(event) {
  const { target, key } = event;
  const isTick = target instanceof HTMLInputElement && target.type === 'checkbox';
  if (isTick) return key === ' ';
  if (isIn('input, textarea, select, dialog', event)) return true;
  return key === ' ' && isIn('button, a, summary', event);
}
