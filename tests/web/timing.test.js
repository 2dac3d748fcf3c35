import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, spans, timed } from '../../web/practice/timing.js';

const stages = (more) => Object.fromEntries(Object.entries(more).map(([name, s]) => [`end_of_speech_to_${name}_s`, s]));

test('a turn has its stages in whole milliseconds', () => {
  const [turn] = timed([], { turn: 3, stages: stages({ turn_end: 0.4004, first_audio: 0.5126 }), speculation: 'used' });
  assert.deepEqual(turn, { turn: 3, stages: { turn_end: 400, first_audio: 513 }, speculation: 'used' });
});

test('what is known later of a turn is added to it', () => {
  const first = timed([], { turn: 3, stages: stages({ first_audio: 0.5 }), speculation: 'used' });
  const [turn, ...more] = timed(first, { turn: 3, stages: stages({ heard: 0.62 }) });
  assert.deepEqual(turn, { turn: 3, stages: { first_audio: 500, heard: 620 }, speculation: 'used' });
  assert.deepEqual(more, []);
});

test('a stage that did not happen is left out', () => {
  const [turn] = timed([], { turn: 1, stages: stages({ turn_end: 0.4, heard: null }) });
  assert.deepEqual(turn.stages, { turn_end: 400 });
});

test('turns that come twice, after a reload, stand once and in order', () => {
  const twice = [5, 3, 5].reduce((all, turn) => timed(all, { turn, stages: {} }), []);
  assert.deepEqual(twice.map(({ turn }) => turn), [3, 5]);
});

test('the median is of the turns that have the stage', () => {
  const all = [0.1, 0.3, 0.9].reduce((turns, s, i) => timed(turns, { turn: i, stages: stages({ heard: s }) }), []);
  const more = timed(all, { turn: 9, stages: stages({ turn_end: 0.4 }) });
  assert.equal(median(more, 'heard'), 300);
  assert.equal(median(more.slice(1), 'heard'), 600);
  assert.equal(median(more, 'first_token'), null);
});

test('an answer is the wait for the turn’s end, its making, and its way', () => {
  assert.deepEqual(spans({ turn_end: 400, final_text: 300, first_audio: 520, heard: 640 }), { wait: 400, make: 120, travel: 120 });
});

test('a part that is not known has no length', () => {
  assert.deepEqual(spans({}), { wait: 0, make: 0, travel: 0 });
  assert.deepEqual(spans({ first_audio: 520 }), { wait: 0, make: 520, travel: 0 });
});

test('an answer that was ready before the turn’s end took no making', () => {
  assert.deepEqual(spans({ turn_end: 400, first_audio: 380, heard: 500 }), { wait: 400, make: 0, travel: 100 });
});
