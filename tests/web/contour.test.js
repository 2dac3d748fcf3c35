import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathOf, semitones } from '../../web/replay/contour.js';

test('a path breaks where there is nothing to draw', () => {
  const path = pathOf([0, 0, null, 0], 1, 4, { low: -1, high: 1 });
  assert.equal(path, 'M0.0 50.0L250.0 50.0M750.0 50.0');
});

test('values beyond the range stay on its edge', () => {
  assert.equal(pathOf([99], 1, 1, { low: 0, high: 1 }), 'M0.0 0.0');
});

test('pitch is in semitones from the median, and unvoiced is nothing', () => {
  assert.deepEqual(semitones({ hop_s: 1, f0_hz: [0, 100, 200, 100], level_db: [] }), [null, 0, 12, 0]);
});
