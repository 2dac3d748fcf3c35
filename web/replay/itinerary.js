/** Which stretches of a call are played, and where playing goes from a moment: pure. */

/** @import {Scorecard, Turn} from '../shapes.js' */
/** @typedef {{start_s: number, end_s: number}} Span */

/** What is heard around a chance: the buyer's line before it, and how the buyer takes it. */
export const BEFORE_S = 5;
export const AFTER_S = 2;
/** Left of the silence around what is said. */
const AIR_S = 0.4;

/**
 * 5 s before each chance, the reply, 2 s after.
 * @param {Pick<Scorecard, 'behaviours'> | null} scorecard @param {readonly Turn[]} turns @param {number} duration_s
 * @returns {Span[]}
 */
export function chanceSpans(scorecard, turns, duration_s) {
  const chances = (scorecard?.behaviours ?? []).flatMap(({ chances }) => chances);
  return merged(chances.map((chance) => heardAround(chance, turns, duration_s)));
}

/** @param {{start_s: number, end_s: number, turn: number}} chance @param {readonly Turn[]} turns @param {number} duration_s */
export function heardAround({ start_s, end_s, turn }, turns, duration_s) {
  const reply_s = Math.max(end_s, turns[turn]?.end_s ?? end_s);
  return { start_s: Math.max(0, start_s - BEFORE_S), end_s: Math.min(duration_s, reply_s + AFTER_S) };
}

/** Where somebody talks, with a little air. @param {readonly Turn[]} turns @param {number} duration_s @returns {Span[]} */
export function talkSpans(turns, duration_s) {
  return merged(turns.map(({ start_s, end_s }) => ({ start_s: Math.max(0, start_s - AIR_S), end_s: Math.min(duration_s, end_s + AIR_S) })));
}

/** In order, with those that touch as one. @param {readonly Span[]} spans @returns {Span[]} */
export function merged(spans) {
  /** @type {Span[]} */
  const found = [];
  for (const span of [...spans].sort((a, b) => a.start_s - b.start_s)) {
    const last = found.at(-1);
    if (last && span.start_s <= last.end_s) last.end_s = Math.max(last.end_s, span.end_s);
    else found.push({ ...span });
  }
  return found;
}

/** What lies in both. @param {readonly Span[]} some @param {readonly Span[]} others each in order @returns {Span[]} */
export function shared(some, others) {
  return some.flatMap((one) =>
    others
      .map((other) => ({ start_s: Math.max(one.start_s, other.start_s), end_s: Math.min(one.end_s, other.end_s) }))
      .filter(({ start_s, end_s }) => end_s > start_s),
  );
}

/**
 * Where playing is, or goes at once: the moment itself within a stretch, the next stretch's start outside.
 * @param {readonly Span[]} spans in order @param {number} time_s @returns {number | null} null after the last
 */
export function placeIn(spans, time_s) {
  const here = spans.find(({ end_s }) => time_s < end_s);
  return here ? Math.max(time_s, here.start_s) : null;
}
