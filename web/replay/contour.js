/** Pitch, pace and level of the rep as distances from their usual, and as paths on the time axis: pure. */

/** @import {Lane, ToneAnnotation, Track} from '../shapes.js' */

/** A drawing is this wide at zoom 1, and so high; it is stretched onto the axis. */
export const WIDE = 1000;
export const HIGH = 56;
/** Full height of each lane, in its unit, half above the usual and half below. @type {Readonly<Record<Lane, number>>} */
export const HEIGHT = { pitch: 18, pace: 80, level: 24 };
/** Below this a frame is background, not voice. */
const SILENT_DB = -70;

/**
 * @typedef {{hop_s: number, values: readonly (number | null)[]}} Curve distances from the usual, in the lane's unit
 * @param {Track} track
 * @param {readonly ToneAnnotation[]} annotations they know the usual that readings were compared with
 * @returns {Record<Lane, Curve | null>}
 */
export function curvesOf(track, annotations) {
  const usual = (/** @type {string} */ measure) => annotations.find((one) => one.measure === measure && one.usual !== null)?.usual ?? null;
  const { hop_s, pace_hop_s, pace } = track;
  return {
    pitch: { hop_s, values: semitones(track, usual('f0_median')) },
    pace: pace && pace_hop_s ? { hop_s: pace_hop_s, values: percents(pace, usual('articulation_rate')) } : null,
    level: { hop_s, values: decibels(track, usual('level')) },
  };
}

/** Octaves look alike. @param {Track} track @param {number | null} [usual_hz] the median of what is voiced unless known */
export function semitones({ f0_hz }, usual_hz = null) {
  const usual = usual_hz ?? median(f0_hz.filter((hz) => hz > 0));
  return f0_hz.map((hz) => (hz > 0 && usual ? 12 * Math.log2(hz / usual) : null));
}

/** @param {readonly (number | null)[]} pace syllables per second @param {number | null} usual */
function percents(pace, usual) {
  const middle = usual ?? median(pace.filter((each) => each !== null));
  return pace.map((each) => (each === null || !middle ? null : 100 * (each / middle - 1)));
}

/** @param {Track} track @param {number | null} usual_db */
function decibels({ level_db, f0_hz }, usual_db) {
  const usual = usual_db ?? median(level_db.filter((_, i) => (f0_hz[i] ?? 0) > 0));
  return level_db.map((db) => (db > SILENT_DB && usual !== undefined ? db - usual : null));
}

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Where a distance lies in a lane, from its top. @param {number} value @param {number} height of the lane in its unit */
export function heightOf(value, height) {
  const half = height / 2;
  return HIGH / 2 - (Math.min(half, Math.max(-half, value)) / height) * HIGH;
}

/**
 * One path through the values, broken where there are none.
 * @param {Curve} curve @param {number} duration_s @param {number} height @param {number} [wide]
 */
export function pathOf({ values, hop_s }, duration_s, height, wide = WIDE) {
  let path = '';
  let isDown = false;
  values.forEach((value, i) => {
    if (value === null) {
      isDown = false;
      return;
    }
    const x = ((i * hop_s) / duration_s) * wide;
    path += `${isDown ? 'L' : 'M'}${x.toFixed(1)} ${heightOf(value, height).toFixed(1)}`;
    isDown = true;
  });
  return path;
}

/**
 * What lies between the curve and the target where the curve leaves it, within a span: closed shapes.
 * @param {Curve} curve @param {{start_s: number, end_s: number, asked: readonly [number, number]}} span
 * @param {number} duration_s @param {number} height @param {number} [wide]
 */
export function outsideOf({ values, hop_s }, { start_s, end_s, asked: [low, high] }, duration_s, height, wide = WIDE) {
  const [first, last] = [Math.ceil(start_s / hop_s), Math.min(values.length - 1, Math.floor(end_s / hop_s))];
  let path = '';
  for (let i = first; i < last; i++) {
    const [value, next] = [values[i], values[i + 1]];
    if (value === null || value === undefined || next === null || next === undefined) continue;
    const edge = value > high ? high : value < low ? low : null;
    if (edge === null) continue;
    const [x, to] = [((i * hop_s) / duration_s) * wide, (((i + 1) * hop_s) / duration_s) * wide];
    const beyond = edge === high ? Math.max(next, high) : Math.min(next, low);
    const [at, after, line] = [value, beyond, edge].map((each) => heightOf(each, height).toFixed(1));
    path += `M${x.toFixed(1)} ${line}L${x.toFixed(1)} ${at}L${to.toFixed(1)} ${after}L${to.toFixed(1)} ${line}Z`;
  }
  return path;
}
