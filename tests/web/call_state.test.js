import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginning, received } from '../../web/practice/call_state.js';

const after = (...messages) => messages.reduce(received, beginning);

test('the welcome connects', () => {
  assert.equal(after({ type: 'welcome' }).link, 'connected');
});

test('an error before the welcome is why the call did not start', () => {
  const state = after({ type: 'error', message: 'Another call is on.' });
  assert.equal(state.trouble, 'Another call is on.');
});

test('an error later is a notice and the call goes on', () => {
  const state = after({ type: 'welcome' }, { type: 'error', message: 'Too long.' });
  assert.equal(state.trouble, null);
  assert.equal(state.notice, 'Too long.');
});

test('held sound goes on when it is resumed, and a new floor holds nothing', () => {
  assert.equal(after({ type: 'held' }).isHeld, true);
  assert.equal(after({ type: 'held' }, { type: 'resumed' }).isHeld, false);
  assert.equal(after({ type: 'held' }, { type: 'floor', floor: 'rep' }).isHeld, false);
});

test('a debrief without a word of the end still ends the call', () => {
  assert.equal(after({ type: 'debrief', scorecard: {} }).ended, 'rep');
  assert.equal(after({ type: 'ended', reason: 'buyer' }, { type: 'debrief' }).ended, 'buyer');
});

test('a message of a kind that is not known changes nothing', () => {
  assert.equal(after({ type: 'weather' }), beginning);
});
