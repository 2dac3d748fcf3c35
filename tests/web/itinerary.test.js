import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceSpans, heardAround, merged, placeIn, shared, talkSpans } from '../../web/replay/itinerary.js';

const turns = [{ start_s: 2, end_s: 6 }, { start_s: 8, end_s: 20 }, { start_s: 40, end_s: 42 }];
const chance = (start_s, end_s, turn) => ({ start_s, end_s, turn });
const card = (...chances) => ({ behaviours: [{ chances }] });

test('a chance is heard from 5 s before it to 2 s after the whole reply', () => {
  assert.deepEqual(heardAround(chance(8, 10, 1), turns, 60), { start_s: 3, end_s: 22 });
});

test('nothing is played before the call or after it', () => {
  assert.deepEqual(heardAround(chance(2, 6, 0), turns, 7), { start_s: 0, end_s: 7 });
});

test('chances that lie close together are played as one stretch', () => {
  assert.deepEqual(chanceSpans(card(chance(40, 42, 2), chance(8, 10, 1), chance(24, 25, 1)), turns, 60), [
    { start_s: 3, end_s: 27 }, { start_s: 35, end_s: 44 },
  ]);
  assert.deepEqual(chanceSpans(null, turns, 60), []);
});

test('silence is what lies outside of all talk', () => {
  assert.deepEqual(talkSpans(turns, 42), [{ start_s: 1.6, end_s: 6.4 }, { start_s: 7.6, end_s: 20.4 }, { start_s: 39.6, end_s: 42 }]);
});

test('stretches that touch are one', () => {
  assert.deepEqual(merged([{ start_s: 5, end_s: 6 }, { start_s: 0, end_s: 5 }]), [{ start_s: 0, end_s: 6 }]);
});

test('chances without their silence are what lies in both', () => {
  assert.deepEqual(shared([{ start_s: 3, end_s: 22 }], [{ start_s: 0, end_s: 6 }, { start_s: 8, end_s: 30 }]), [
    { start_s: 3, end_s: 6 }, { start_s: 8, end_s: 22 },
  ]);
});

test('playing goes on within a stretch, jumps to the next one outside, and ends after the last', () => {
  const spans = [{ start_s: 3, end_s: 5 }, { start_s: 10, end_s: 12 }];
  assert.deepEqual([0, 4, 5, 11, 12].map((at) => placeIn(spans, at)), [3, 4, 10, 11, null]);
});
