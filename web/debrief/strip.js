/** Where things lie on a tone strip, as shares of its width from the left: pure. */

/** Room left and right of everything that is drawn. */
const MARGIN = 0.12;

/**
 * @typedef {{
 *   band: {from: number, to: number}, dot: number, bar: {from: number, to: number} | null, usual: number | null,
 * }} Strip
 * @param {{value: number | null, interval: [number, number] | null, band: [number, number] | null, baseline: number | null}} reading
 * @returns {Strip | null} null where there is nothing to draw
 */
export function stripOf({ value, interval, band, baseline }) {
  if (value === null || band === null) return null;
  const drawn = [value, ...band, ...(interval ?? []), ...(baseline === null ? [] : [baseline])];
  const low = Math.min(...drawn);
  const reach = Math.max(...drawn) - low || 1;
  const at = (/** @type {number} */ x) => MARGIN + ((x - low) / reach) * (1 - 2 * MARGIN);
  return {
    band: { from: at(band[0]), to: at(band[1]) },
    dot: at(value),
    bar: interval && { from: at(interval[0]), to: at(interval[1]) },
    usual: baseline === null ? null : at(baseline),
  };
}

/** @param {number} share */
export const percent = (share) => `${(share * 100).toFixed(2)}%`;
