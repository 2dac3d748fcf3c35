import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsIn, lineAt, lineCount, lineSpan, placeOf } from '../../web/authoring/lines.js';

const text = 'id: x\ntitle: y\n\nend';

test('a line is found with its first and last place', () => {
  assert.deepEqual(lineSpan(text, 2), [6, 14]);
  assert.equal(text.slice(...lineSpan(text, 4)), 'end');
  assert.deepEqual(lineSpan(text, 3), [15, 15]);
});

test('a line beyond the text is its last one, and one before it the first', () => {
  assert.deepEqual(lineSpan(text, 99), lineSpan(text, 4));
  assert.deepEqual(lineSpan(text, 0), lineSpan(text, 1));
  assert.deepEqual(lineSpan('', 1), [0, 0]);
});

test('a place in the text knows its line', () => {
  assert.equal(lineAt(text, 0), 1);
  assert.equal(lineAt(text, 6), 2);
  assert.equal(lineCount(text), 4);
});

test('a line belongs to the last part of the outline that begins before it', () => {
  const places = [{ line: 1 }, { line: 5 }, { line: 9 }];
  assert.equal(placeOf(places, 8), places[1]);
  assert.equal(placeOf(places, 9), places[2]);
  assert.equal(placeOf([{ line: 3 }], 1), null);
});

test('faults are counted in the part they lie in', () => {
  const places = [{ line: 1 }, { line: 5 }];
  const found = faultsIn(places, [{ line: 2 }, { line: 5 }, { line: 7 }]);
  assert.deepEqual([found.get(places[0]), found.get(places[1])], [1, 2]);
});
