import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginning, received } from '../../web/practice/call_state.js';
import { dotOf, isWithin } from '../../web/practice/live_strip.js';

test('the usual is the middle, and the band and the dot lie beside it in their unit', () => {
  assert.deepEqual(dotOf('pace', -8, [-20, -4]), { band: { x: '25.0%', width: '20.0%' }, dot: '40.0%' });
  assert.deepEqual(dotOf('level', 0, null), { band: null, dot: '50.0%' });
});

test('a reading beyond the lane stays at its end, and none has no dot', () => {
  assert.equal(dotOf('pace', 90, null).dot, '98.5%');
  assert.equal(dotOf('level', -30, null).dot, '1.5%');
  assert.equal(dotOf('level', null, [-6, 0]).dot, null);
});

test('the edges of a target belong to it', () => {
  assert.deepEqual([-20, -5, -4.9].map((reading) => isWithin(reading, [-20, -5])), [true, true, false]);
});

test('a reading replaces the one before: there is no history', () => {
  const lanes = (reading) => ({ pace: { unit: '%', reading, asked: null, reason: null }, level: null });
  const state = [lanes(3), lanes(-8)].map((each) => ({ type: 'reading', lanes: each })).reduce(received, beginning);
  assert.deepEqual(state.lanes, lanes(-8));
});
