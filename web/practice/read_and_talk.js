/** A rep reads and talks alone before a call, for their own usual way of speaking at this microphone. */

import { openSession } from '../house.js';
import { sentence } from '../frame.js';
import { words } from '../words.js';
import { Line } from './line.js';
import { grantedOf } from './microphone.js';
import { CallSocket } from './socket.js';

/** @import {Scope} from '../scope.js' */
/** @import {NewSession} from '../shapes.js' */
/** @import {Message} from './call_state.js' */

/** @typedef {'joining' | 'reading' | 'counting' | 'kept' | 'failed'} ReadPhase @typedef {{phase: ReadPhase, now_s: number, trouble: string | null}} ReadState */

export class ReadAndTalk {
  /** @type {ReadState} */
  state = { phase: 'joining', now_s: 0, trouble: null };
  /** @type {Scope} */
  #scope;
  /** @type {CallSocket | null} */
  #socket = null;
  /** @type {Line | null} */
  #line = null;

  /** @param {Scope} parent @param {MediaStream} microphone @param {{scenario: string, device: string}} wish @param {() => void} changed */
  constructor(parent, microphone, wish, changed) {
    this.microphone = microphone;
    this.changed = changed;
    this.#scope = parent.child();
    void this.#begin(wish);
  }

  /** That is enough: what was said becomes the usual. */
  done() {
    this.#socket?.send('end', {}, true);
    this.#change({ phase: 'counting' });
  }

  /** Nothing of it is kept. */
  leave() {
    this.#scope.dispose();
  }

  /** @param {{scenario: string, device: string}} wish */
  async #begin({ scenario, device }) {
    try {
      const call = { scenario, level: 'usual', length: 'usual', seed: 0, device, store: false, reads: true };
      const session = await openSession(call, this.#scope.signal);
      if (!this.#scope.disposed) this.#join(session);
    } catch (error) {
      if (!this.#scope.disposed) this.#fail(sentence(error));
    }
  }

  /** @param {NewSession} session */
  #join(session) {
    const scope = this.#scope;
    const socket = (this.#socket = new CallSocket(scope, session, {
      received: (message) => this.#receive(message),
      sound: () => {}, // the buyer is silent
      dropped: () => line.unlinked(),
      lost: () => this.#fail(words.usual.lost),
    }));
    const line = (this.#line = new Line(scope, this.microphone, null, {
      send: (type, fields) => socket.send(type, fields),
      sendSound: (chunk) => socket.sendSound(chunk),
      sound: (sound) => sound === 'on' && this.state.phase === 'joining' && this.#change({ phase: 'reading' }),
      silenced: () => {},
    }));
  }

  /** @param {Message} message */
  #receive(message) {
    this.#does[message.type]?.(message);
  }

  /** @type {Readonly<Record<string, (message: Message) => void>>} */
  #does = {
    welcome: ({ ice_servers }) => {
      this.#socket?.send('granted', { ...grantedOf(this.microphone) });
      this.#line?.linked(ice_servers ?? []);
    },
    answer: ({ sdp }) => void this.#line?.answered(sdp),
    socket_audio: () => this.#line?.socketOpened(),
    clock: ({ now_s }) => this.#change({ now_s }),
    usual: ({ is_kept, message }) => (is_kept ? this.#over('kept', null) : this.#fail(message)),
    error: ({ message }) => this.#fail(message),
  };

  /** @param {string} trouble */
  #fail(trouble) {
    this.#over('failed', trouble);
  }

  /** @param {ReadPhase} phase @param {string | null} trouble */
  #over(phase, trouble) {
    if (['kept', 'failed'].includes(this.state.phase)) return;
    this.#change({ phase, trouble });
    this.#scope.dispose();
  }

  /** @param {Partial<ReadState>} change */
  #change(change) {
    this.state = { ...this.state, ...change };
    this.changed();
  }
}
