/** Numbers as people read them: pure. A minus is a real minus, a unit always follows its number. */

/** @param {number} seconds @returns {string} `04:12`, or `1:04:12` from an hour on */
export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  const minutes = two(Math.floor(whole / 60) % 60);
  const hours = Math.floor(whole / 3600);
  return hours > 0 ? `${hours}:${minutes}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** @param {number} value @param {number} [digits] */
export function number(value, digits = decimals(value)) {
  const text = value.toFixed(digits);
  const plain = Number(text) === 0 ? text.replace('-', '') : text;
  return plain.replace('-', '−');
}

/** As many decimals as keep three figures. @param {number} value */
export function decimals(value) {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 100) return 0;
  return size >= 10 ? 1 : size >= 1 ? 1 : 2;
}

/** @type {Readonly<Record<string, string>>} */
const unitWords = {
  'syll/s': 'syllables/s',
  'words/min': 'words/min',
  st: 'semitones',
  dBFS: 'dB (full scale)',
  '1': '',
  count: '',
  '1/min': 'per min',
  '1/10 min': 'per 10 min',
  '1/100 words': 'per 100 words',
  '1/100 syll': 'per 100 syllables',
  '1/s': 'per s',
  'st/s': 'semitones/s',
  'st/min': 'semitones/min',
  SD: 'spreads',
};

/** @param {string} unit as the server names it */
export function unitWord(unit) {
  return unitWords[unit] ?? unit;
}

/** Decimals that a reading in a unit is worth. @type {Readonly<Record<string, number>>} */
const unitDecimals = { s: 1, 'syll/s': 1, dB: 1, dBFS: 1, st: 1, Hz: 0, '%': 0, 'words/min': 0 };

/** @param {number} value @param {string} unit */
export function quantity(value, unit) {
  const word = unitWord(unit);
  const figure = number(value, unitDecimals[unit] ?? decimals(value));
  return word === '' ? figure : `${figure} ${word}`;
}

/** Both ends with the same decimals. @param {number} low @param {number} high */
export function span(low, high) {
  const digits = Number.isInteger(low) && Number.isInteger(high) ? 0 : 1;
  return `${number(low, digits)} to ${number(high, digits)}`;
}

/** @param {string} iso @param {string} [locale] */
export function dayAndTime(iso, locale) {
  const when = new Date(iso);
  if (Number.isNaN(when.getTime())) return iso;
  return when.toLocaleString(locale, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}

/** An id of the server as words, where nothing better is known. @param {string} id */
export function plainly(id) {
  const words = id.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @param {number} n @param {string} one @param {string} [many] */
export const counted = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** `last call`, `last 3 calls`: of one it is not said that it is one. @param {number} n @param {string} one */
export const last = (n, one) => (n === 1 ? `last ${one}` : `last ${n} ${one}s`);

/** @param {string} iso @param {string} [locale] @returns {string} `Thu 26 Nov` */
export function day(iso, locale) {
  const when = new Date(iso);
  if (Number.isNaN(when.getTime())) return iso;
  return when.toLocaleDateString(locale, { weekday: 'short', day: 'numeric', month: 'short' });
}
