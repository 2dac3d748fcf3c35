import assert from 'node:assert/strict';
import { test } from 'node:test';
import { busyIn, dayName, inAWeek, weekOf } from '../../web/team/weeks.js';
import { teamWords } from '../../web/team/words.js';

test('a week begins on its Monday', () => {
  assert.equal(weekOf('2026-11-29'), '2026-11-23');
  assert.equal(weekOf('2026-11-30'), '2026-11-30');
  assert.equal(weekOf('2027-01-01'), '2026-12-28');
});

test('the day that is offered is a week away', () => {
  assert.equal(inAWeek(Date.UTC(2026, 11, 28, 23, 59)), '2027-01-04');
});

test('whoever has three in a week is told, and nobody else', () => {
  const three = { name: 'A', due: ['2026-11-30', '2026-12-02', '2026-12-06'] };
  const two = { name: 'B', due: ['2026-11-30', '2026-12-02', '2026-12-07'] };
  assert.deepEqual(busyIn([three, two], '2026-12-03'), [three]);
  assert.deepEqual(busyIn([three, two], '2026-12-08'), []);
  assert.deepEqual(busyIn([three], ''), []);
});

test('a day is named, and what is none is shown as it stands', () => {
  assert.match(dayName('2026-12-03', 'en-GB'), /^Thu,? 3 Dec$/);
  assert.equal(dayName('soon'), 'soon');
});

test('an interval is told in whole percent', () => {
  assert.equal(teamWords.counts.interval([0.168, 0.687]), '17 % to 69 %');
});
