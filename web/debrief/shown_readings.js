/** The tone readings that a debrief shows: at most six, the rest is in the replay. Pure. */

/** @import {ToneReading} from '../shapes.js' */

const MOST = 6;

/** What tells most comes first. @type {Readonly<Record<string, number>>} */
const RANK = { above: 0, below: 0, within: 1, unclear: 2, not_enough_speech: 3, not_measured: 3 };

/**
 * Each target has its most telling reading first, then the others by what they tell; shown in the order of the call.
 * @param {readonly ToneReading[]} tone @returns {ToneReading[]}
 */
export function shownReadings(tone) {
  if (tone.length <= MOST) return [...tone];
  const ranked = [...tone].sort((a, b) => rank(a) - rank(b) || a.start_s - b.start_s);
  const firsts = ranked.filter(({ target }, i) => ranked.findIndex((other) => other.target === target) === i);
  const others = ranked.filter((reading) => !firsts.includes(reading));
  const shown = new Set([...firsts, ...others].slice(0, MOST));
  return tone.filter((reading) => shown.has(reading));
}

/** @param {ToneReading} reading */
const rank = ({ status }) => RANK[status] ?? 3;
