/** The pitch and level of the rep as paths on the time axis: pure. */

/** @import {Track} from '../shapes.js' */

/** The drawing is this wide and high; it is stretched onto the axis. */
export const WIDE = 1000;
export const HIGH = 100;

/**
 * One path through the values, broken where there are none.
 * @param {readonly (number | null)[]} values
 * @param {number} hop_s
 * @param {number} duration_s
 * @param {{low: number, high: number}} range drawn from bottom to top
 */
export function pathOf(values, hop_s, duration_s, { low, high }) {
  let path = '';
  let isDown = false;
  values.forEach((value, i) => {
    if (value === null) {
      isDown = false;
      return;
    }
    const x = ((i * hop_s) / duration_s) * WIDE;
    const y = HIGH - ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * HIGH;
    path += `${isDown ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    isDown = true;
  });
  return path;
}

/** Semitones against the median of the voiced parts, so that octaves look alike. @param {Track} track */
export function semitones({ f0_hz }) {
  const voiced = f0_hz.filter((hz) => hz > 0).sort((a, b) => a - b);
  const median = voiced[Math.floor(voiced.length / 2)];
  return f0_hz.map((hz) => (hz > 0 && median ? 12 * Math.log2(hz / median) : null));
}

/** Level where it is above the noise. @param {Track} track */
export function levels({ level_db }) {
  return level_db.map((db) => (db > -70 ? db : null));
}
