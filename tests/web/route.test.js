import assert from 'node:assert/strict';
import { test } from 'node:test';
import { practiceAddress, readRoute, sessionAddress } from '../../web/route.js';

test('an empty address is home', () => {
  assert.deepEqual(readRoute(''), { screen: 'home' });
  assert.deepEqual(readRoute('#/'), { screen: 'home' });
});

test('a practice names its scenario and perhaps a level', () => {
  assert.deepEqual(readRoute('#/practice/quiet-renewal'), { screen: 'practice', scenario: 'quiet-renewal', level: null });
  assert.deepEqual(readRoute(practiceAddress('a b/c', 'tough')), { screen: 'practice', scenario: 'a b/c', level: 'tough' });
});

test('a session opens at the second in its address', () => {
  assert.deepEqual(readRoute('#/session/c1?t=12.3'), { screen: 'session', id: 'c1', at_s: 12.3 });
  assert.equal(sessionAddress('c1', 12.345), '#/session/c1?t=12.3');
});

test('a time that is no time is left out', () => {
  for (const text of ['soon', '-4', 'NaN', '']) {
    assert.deepEqual(readRoute(`#/session/c1?t=${text}`), { screen: 'session', id: 'c1', at_s: null });
  }
});

test('an address that names no screen is unknown', () => {
  for (const hash of ['#/elsewhere/x', '#/practice', '#/session/', '#/session/a/b']) {
    assert.deepEqual(readRoute(hash), { screen: 'unknown' });
  }
});

test('a broken escape in an address is read as it stands', () => {
  assert.deepEqual(readRoute('#/practice/%E0%A4%A'), { screen: 'practice', scenario: '%E0%A4%A', level: null });
});
