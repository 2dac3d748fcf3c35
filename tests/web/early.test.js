import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { askEarly, forgetEarly } from '../../web/early.js';
import { ask } from '../../web/house.js';

/** @type {string[]} */
let asked = [];
let status = 200;

beforeEach(() => {
  forgetEarly();
  [asked, status] = [[], 200];
  globalThis.fetch = async (path) => {
    asked.push(String(path));
    return new Response(JSON.stringify({ number: asked.length }), { status });
  };
});

test('what was asked for early is handed over once', async () => {
  askEarly('/api/me');
  assert.deepEqual(await ask('/api/me'), { number: 1 });
  assert.deepEqual(await ask('/api/me'), { number: 2 });
  assert.deepEqual(asked, ['/api/me', '/api/me']);
});

test('an early refusal is not handed over: who asks hears what it is then', async () => {
  status = 401;
  askEarly('/api/me');
  status = 200;
  assert.deepEqual(await ask('/api/me'), { number: 2 });
});

test('what changes something is never answered by what was read early', async () => {
  askEarly('/api/sessions');
  assert.deepEqual(await ask('/api/sessions', { body: {} }), { number: 2 });
});

test('what nobody took is forgotten', async () => {
  askEarly('/api/me');
  forgetEarly();
  assert.deepEqual(await ask('/api/me'), { number: 2 });
});

test('who no longer waits is not answered early either', async () => {
  askEarly('/api/me');
  await assert.rejects(ask('/api/me', { signal: AbortSignal.abort() }), { name: 'AbortError' });
});
