/** Moments of a call worth jumping to: chances, focus and notes, comments; pure. */

import { plainly } from '../figures.js';
import { words } from '../words.js';

/** @import {Comment, Scorecard, Turn} from '../shapes.js' */

/**
 * @typedef {{
 *   kind: 'met' | 'missed' | 'uncertain' | 'focus' | 'note' | 'comment', start_s: number, end_s: number,
 *   label: string, short: string, row: number,
 * }} Mark
 */

/** A mark is never drawn shorter than this share of the call: it must stay visible and can be pressed. */
const SHORTEST = 0.05;

/**
 * @param {Scorecard | null} scorecard
 * @param {readonly Comment[]} comments
 * @param {Map<string, string>} titles
 * @param {number} duration_s
 * @returns {Mark[]} by start; marks that would cover each other lie in different rows
 */
export function marksOf(scorecard, comments, titles, duration_s) {
  const found = [...chanceMarks(scorecard, titles), ...noteMarks(scorecard), ...commentMarks(comments)];
  return stacked(found.sort((a, b) => a.start_s - b.start_s), duration_s);
}

/** @param {Scorecard | null} scorecard @param {Map<string, string>} titles @returns {Mark[]} */
function chanceMarks(scorecard, titles) {
  return (scorecard?.behaviours ?? []).flatMap(({ id, chances }) =>
    chances.map((chance) => {
      const kind = chance.met === null ? 'uncertain' : chance.met ? 'met' : 'missed';
      const title = titles.get(id) ?? plainly(id);
      const { start_s, end_s } = chance;
      const short = `${words.replay.glyph[kind]} ${title}`;
      return { kind, start_s, end_s, label: words.replay.chance(title, chance), short, row: 0 };
    }),
  );
}

/** @param {Scorecard | null} scorecard @returns {Mark[]} */
function noteMarks(scorecard) {
  const focus = scorecard?.focus ? [{ ...scorecard.focus, kind: /** @type {const} */ ('focus') }] : [];
  const notes = (scorecard?.notes ?? []).map((note) => ({ ...note, kind: /** @type {const} */ ('note') }));
  return [...focus, ...notes].map(({ kind, start_s, end_s = start_s, try: better }) => {
    const short = kind === 'focus' ? words.replay.focus : words.replay.note;
    return { kind, start_s, end_s, label: better ? `${short}: ${better}` : short, short, row: 0 };
  });
}

/** @param {readonly Comment[]} comments @returns {Mark[]} */
function commentMarks(comments) {
  return comments.map(({ start_s, end_s, text }) => ({
    kind: 'comment', start_s, end_s, label: words.replay.comment(text), short: text, row: 0,
  }));
}

/** @param {Mark[]} marks by start @param {number} duration_s @returns {Mark[]} */
function stacked(marks, duration_s) {
  /** @type {number[]} */
  const free_s = [];
  return marks.map((mark) => {
    const end_s = Math.max(mark.end_s, mark.start_s + SHORTEST * duration_s);
    const row = free_s.findIndex((from_s) => from_s <= mark.start_s);
    const taken = row < 0 ? free_s.length : row;
    free_s[taken] = end_s;
    return { ...mark, end_s, row: taken };
  });
}

/** The mark after (or before) a time. @param {readonly Mark[]} marks @param {number} time_s @param {1 | -1} step */
export function nextMark(marks, time_s, step) {
  const slack_s = 0.3;
  return step > 0
    ? marks.find(({ start_s }) => start_s > time_s + slack_s)
    : marks.findLast(({ start_s }) => start_s < time_s - slack_s);
}

/** Which turn is being said; the last one begun while nobody speaks. @param {readonly Turn[]} turns @param {number} time_s */
export function turnAt(turns, time_s) {
  return turns.findLastIndex(({ start_s }) => start_s <= time_s + 0.02);
}
