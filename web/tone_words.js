/** Tone in words: readings against the own usual and targets, always in units. */

import { number, quantity, span } from './figures.js';

/** @import {TalkReading, ToneReading, ToneTargetCard} from './shapes.js' */

/** @type {Readonly<Record<string, string>>} */
export const toneStatuses = {
  within: 'within the target',
  above: 'above the target',
  below: 'below the target',
  unclear: 'unclear: the error bar crosses the edge of the target',
  not_enough_speech: 'not enough speech to measure',
  not_measured: 'not measured',
};

/** What "more" and "less" of a measure are called. @type {Readonly<Record<string, [string, string]>>} */
const directions = {
  articulation_rate: ['faster', 'slower'],
  speech_rate: ['faster', 'slower'],
  level: ['louder', 'quieter'],
  level_median: ['louder', 'quieter'],
  f0_median: ['higher', 'lower'],
  f0_range: ['wider', 'narrower'],
  response_time: ['longer', 'shorter'],
  pause_ratio: ['more', 'less'],
};

/** @param {ToneTargetCard} target */
export const targetInUnits = ({ title, low, high, relative }) => `${title}: ${bandInWords(low, high, relative, ['above', 'below'])}`;

/** "Your share of the talk: 62 %, asked for 30 to 60 %: above the target". @param {TalkReading} reading */
export function talkInWords({ title, measure, value, band: [low, high], status, reason }) {
  const asked = measure === 'talk_share' ? `${span(Math.round(low * 100), Math.round(high * 100))} %` : `${span(low, high)} s`;
  if (value === null) return `${title}: ${toneStatuses[status] ?? status}${reason ? `: ${reason}` : ''}`;
  const figure = measure === 'talk_share' ? `${number(value * 100, 0)} %` : quantity(value, 's');
  return `${title}: ${figure}, asked for ${asked}: ${toneStatuses[status] ?? status}`;
}

/** @typedef {'your' | 'their'} Whose the usual is: the rep's who reads, or another's */

/** "5 to 20 % slower than your usual". @param {string} text `-20..-5 %` @param {string} measure @param {Whose} [whose] */
export function askedFor(text, measure, whose = 'your') {
  const found = /^(-?[\d.]+)\.\.(-?[\d.]+) ?(.*)$/.exec(text.replaceAll('−', '-'));
  if (!found) return text;
  const [, low, high, unit = ''] = found;
  return bandInWords(Number(low), Number(high), unit, directions[measure] ?? ['above', 'below'], whose);
}

/** @param {number} low @param {number} high @param {string} relative unit @param {[string, string]} ways more and less @param {Whose} [whose] */
function bandInWords(low, high, relative, [more, less], whose = 'your') {
  if (relative === 's') return `${span(low, high)} s`;
  if (relative === '1' || relative === '') return `${span(low * 100, high * 100)} % of the time`;
  const unit = relative === 'st' ? 'semitones' : relative;
  const usual = usualOf(more, whose);
  if (high <= 0) return `${span(-high, -low)} ${unit} ${less} ${usual}`;
  if (low >= 0) return `${span(low, high)} ${unit} ${more} ${usual}`;
  return `${number(-low)} ${unit} ${less} to ${number(high)} ${unit} ${more} ${usual}`;
}

/** "4.4 syllables/s, 11 % slower than your usual 4.9". @param {ToneReading} reading @param {Whose} [whose] */
export function toneFigure({ value, unit, baseline, measure }, whose = 'your') {
  if (value === null) return '';
  const figure = unit === '1' ? `${number(value * 100, 0)} % of the time` : quantity(value, unit);
  if (baseline === null || unit === '1') return figure;
  const apart = difference(value, baseline, unit);
  if (apart === null) return figure;
  const [more, less] = directions[measure] ?? ['above', 'below'];
  const isSame = Number.parseFloat(apart.size) === 0;
  const against = isSame ? `the same as ${whose} usual` : `${apart.size} ${apart.isMore ? more : less} ${usualOf(more, whose)}`;
  // A level of −24 dB or a pitch of 118 Hz says nothing by itself: only the difference is shown.
  return isBareRelative(unit) ? against : `${figure}, ${against} ${quantity(baseline, unit)}`;
}

/** "than your usual", or "your usual" after "above". @param {string} more @param {Whose} whose */
const usualOf = (more, whose) => (more === 'above' ? `${whose} usual` : `than ${whose} usual`);

const isBareRelative = (/** @type {string} */ unit) => unit.startsWith('dB') || unit === 'Hz';

/** @param {number} value @param {number} baseline @param {string} unit */
function difference(value, baseline, unit) {
  const apart = value - baseline;
  const isMore = apart > 0;
  if (unit.startsWith('dB')) return { isMore, size: `${number(Math.abs(apart), 1)} dB` };
  if (unit === 'st') return { isMore, size: `${number(Math.abs(apart), 1)} semitones` };
  if (unit === 'Hz') return { isMore, size: `${number(Math.abs(12 * Math.log2(value / baseline)), 1)} semitones` };
  if (unit === 's') return { isMore, size: `${number(Math.abs(apart), 1)} s` };
  return baseline === 0 ? null : { isMore, size: `${number(Math.abs(apart / baseline) * 100, 0)} %` };
}
