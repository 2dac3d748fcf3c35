import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apart, pairsOf } from '../../web/beside/pairs.js';

const reading = (more) => ({ target: 'pace', unit: 'syll/s', value: 4.5, interval: [4.25, 4.75], baseline: 5, ...more });

test('a pace is apart from the usual of its own call in per cent, with half its interval', () => {
  const { at, half, unit } = apart(reading());
  assert.deepEqual([at.toFixed(6), half.toFixed(6), unit], ['-10.000000', '5.000000', '%']);
});

test('a level is apart in dB, a pitch in semitones, a wait is the seconds themselves', () => {
  assert.equal(apart(reading({ unit: 'dBFS', value: -25, baseline: -23 })).at, -2);
  assert.equal(apart(reading({ unit: 'Hz', value: 200, baseline: 100 })).at, 12);
  assert.deepEqual(apart(reading({ unit: 's', value: 0.4, baseline: 0.7, interval: null })), { at: 0.4, half: null, unit: 's' });
});

test('two takes differ where the difference is larger than both margins together', () => {
  const [pair] = pairsOf([reading()], [reading({ value: 5.5, interval: [5.25, 5.75] })]);
  assert.deepEqual([Math.round(pair.difference.by), pair.difference.margin.toFixed(2), pair.difference.beyond], [20, '7.07', true]);
  assert.equal(pairsOf([reading()], [reading({ value: 4.7, interval: [4.45, 4.95] })])[0].difference.beyond, false);
});

test('what was measured in one take alone has no difference', () => {
  const [pace, wait] = pairsOf([reading(), reading({ target: 'wait', unit: 's' })], [reading({ value: null })]);
  assert.deepEqual([pace.difference, wait.second, wait.difference], [null, null, null]);
});
