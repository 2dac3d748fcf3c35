/** Readings of two takes laid side by side, and what lies between them: pure. */

/** @import {ToneReading} from '../shapes.js' */

/**
 * How far a reading is from the own usual of its own call, in one unit for both takes; the value itself where nothing
 * usual is compared.
 * @param {ToneReading} reading @returns {{at: number, half: number | null, unit: string} | null} null: not measured
 */
export function apart({ value, interval, baseline, unit }) {
  if (value === null) return null;
  const [scale, name] = scaleOf(unit, baseline);
  const half = interval ? Math.abs(scale(interval[1]) - scale(interval[0])) / 2 : null;
  return { at: scale(value), half, unit: name };
}

/** @param {string} unit @param {number | null} baseline @returns {[(value: number) => number, string]} */
function scaleOf(unit, baseline) {
  if (unit === '1') return [(value) => value * 100, '%'];
  if (!baseline || unit === 's') return [(value) => value, unit];
  if (unit.startsWith('dB')) return [(value) => value - baseline, 'dB'];
  if (unit === 'Hz') return [(value) => 12 * Math.log2(value / baseline), 'semitones'];
  return [(value) => 100 * (value / baseline - 1), '%'];
}

/**
 * `beyond`: the difference is larger than the margins of the two together; null where a margin is not known.
 * @typedef {{target: string, first: ToneReading | null, second: ToneReading | null,
 *   difference: {by: number, margin: number | null, unit: string, beyond: boolean | null} | null}} Pair
 * @param {readonly ToneReading[]} first @param {readonly ToneReading[]} second @returns {Pair[]} one for each target of either, the first reading of it
 */
export function pairsOf(first, second) {
  const targets = [...new Set([...first, ...second].map(({ target }) => target))];
  return targets.map((target) => {
    const [one, other] = [first, second].map((all) => all.find((each) => each.target === target) ?? null);
    return { target, first: one ?? null, second: other ?? null, difference: differenceOf(one ?? null, other ?? null) };
  });
}

/** @param {ToneReading | null} first @param {ToneReading | null} second @returns {Pair['difference']} */
function differenceOf(first, second) {
  const [one, other] = [first && apart(first), second && apart(second)];
  if (!one || !other || one.unit !== other.unit) return null;
  const by = other.at - one.at;
  const margin = one.half === null || other.half === null ? null : Math.hypot(one.half, other.half);
  return { by, margin, unit: one.unit, beyond: margin === null ? null : Math.abs(by) > margin };
}
