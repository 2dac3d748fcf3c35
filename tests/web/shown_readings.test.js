import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownReadings } from '../../web/debrief/shown_readings.js';

const reading = (start_s, target, status) => ({ start_s, target, status });

test('six readings and fewer are all shown', () => {
  const tone = [1, 2, 3, 4, 5, 6].map((at) => reading(at, 'pace', 'not_enough_speech'));
  assert.deepEqual(shownReadings(tone), tone);
});

test('of more, each target keeps its most telling one and the rest go by what they tell, in the order of the call', () => {
  const tone = [
    reading(1, 'pace', 'not_measured'), reading(2, 'pace', 'within'), reading(3, 'pace', 'above'), reading(4, 'level', 'unclear'),
    reading(5, 'wait', 'not_enough_speech'), reading(6, 'pace', 'within'), reading(7, 'pace', 'below'), reading(8, 'pace', 'unclear'),
  ];
  assert.deepEqual(shownReadings(tone).map(({ start_s }) => start_s), [2, 3, 4, 5, 6, 7]);
});
