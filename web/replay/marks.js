/** Moments of a call worth jumping to: chances, focus and notes, comments; pure. */

import { reviewWords } from '../review_words.js';
import { words } from '../words.js';
import { reviewed } from './chances.js';

/** @import {Comment, Decision, Scorecard, ToneAnnotation, Turn} from '../shapes.js' */

/**
 * @typedef {{
 *   kind: 'met' | 'missed' | 'uncertain' | 'focus' | 'note' | 'comment' | 'tone', start_s: number, end_s: number,
 *   label: string, short: string, row: number, tone?: ToneAnnotation, chance?: string, comment?: string,
 * }} Mark `tone`: it stands for this reading, and is heard when pressed; `chance`, `comment`: what it stands for
 */

/** A mark is never drawn shorter than this share of the call: it must stay visible and can be pressed. */
const SHORTEST = 0.05;

/**
 * @param {Scorecard | null} scorecard
 * @param {readonly Comment[]} comments
 * @param {Map<string, string>} titles
 * @param {number} duration_s
 * @param {readonly ToneAnnotation[]} [annotations]
 * @param {readonly Decision[]} [decisions]
 * @returns {Mark[]} by start; marks that would cover each other lie in different rows
 */
export function marksOf(scorecard, comments, titles, duration_s, annotations = [], decisions = []) {
  const found = [...chanceMarks(scorecard, titles, decisions), ...noteMarks(scorecard), ...commentMarks(comments), ...toneMarks(annotations)];
  return stacked(found.sort((a, b) => a.start_s - b.start_s), duration_s);
}

/** As it counts: by the newest decision, or the pattern. @param {Scorecard | null} scorecard @param {Map<string, string>} titles @param {readonly Decision[]} decisions @returns {Mark[]} */
function chanceMarks(scorecard, titles, decisions) {
  return reviewed(scorecard, decisions, titles).map(({ id, title, chance, met, decisions: own }) => {
    const kind = met === null ? 'uncertain' : met ? 'met' : 'missed';
    const { start_s, end_s } = chance;
    const last = own.at(-1);
    const label = last ? `${words.replay.chance(title, chance)}; ${reviewWords.chances.decided(last)}` : words.replay.chance(title, chance);
    return { kind, start_s, end_s, label, short: `${words.replay.glyph[kind]} ${title}`, row: 0, chance: id };
  });
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

/** Answers lie at the moment of what they answer. @param {readonly Comment[]} comments @returns {Mark[]} */
function commentMarks(comments) {
  return comments.filter(({ answers }) => !answers).map(({ id, start_s, end_s, text, tags }) => {
    const short = [...(tags ?? []), text].filter(Boolean).join(' · ');
    return { kind: 'comment', start_s, end_s, label: words.replay.comment(short), short, row: 0, comment: id };
  });
}

/** What was measured; what was not is in the table. @param {readonly ToneAnnotation[]} annotations @returns {Mark[]} */
function toneMarks(annotations) {
  return annotations
    .filter(({ reading }) => reading !== null)
    .map((tone) => {
      const { start_s, end_s, text, status } = tone;
      const said = (text.split(';')[0] ?? '').replace(/ (than )?(your|their) usual/, '');
      return { kind: 'tone', start_s, end_s, label: text, short: `${words.replay.toneGlyph[status]} ${said}`, row: 0, tone };
    });
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
