import assert from 'node:assert/strict';
import { test } from 'node:test';
import { latestOf, merged } from '../../web/practice/captions.js';

const caption = (more) => ({ speaker: 'rep', turn: 1, text: 'so', final: false, start_s: 1, end_s: 2, ...more });
const texts = (captions) => captions.map(({ text }) => text);

test('a partial gives way to the next one of its turn', () => {
  assert.deepEqual(texts(merged([caption()], caption({ text: 'so what' }))), ['so what']);
});

test('a final is not replaced by a late partial', () => {
  const final = caption({ text: 'so what broke', final: true, seq: 4 });
  assert.deepEqual(texts(merged([final], caption({ text: 'so what' }))), ['so what broke']);
});

test('a final that came before the socket dropped changes nothing when it comes again', () => {
  const final = caption({ text: 'so', final: true, seq: 4 });
  assert.deepEqual(texts(merged([final], caption({ text: 'old', final: true, seq: 4 }))), ['so']);
});

test('a turn cut short is shown with the words that were heard', () => {
  const whole = caption({ speaker: 'buyer', text: 'Right. Forty-two jobs', final: true, seq: 4 });
  const heard = caption({ speaker: 'buyer', text: 'Right.', final: true, seq: 5 });
  assert.deepEqual(texts(merged([whole], heard)), ['Right.']);
});

test('a final without words takes its turn away', () => {
  assert.deepEqual(merged([caption()], caption({ text: ' ', final: true, seq: 2 })), []);
});

test('turns stand in the order of their starts', () => {
  const later = caption({ speaker: 'buyer', turn: 2, text: 'second', start_s: 5 });
  assert.deepEqual(texts(merged([later], caption({ text: 'first' }))), ['first', 'second']);
});

test('the latest caption of a side is its last', () => {
  const both = [caption({ text: 'a' }), caption({ turn: 3, text: 'b' })];
  assert.equal(latestOf(both, 'rep')?.text, 'b');
  assert.equal(latestOf(both, 'buyer'), null);
});

test('a cough under the number of a turn of the other side goes away', () => {
  const buyer = caption({ speaker: 'buyer', text: 'Right.' });
  assert.deepEqual(texts(merged([caption({ text: 'uh' })], buyer)), ['Right.']);
});
