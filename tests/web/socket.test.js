import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { CallSocket } from '../../web/practice/socket.js';
import { Scope } from '../../web/scope.js';

const HEARD = { received: () => {}, sound: () => {}, dropped: () => {}, lost: () => {} };
const SESSION = { id: 'one', socket: '/api/calls/one', token: 'word', needs_ticket: false };

/** @type {FakeSocket[]} */
let opened = [];

class FakeSocket extends EventTarget {
  static CONNECTING = 0;
  static OPEN = 1;
  readyState = FakeSocket.CONNECTING;
  /** @type {(number | undefined)[]} */
  closed = [];
  /** @type {string[]} */
  sent = [];

  constructor() {
    super();
    opened.push(this);
  }

  open() {
    this.readyState = FakeSocket.OPEN;
    this.dispatchEvent(new Event('open'));
  }

  send(/** @type {string} */ text) {
    this.sent.push(text);
  }

  close(/** @type {number} */ code) {
    this.closed.push(code);
  }
}

beforeEach(() => {
  opened = [];
  globalThis.WebSocket = /** @type {any} */ (FakeSocket);
  globalThis.location = /** @type {any} */ (new URL('http://localhost/'));
});

test('leaving closes an open socket at once', () => {
  const scope = new Scope();
  new CallSocket(scope, SESSION, HEARD);
  opened[0]?.open();
  scope.dispose();
  assert.deepEqual(opened[0]?.closed, [1000]);
});

test('leaving while the socket opens closes it when it is open: closed before, the browser would complain', () => {
  const scope = new Scope();
  new CallSocket(scope, SESSION, HEARD);
  scope.dispose();
  assert.deepEqual(opened[0]?.closed, []);
  opened[0]?.open();
  assert.deepEqual(opened[0]?.closed, [1000]);
});

test('what must be said is said before a late socket closes', () => {
  const scope = new Scope();
  new CallSocket(scope, SESSION, HEARD).send('end', {}, true);
  scope.dispose();
  opened[0]?.open();
  assert.deepEqual(opened[0]?.sent, [JSON.stringify({ v: 1, type: 'end' })]);
  assert.deepEqual(opened[0]?.closed, [1000]);
});
