import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byBehaviour, reviewed, withDecision, withoutOwn } from '../../web/replay/chances.js';

const chance = (beat, turn, start_s, met) => ({ beat, turn, start_s, end_s: start_s + 2, met, reason: '', quote: '' });
const card = {
  behaviours: [
    { id: 'x', observed: 1, opportunities: 2, chances: [chance('a', 1, 30, true), chance('b', 3, 10, false)] },
    { id: 'y', observed: 0, opportunities: 0, chances: [] },
  ],
};
const decision = (more) => ({ behaviour: 'x', beat: 'b', turn: 3, met: true, by: 'Ana', is_own: false, ...more });
const titles = new Map([['x', 'Ask first']]);

test('chances stand in the order of the call, with what counts', () => {
  const found = reviewed(card, [decision({ met: false, by: 'Ben' }), decision()], titles);
  assert.deepEqual(found.map(({ chance: { beat }, met, title }) => [beat, met, title]), [['b', true, 'Ask first'], ['a', true, 'Ask first']]);
  assert.deepEqual(found[0].decisions.map(({ by }) => by), ['Ben', 'Ana']);
});

test('a decision that it cannot be judged counts, too', () => {
  assert.equal(reviewed(card, [decision({ met: null })], titles)[0].met, null);
});

test('behaviours keep the order of the scenario and get the counts that hold', () => {
  const counted = { behaviours: [{ id: 'x', observed: 2, opportunities: 2 }], passed: null };
  const [x, y] = byBehaviour({ scorecard: card, counted }, reviewed(card, [], titles), titles);
  assert.deepEqual([x.count.observed, x.behaviour.observed, x.chances.length], [2, 1, 2]);
  assert.deepEqual([y.title, y.count.opportunities], ['Y', 0]);
});

test('a decision of one’s own takes the place of the one before', () => {
  const own = decision({ is_own: true, met: false });
  const made = decision({ is_own: true, met: null });
  assert.deepEqual(withDecision([own, decision()], made), [decision(), made]);
  assert.deepEqual(withoutOwn([own, decision()], { behaviour: 'x', beat: 'b', turn: 3 }), [decision()]);
});
