import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginning, canAskAgain, mannerOf, received, signOf } from '../../web/practice/call_state.js';

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

test('the clock of a call that goes on is the one of the welcome', () => {
  assert.equal(after({ type: 'clock', now_s: 3 }, { type: 'welcome', now_s: 75.2 }).now_s, 75.2);
  assert.equal(after({ type: 'clock', now_s: 3 }, { type: 'welcome' }).now_s, 3);
});

test('what the server does not hear is said until it hears again', () => {
  assert.equal(after({ type: 'reconnecting' }).isUnheard, true);
  assert.equal(after({ type: 'reconnecting' }, { type: 'reconnected' }).isUnheard, false);
});

const sign = (more) => signOf({ ...beginning, link: 'connected', sound: 'on', way: 'direct', ...more });

test('nothing is said about a connection that is well', () => {
  assert.equal(sign({}), null);
});

test('lost sound is said, whoever noticed it', () => {
  assert.equal(sign({ sound: 'mending', way: null }), 'sound');
  assert.equal(sign({ isUnheard: true }), 'sound');
  assert.equal(sign({ floor: 'away' }), 'sound');
});

test('a lost page with live sound gets a smaller sign than both lost', () => {
  assert.equal(sign({ link: 'reconnecting' }), 'page');
  assert.equal(sign({ link: 'reconnecting', sound: 'mending', way: null }), 'both');
  assert.equal(sign({ link: 'reconnecting', sound: 'joining', way: null }), 'both');
});

test('sound over the socket is said as long as it goes there', () => {
  assert.equal(sign({ way: 'socket' }), 'socket');
  assert.equal(sign({ way: 'socket', sound: 'mending' }), 'sound');
});

const on = { ...beginning, link: 'connected', sound: 'on', way: 'direct' };
const said = [{ speaker: 'buyer', turn: 0, text: 'Hello.', final: true, start_s: 0, end_s: 1 }];

test('a break lasts until somebody has the turn again, also over a lost line', () => {
  const paused = received(on, { type: 'floor', floor: 'break' });
  assert.equal(paused.isPaused, true);
  assert.equal(received(paused, { type: 'floor', floor: 'away' }).isPaused, true);
  assert.equal(received(paused, { type: 'floor', floor: 'open' }).isPaused, false);
  assert.equal(received(on, { type: 'floor', floor: 'away' }).isPaused, false);
});

test('the buyer is seen to do one thing at a time', () => {
  assert.equal(mannerOf({ ...on, floor: 'buyer' }), 'speaking');
  assert.equal(mannerOf({ ...on, floor: 'buyer', isHeld: true }), 'held');
  assert.equal(mannerOf({ ...on, floor: 'break', isPaused: true }), 'paused');
  assert.equal(mannerOf({ ...on, floor: 'break', isPaused: true, sound: 'mending', way: null }), 'away');
  assert.equal(mannerOf({ ...on, floor: 'pause' }), 'listening');
});

test('a turn can be asked for again once there is one, and while nobody is about to answer', () => {
  assert.equal(canAskAgain({ ...on, captions: [] }), false);
  assert.equal(canAskAgain({ ...on, captions: said }), true);
  assert.equal(canAskAgain({ ...on, captions: said, floor: 'thinking' }), false);
  assert.equal(canAskAgain({ ...on, captions: said, isPaused: true }), false);
});

test('a break that was asked for is not ended by what the server said before it knew of it', () => {
  const asked = { ...beginning, isPaused: true, isPauseAsked: true };
  const crossed = received(asked, { type: 'floor', floor: 'buyer' });
  assert.equal(crossed.isPaused, true);
  const begun = received(crossed, { type: 'floor', floor: 'break' });
  assert.equal(begun.isPaused, true);
  assert.equal(received(begun, { type: 'floor', floor: 'open' }).isPaused, false);
});
