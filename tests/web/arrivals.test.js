import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Arrivals } from '../../web/practice/arrivals.js';

test('packets that go on arriving are not stalled', () => {
  const arrivals = new Arrivals();
  assert.ok([0, 500, 1000, 1500, 2000].every((now) => !arrivals.areStalled(now / 20, now)));
});

test('no packet for a second and a half is a stall', () => {
  const arrivals = new Arrivals();
  arrivals.areStalled(100, 0);
  assert.equal(arrivals.areStalled(100, 1000), false);
  assert.equal(arrivals.areStalled(100, 1500), true);
});

test('the next packet ends it', () => {
  const arrivals = new Arrivals();
  arrivals.areStalled(100, 0);
  arrivals.areStalled(100, 2000);
  assert.equal(arrivals.areStalled(101, 2500), false);
});
