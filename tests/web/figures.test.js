import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clock, number, plainly, quantity, span } from '../../web/figures.js';

test('a clock shows minutes and seconds, and hours from an hour on', () => {
  assert.equal(clock(0), '00:00');
  assert.equal(clock(252.9), '04:12');
  assert.equal(clock(3852), '1:04:12');
  assert.equal(clock(-1), '00:00');
});

test('a negative number has a real minus, and nought has none', () => {
  assert.equal(number(-1.5), '−1.5');
  assert.equal(number(-0.001, 1), '0.0');
});

test('a quantity is followed by its unit in words', () => {
  assert.equal(quantity(4.38, 'syll/s'), '4.4 syllables/s');
  assert.equal(quantity(118.4, 'Hz'), '118 Hz');
  assert.equal(quantity(0.456, '1'), '0.46');
});

test('both ends of a span have the same decimals', () => {
  assert.equal(span(0.6, 2), '0.6 to 2.0');
  assert.equal(span(5, 20), '5 to 20');
});

test('an id reads as words', () => {
  assert.equal(plainly('impact-before_fix'), 'Impact before fix');
});
