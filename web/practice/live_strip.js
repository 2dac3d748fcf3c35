/** Where the band and the dot of a live lane lie: pure. */

/** @import {Lanes} from '../shapes.js' */

/** What each half of a lane spans, in its unit. @type {Readonly<Record<keyof Lanes, number>>} */
const REACH = { pace: 40, level: 12 };

/**
 * @param {keyof Lanes} name @param {number | null} reading @param {readonly [number, number] | null} asked
 * @returns {{band: {x: string, width: string} | null, dot: string | null}} shares of the lane's width
 */
export function dotOf(name, reading, asked) {
  const at = (/** @type {number} */ value) => 50 + 50 * Math.max(-0.97, Math.min(0.97, value / REACH[name]));
  const share = (/** @type {number} */ percent) => `${percent.toFixed(1)}%`;
  const band = asked && { x: share(at(asked[0])), width: share(at(asked[1]) - at(asked[0])) };
  return { band, dot: reading === null ? null : share(at(reading)) };
}

/** @param {number} reading @param {readonly [number, number]} asked */
export const isWithin = (reading, [low, high]) => low <= reading && reading <= high;
