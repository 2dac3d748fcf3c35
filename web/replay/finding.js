/** Searching what was said: pure. */

/** @import {Turn} from '../shapes.js' */

/** @param {string} text */
const plain = (text) => text.toLowerCase().normalize('NFKD').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * @typedef {{turn: number, first: number, last: number, start_s: number}} Place words `first` to `last` of a turn
 * @param {readonly Turn[]} turns @param {string} asked words in a row; the last one may be a beginning
 * @returns {Place[]}
 */
export function placesOf(turns, asked) {
  const wanted = plain(asked).split(' ').filter(Boolean);
  if (wanted.length === 0) return [];
  return turns.flatMap((turn, i) => placesIn(turn, i, wanted));
}

/** @param {Turn} turn @param {number} i @param {string[]} wanted @returns {Place[]} */
function placesIn({ words, text, start_s }, i, wanted) {
  const said = words?.length ? words.map((word) => ({ text: plain(word.text), start_s: word.start_s })) : text.split(/\s+/).map((word) => ({ text: plain(word), start_s }));
  const found = [];
  for (let first = 0; first + wanted.length <= said.length; first++) {
    const isHere = wanted.every((word, k) => {
      const heard = said[first + k]?.text ?? '';
      return k === wanted.length - 1 ? heard.startsWith(word) : heard === word;
    });
    if (isHere) found.push({ turn: i, first, last: first + wanted.length - 1, start_s: said[first]?.start_s ?? start_s });
  }
  return found;
}
