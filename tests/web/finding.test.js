import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesOf } from '../../web/replay/finding.js';

const said = (text, at = 0) => ({ text, start_s: at, words: text.split(' ').map((word, i) => ({ text: word, start_s: at + i })) });
const turns = [said('Forty-two jobs missed. Nine were emergencies.', 10), said('Nine of them, emergencies.', 30), { text: 'no word times', start_s: 50 }];

test('every place of a word is found, whatever its case and marks', () => {
  assert.deepEqual(placesOf(turns, 'EMERGENCIES').map(({ turn, start_s }) => [turn, start_s]), [[0, 15], [1, 33]]);
});

test('words in a row are found as one place, the last one from its beginning', () => {
  assert.deepEqual(placesOf(turns, 'of th'), [{ turn: 1, first: 1, last: 2, start_s: 31 }]);
  assert.deepEqual(placesOf(turns, 'forty two jobs'), []);
  assert.equal(placesOf(turns, 'nine').length, 2);
});

test('a turn without word times is found by its start', () => {
  assert.deepEqual(placesOf(turns, 'word times').map(({ start_s }) => start_s), [50]);
});

test('nothing asked finds nothing', () => {
  assert.deepEqual(placesOf(turns, ' … '), []);
});
