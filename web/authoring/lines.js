/** Lines of a text and places in it: pure. Lines count from 1. */

/** @param {string} text */
export const lineCount = (text) => text.split('\n').length;

/** Where a line begins and ends in the text. @param {string} text @param {number} line @returns {[number, number]} */
export function lineSpan(text, line) {
  const lines = text.split('\n');
  const last = Math.max(1, Math.min(line, lines.length));
  const start = lines.slice(0, last - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return [start, start + (lines[last - 1] ?? '').length];
}

/** The line that a place in the text lies on. @param {string} text @param {number} at */
export const lineAt = (text, at) => lineCount(text.slice(0, at));

/**
 * The place of an outline that a line belongs to: the last that begins at or before it.
 * @template {{line: number}} T @param {T[]} places in order @param {number} line @returns {T | null}
 */
export const placeOf = (places, line) => places.findLast((place) => place.line <= line) ?? null;

/**
 * How many faults lie in each place of an outline.
 * @template {{line: number}} T @param {T[]} places @param {{line: number}[]} faults @returns {Map<T, number>}
 */
export function faultsIn(places, faults) {
  const found = new Map();
  for (const { line } of faults) {
    const place = placeOf(places, line);
    if (place) found.set(place, (found.get(place) ?? 0) + 1);
  }
  return found;
}
