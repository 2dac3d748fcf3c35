import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percent, stripOf } from '../../web/debrief/strip.js';

const reading = (more) => ({ value: 4.4, interval: [4.2, 4.6], band: [3.9, 4.7], baseline: 4.9, ...more });

test('a reading inside its target is drawn inside the band', () => {
  const { band, dot, bar } = stripOf(reading());
  assert.ok(band.from < bar.from && bar.from < dot && dot < bar.to && bar.to < band.to);
});

test('everything drawn stays on the strip', () => {
  const { band, dot, bar, usual } = stripOf(reading({ value: 9, interval: [8, 10] }));
  for (const at of [band.from, band.to, dot, bar.from, bar.to, usual]) assert.ok(at > 0 && at < 1, `${at}`);
});

test('distances keep their proportion', () => {
  const { band, dot } = stripOf({ value: 5, interval: null, band: [0, 10], baseline: null });
  assert.ok(Math.abs(dot - (band.from + band.to) / 2) < 1e-9);
});

test('a reading without an interval or a usual has no bar and no tick', () => {
  const strip = stripOf(reading({ interval: null, baseline: null }));
  assert.equal(strip.bar, null);
  assert.equal(strip.usual, null);
});

test('nothing is drawn for what was not measured', () => {
  assert.equal(stripOf(reading({ value: null })), null);
  assert.equal(stripOf(reading({ band: null })), null);
});

test('a target of one point is drawn in the middle rather than nowhere', () => {
  const { dot } = stripOf({ value: 1, interval: null, band: [1, 1], baseline: null });
  assert.ok(Number.isFinite(dot));
});

test('a share is written in percent', () => {
  assert.equal(percent(0.12345), '12.35%');
});
