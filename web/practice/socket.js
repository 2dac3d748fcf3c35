/** The call's socket: versioned JSON and sound both ways, opened again when it drops. */

import { HouseError, socketTicket } from '../house.js';

/** @import {Scope} from '../scope.js' */
/** @import {NewSession} from '../shapes.js' */
/** @import {Message} from './call_state.js' */

/** The server keeps a call without a page for a minute (docs/protocol.md). */
const KEPT_MS = 60_000;
const PAUSES_MS = [250, 500, 1000, 2000, 4000];
const OPENS_IN_MS = 5000;
/** The server tells the time once a second; a socket that was silent for so long is dead, whatever the browser thinks. */
const SILENT_MS = 5000;
const LOOK_MS = 1000;
/** More than this in the browser's own queue (half a second at 24 kHz), and sound is dropped. */
const MOST_QUEUED_BYTES = 24_000;

export const OVER = 4404;
export const TAKEN_OVER = 4409;

/** Closing codes that say no: asking again does not help. */
const isRefusal = (/** @type {number} */ code) => code === 1008 || (code >= 4400 && code < 4500);

/** Why there was no ticket, as the socket would have closed. @param {unknown} error */
const codeOf = (error) => (error instanceof HouseError && error.status === 404 ? OVER : 1006);

/**
 * `lost` hears the closing code that said no, or 0 when the minute was over.
 * @typedef {{
 *   received: (message: Message) => void,
 *   sound: (chunk: ArrayBuffer) => void,
 *   dropped: () => void,
 *   lost: (code: number) => void,
 * }} Heard
 */

export class CallSocket {
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {Scope} */
  #ears;
  /** @type {string[]} */
  #unsent = [];
  /** The last numbered message: what came after it is asked for when the socket comes back. */
  #heardUntil = 0;
  #isResuming;
  #tries = 0;
  #droppedAt_ms = 0;
  #heardAt_ms = 0;
  #hasClock = false;
  #isDone = false;

  /**
   * @param {Scope} scope @param {Pick<NewSession, 'id' | 'socket' | 'token' | 'needs_ticket'>} session @param {Heard} heard
   * @param {boolean} [isResuming] the call began before this page did: all its numbered messages are asked for
   */
  constructor(scope, { id, socket, token, needs_ticket }, heard, isResuming = false) {
    this.scope = scope;
    this.needsTicket = needs_ticket === true;
    this.id = id;
    this.heard = heard;
    this.#isResuming = isResuming;
    this.#ears = scope.child();
    this.url = new URL(socket, location.href);
    this.url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    this.url.hash = '';
    this.url.searchParams.set('token', token);
    scope.add(() => this.close());
    scope.interval(() => this.#look(), LOOK_MS);
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

  /** Sound is worth something now or never. @param {ArrayBuffer} chunk */
  sendSound(chunk) {
    const socket = this.#socket;
    if (socket?.readyState === WebSocket.OPEN && socket.bufferedAmount < MOST_QUEUED_BYTES) socket.send(chunk);
  }

  /** A chunk of the recording, which can wait: only where nothing else does. @param {ArrayBuffer} chunk @returns {boolean} */
  sendChunk(chunk) {
    const socket = this.#socket;
    if (socket?.readyState !== WebSocket.OPEN || socket.bufferedAmount > 0) return false;
    socket.send(chunk);
    return true;
  }

  /** Closed for good: no more reconnecting. One that is still opening says what it has to, then closes. */
  close() {
    this.#isDone = true;
    const socket = this.#socket;
    if (socket?.readyState !== WebSocket.CONNECTING) return socket?.close(1000);
    socket.addEventListener('open', () => {
      this.#sendKept(socket);
      socket.close(1000);
    });
  }

  /** With accounts each opening needs a fresh ticket; without an answer in time it counts as a drop. */
  #open() {
    if (this.#isDone) return;
    if (!this.needsTicket) return this.#connect();
    this.#ears = this.scope.child();
    this.#ears.timeout(() => this.#closed(1006), OPENS_IN_MS);
    socketTicket(this.id, this.#ears.signal).then(
      (ticket) => {
        this.#ears.dispose();
        this.url.searchParams.set('ticket', ticket);
        this.#connect();
      },
      (error) => error?.name !== 'AbortError' && this.#closed(codeOf(error)),
    );
  }

  #connect() {
    if (this.#isDone) return;
    if (this.#isResuming) this.url.searchParams.set('since', String(this.#heardUntil));
    this.#ears = this.scope.child();
    const socket = (this.#socket = new WebSocket(this.url));
    socket.binaryType = 'arraybuffer';
    const giveUp = this.#ears.timeout(() => this.#replace(), OPENS_IN_MS);
    this.#ears.listen(socket, 'open', () => {
      giveUp();
      this.#isResuming = true;
      this.#sendKept(socket);
    });
    this.#ears.listen(socket, 'message', (/** @type {MessageEvent} */ { data }) => this.#hear(data));
    this.#ears.listen(socket, 'close', (/** @type {CloseEvent} */ { code }) => this.#closed(code));
  }

  /** @param {WebSocket} socket */
  #sendKept(socket) {
    for (const text of this.#unsent.splice(0)) socket.send(text);
  }

  /** @param {string | ArrayBuffer} data */
  #hear(data) {
    this.#heardAt_ms = performance.now();
    if (typeof data === 'string') this.#read(data);
    else this.heard.sound(data);
  }

  /** @param {string} text */
  #read(text) {
    const message = JSON.parse(text);
    if (message?.v !== 1 || typeof message.type !== 'string') return;
    if (typeof message.seq === 'number') this.#heardUntil = message.seq;
    if (message.type === 'welcome') this.#welcomed();
    if (message.type === 'clock' || message.type === 'ended') this.#hasClock = message.type === 'clock';
    this.heard.received(message);
  }

  #welcomed() {
    this.#tries = 0;
    this.#droppedAt_ms = 0;
  }

  /** @param {number} code */
  #closed(code) {
    this.#ears.dispose();
    this.#hasClock = false;
    if (this.#isDone) return;
    this.#droppedAt_ms ||= performance.now();
    const isTooLate = performance.now() - this.#droppedAt_ms > KEPT_MS;
    if (isRefusal(code) || isTooLate) {
      this.#isDone = true;
      return this.heard.lost(isRefusal(code) ? code : 0);
    }
    this.heard.dropped();
    this.#ears = this.scope.child();
    const again = () => {
      this.#ears.dispose();
      this.#open();
    };
    this.#ears.timeout(again, PAUSES_MS[Math.min(this.#tries++, PAUSES_MS.length - 1)] ?? 0);
    this.#ears.listen(window, 'online', again);
  }

  /** A network that went away closes nothing: the silence tells. */
  #look() {
    if (this.#hasClock && performance.now() - this.#heardAt_ms > SILENT_MS) this.#replace();
  }

  #replace() {
    const socket = this.#socket;
    this.#closed(1006);
    socket?.close();
  }
}
