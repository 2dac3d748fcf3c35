import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ticksOf } from '../../web/replay/ruler.js';

test('times stand at round steps with room for each', () => {
  assert.deepEqual(ticksOf(60, 1), [0, 10, 20, 30, 40, 50]);
  assert.deepEqual(ticksOf(60, 2).slice(0, 3), [0, 5, 10]);
});

test('no time stands so near to the end that it would be cut off', () => {
  assert.equal(ticksOf(70.3, 1).at(-1), 60);
  assert.equal(ticksOf(75, 1).at(-1), 70);
});

test('the shortest call has its begin', () => {
  assert.deepEqual(ticksOf(1, 1), [0]);
});
