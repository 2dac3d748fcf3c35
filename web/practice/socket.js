/** The call's socket: versioned JSON both ways, opened again when it drops. */

/** @import {Scope} from '../scope.js' */
/** @import {Message} from './call_state.js' */

/** The server keeps a dropped call for 60 s (DESIGN section 4). */
const KEPT_MS = 60_000;
const PAUSES_MS = [250, 500, 1000, 2000, 4000];

/** Closing codes that say no: asking again does not help. */
const isRefusal = (/** @type {number} */ code) => code === 1008 || (code >= 4400 && code < 4500);

/**
 * @typedef {{
 *   opened: () => void,
 *   received: (message: Message) => void,
 *   dropped: () => void,
 *   lost: () => void,
 * }} Heard
 */

export class CallSocket {
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {string[]} */
  #unsent = [];
  /** The last numbered message: what came after it is asked for when the socket comes back. */
  #heardUntil = 0;
  #tries = 0;
  #droppedAt_ms = 0;
  #isDone = false;

  /** @param {Scope} scope @param {string} path @param {Heard} heard */
  constructor(scope, path, heard) {
    this.scope = scope;
    this.heard = heard;
    this.url = new URL(path, location.href);
    this.url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    this.url.hash = '';
    scope.add(() => this.close());
    this.#open();
  }

  /**
   * Sends now; what matters later too (`kept`) waits for the socket to come back.
   * @param {string} type @param {Record<string, unknown>} [fields] @param {boolean} [kept]
   */
  send(type, fields = {}, kept = false) {
    const text = JSON.stringify({ v: 1, type, ...fields });
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(text);
    else if (kept) this.#unsent.push(text);
  }

  /** Closed for good: no more reconnecting. */
  close() {
    this.#isDone = true;
    this.#socket?.close(1000);
  }

  #open() {
    if (this.#isDone) return;
    if (this.#droppedAt_ms > 0) this.url.searchParams.set('since', String(this.#heardUntil));
    const socket = new WebSocket(this.url);
    this.#socket = socket;
    this.scope.listen(socket, 'open', () => this.#opened(socket));
    this.scope.listen(socket, 'message', (/** @type {MessageEvent<string>} */ event) => this.#read(event.data));
    this.scope.listen(socket, 'close', (/** @type {CloseEvent} */ event) => this.#closed(event.code));
  }

  /** @param {WebSocket} socket */
  #opened(socket) {
    this.#tries = 0;
    this.#droppedAt_ms = 0;
    this.heard.opened();
    for (const text of this.#unsent.splice(0)) socket.send(text);
  }

  /** @param {string} text */
  #read(text) {
    const message = JSON.parse(text);
    if (message?.v !== 1 || typeof message.type !== 'string') return;
    if (typeof message.seq === 'number') this.#heardUntil = message.seq;
    this.heard.received(message);
  }

  /** @param {number} code */
  #closed(code) {
    if (this.#isDone) return;
    this.#droppedAt_ms ||= performance.now();
    if (isRefusal(code) || performance.now() - this.#droppedAt_ms > KEPT_MS) {
      this.#isDone = true;
      return this.heard.lost();
    }
    this.heard.dropped();
    this.scope.timeout(() => this.#open(), PAUSES_MS[Math.min(this.#tries++, PAUSES_MS.length - 1)] ?? 0);
  }
}
