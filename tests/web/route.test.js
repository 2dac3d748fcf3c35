import assert from 'node:assert/strict';
import { test } from 'node:test';
import { againAddress, authoringAddress, besideAddress, practiceAddress, readRoute, sessionAddress } from '../../web/route.js';

const whole = { drill: '', beat: '', in_a_row: null };

test('an empty address is home', () => {
  assert.deepEqual(readRoute(''), { screen: 'home' });
  assert.deepEqual(readRoute('#/'), { screen: 'home' });
});

test('a practice names its scenario and perhaps a level', () => {
  assert.deepEqual(readRoute('#/practice/quiet-renewal'), { screen: 'practice', scenario: 'quiet-renewal', level: null, ...whole });
  assert.deepEqual(readRoute(practiceAddress('a b/c', 'tough')), { screen: 'practice', scenario: 'a b/c', level: 'tough', ...whole });
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
  assert.deepEqual(readRoute('#/practice/%E0%A4%A'), { screen: 'practice', scenario: '%E0%A4%A', level: null, ...whole });
});

test('one moment of a session is tried again, or drilled', () => {
  const again = { screen: 'again', id: 'c1', turn: 4, beat: 'harm-1', drill: '' };
  assert.deepEqual(readRoute(againAddress('c1', 4, 'harm-1')), again);
  assert.deepEqual(readRoute(againAddress('c1', 4, 'harm-1', 'impact-before-fix')), { ...again, drill: 'impact-before-fix' });
  assert.deepEqual(readRoute(againAddress('c1', 4, '')), { ...again, beat: '' });
});

test('a behaviour of a scenario is drilled', () => {
  const drill = { screen: 'practice', scenario: 'quiet-renewal', level: null, drill: 'stay-curious', beat: '', in_a_row: null };
  assert.deepEqual(readRoute(practiceAddress('quiet-renewal', null, { drill: 'stay-curious' })), drill);
  const asked = { drill: 'stay-curious', beat: 'challenge-1', in_a_row: 5 };
  assert.deepEqual(readRoute(practiceAddress('quiet-renewal', 'tough', asked)), { ...drill, ...asked, level: 'tough' });
  assert.deepEqual(readRoute('#/practice/quiet-renewal?drill=stay-curious&in_a_row=11'), drill);
});

test('two takes lie side by side', () => {
  assert.deepEqual(readRoute(besideAddress('c1', 'c/2')), { screen: 'beside', id: 'c1', other: 'c/2' });
});

test('a moment needs its turn, and takes need two', () => {
  for (const hash of ['#/again/c1', '#/again/c1/x', '#/again/c1/1/2', '#/beside/c1', '#/beside/c1/c2/c3']) {
    assert.deepEqual(readRoute(hash), { screen: 'unknown' });
  }
});

test('an author has a list, and a page for each scenario they write', () => {
  assert.deepEqual(readRoute('#/authoring'), { screen: 'authoring' });
  assert.deepEqual(readRoute(authoringAddress('late-parts')), { screen: 'writing', id: 'late-parts' });
  assert.deepEqual(readRoute('#/authoring/a/b'), { screen: 'unknown' });
});
