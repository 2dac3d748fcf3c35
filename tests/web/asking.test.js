import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.location ??= /** @type {any} */ ({ origin: 'http://localhost' });
const { Asking } = await import('../../web/replay/asking.js');

const chanceOf = (id) => ({ id, behaviour: 'impact-before-fix', title: 'Impact', chance: { beat: id } });
const session = { id: 's', is_own: false, may_decide: true };

function asking() {
  const found = new Asking(/** @type {any} */ ({ disposed: false, signal: undefined }), /** @type {any} */ (session), () => {});
  found.of = /** @type {any} */ (chanceOf('harm-1'));
  return found;
}

/** What a browser has, for one test. */
function stand(t, name, value) {
  const before = globalThis[name];
  globalThis[name] = value;
  t.after(() => {
    globalThis[name] = before;
  });
}

test('what was asked is told under the chance it was asked of', async (t) => {
  const given = { title: 'Outage', due_on: '2026-12-04', drill: { title: 'Impact', beat: 'harm-1', in_a_row: 2 } };
  stand(t, 'fetch', async () => ({ ok: true, status: 201, json: async () => given, text: async () => JSON.stringify(given) }));
  stand(t, 'FormData', function FormData() {
    return [['in_a_row', '2'], ['due_on', '2026-12-04']];
  });
  const found = asking();
  await found.send(/** @type {any} */ ({ preventDefault: () => {}, currentTarget: {} }));
  assert.equal(found.said.of, 'harm-1');
  assert.match(found.said.text, /^Asked: Drill: Impact, by /);
  assert.equal(found.of, null);
});
