import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marksOf, nextMark, turnAt } from '../../web/replay/marks.js';

const chance = (start_s, met) => ({ beat: 'harm-1', turn: 1, met, reason: '', quote: '', start_s, end_s: start_s + 2 });
const card = (...chances) => ({ behaviours: [{ id: 'x', chances }], focus: null, notes: [] });
const titles = new Map([['x', 'Ask first']]);

test('marks stand in the order of their starts, named by title and outcome', () => {
  const marks = marksOf(card(chance(30, true), chance(10, false), chance(50, null)), [], titles, 100);
  assert.deepEqual(marks.map(({ kind }) => kind), ['missed', 'met', 'uncertain']);
  assert.equal(marks[0].label, 'Ask first: missed');
});

test('marks that would cover each other lie in different rows', () => {
  const comment = { id: '1', author: 'you', text: 'wait here', start_s: 10.5, end_s: 10.5, made_at: '' };
  const rows = marksOf(card(chance(10, true), chance(40, true)), [comment], titles, 100).map(({ row }) => row);
  assert.deepEqual(rows, [0, 1, 0]);
});

test('a mark is never too short to press', () => {
  const [mark] = marksOf(card({ ...chance(10, true), end_s: 10 }), [], titles, 100);
  assert.ok(mark.end_s - mark.start_s >= 5);
});

test('the focus and the notes are marks', () => {
  const said = { behaviour: 'x', turn: 1, quote: '', start_s: 3, try: 'Ask.' };
  const marks = marksOf({ behaviours: [], focus: said, notes: [{ ...said, start_s: 20 }] }, [], titles, 100);
  assert.deepEqual(marks.map(({ label }) => label), ['Focus: Ask.', 'Note: Ask.']);
});

test('the next mark lies after now, the previous one before', () => {
  const marks = marksOf(card(chance(10, true), chance(30, true)), [], titles, 100);
  assert.equal(nextMark(marks, 10, 1)?.start_s, 30);
  assert.equal(nextMark(marks, 30, -1)?.start_s, 10);
  assert.equal(nextMark(marks, 30, 1), undefined);
});

test('while nobody speaks the last turn begun is the current one', () => {
  const turns = [{ start_s: 1, end_s: 2 }, { start_s: 5, end_s: 6 }];
  assert.deepEqual([0, 1, 3, 5.5, 99].map((at) => turnAt(turns, at)), [-1, 0, 0, 1, 1]);
});

test('a tone reading is a mark that says what was measured; one without a number is not', () => {
  const reading = { start_s: 5, end_s: 9, status: 'within', reading: -14, text: '14 % slower than your usual; asked for 5–20 % slower' };
  const marks = marksOf(null, [], titles, 100, [reading, { ...reading, reading: null }]);
  assert.deepEqual(marks.map(({ kind, short }) => [kind, short]), [['tone', '✓ 14 % slower']]);
  assert.equal(marks[0].label, reading.text);
  assert.equal(marks[0].tone, reading);
});

test('what a coach decided is what a mark shows', () => {
  const decision = { behaviour: 'x', beat: 'harm-1', turn: 1, met: true, by: 'Ana', is_own: false };
  const [mark] = marksOf(card(chance(10, false)), [], titles, 100, [], [decision]);
  assert.deepEqual([mark.kind, mark.label], ['met', 'Ask first: missed; Ana: met']);
});

test('an answer is no mark of its own', () => {
  const comment = { id: '1', text: 'wait', tags: ['pause'], answers: null, start_s: 10, end_s: 10 };
  const marks = marksOf(null, [comment, { ...comment, id: '2', answers: '1' }], titles, 100);
  assert.deepEqual(marks.map(({ short }) => short), ['pause · wait']);
});
