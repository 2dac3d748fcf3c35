import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Scope } from '../../web/scope.js';

test('disposing undoes everything, the last first, once', () => {
  const scope = new Scope();
  const undone = [];
  scope.add(() => undone.push('first'));
  scope.add(() => undone.push('second'));
  scope.dispose();
  scope.dispose();
  assert.deepEqual(undone, ['second', 'first']);
});

test('what comes too late is undone at once', () => {
  const scope = new Scope();
  scope.dispose();
  let undone = 0;
  scope.add(() => undone++);
  assert.equal(undone, 1);
});

test('a child goes with its parent and leaves it when it goes first', () => {
  const parent = new Scope();
  let undone = 0;
  parent.child().add(() => undone++);
  const early = parent.child();
  early.add(() => (undone += 10));
  early.dispose();
  parent.dispose();
  assert.equal(undone, 11);
});

test('a listener hears nothing after its scope is gone', () => {
  const scope = new Scope();
  const target = new EventTarget();
  let heard = 0;
  scope.listen(target, 'tick', () => heard++);
  target.dispatchEvent(new Event('tick'));
  scope.dispose();
  target.dispatchEvent(new Event('tick'));
  assert.equal(heard, 1);
});

test('what waits for an idle browser is not run after its scope is gone', async () => {
  const [kept, left] = [new Scope(), new Scope()];
  const ran = [];
  left.idle(() => ran.push('left'));
  const done = new Promise((resolve) => kept.idle(() => resolve(ran.push('kept'))));
  left.dispose();
  await done;
  assert.deepEqual(ran, ['kept']);
});
