import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginning, received } from '../../web/practice/call_state.js';

const tried = (/** @type {number} */ number, /** @type {boolean} */ met) => ({ type: 'tried', number, met, in_a_row: met ? 1 : 0, wanted: 3 });

test('each try is kept in the order it was told', () => {
  const state = [tried(1, true), tried(2, false)].reduce(received, beginning);
  assert.deepEqual(state.tries.map(({ number, met }) => [number, met]), [[1, true], [2, false]]);
});

test('a try that is told again after the page came back is not counted twice', () => {
  const state = [tried(1, true), tried(1, true)].reduce(received, beginning);
  assert.equal(state.tries.length, 1);
});
