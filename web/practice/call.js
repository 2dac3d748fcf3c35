/** One call from the page's side: the socket, the sound, and what they change on the screen. */

import { render } from 'lit';
import { beginning, received } from './call_state.js';
import { callView } from './call_view.js';
import { Line } from './line.js';
import { grantedOf } from './microphone.js';
import { CallSocket } from './socket.js';

/** @import {Place} from '../frame.js' */
/** @import {NewSession, ScenarioPage} from '../shapes.js' */
/** @import {CallState, Message} from './call_state.js' */

/**
 * @typedef {{
 *   session: NewSession, card: ScenarioPage, level: string, microphone: MediaStream | null,
 *   ended: (reason: string) => void, debriefed: () => void,
 *   refused: (message: string) => void,
 * }} CallSetup
 */

export class CallOnPage {
  /** @type {CallState} */
  state = beginning;
  isJoined = false;

  /** @param {Place} place @param {CallSetup} setup */
  constructor(place, setup) {
    this.place = place;
    this.setup = setup;
    const { scope } = place;
    this.line = new Line(scope, setup.microphone, {
      send: (type, fields) => this.socket.send(type, fields),
      sound: (sound) => this.change({ sound }),
      silenced: (isSilenced) => this.change({ isSilenced }),
    });
    this.audio = new AudioContext();
    this.socket = new CallSocket(scope, setup.session.socket, {
      opened: () => {},
      received: (message) => this.receive(message),
      dropped: () => this.dropped(),
      lost: () => this.change({ link: 'lost' }),
    });
    scope.add(() => void this.audio.close());
    scope.add(() => this.leave());
    scope.interval(() => void this.report(), 1000);
    scope.listen(document, 'keydown', (/** @type {KeyboardEvent} */ event) => this.press(event));
    this.draw();
    if (!setup.microphone) place.root.querySelector('input')?.focus();
  }

  /** @param {Partial<CallState>} change */
  change(change) {
    this.state = { ...this.state, ...change };
    this.draw();
  }

  draw() {
    if (this.place.scope.disposed || this.state.ended !== null) return;
    const { card, level, microphone, session } = this.setup;
    const call = { card, level, isTyping: microphone === null, id: session.id };
    render(callView(this.state, call, this.moves), this.place.root);
  }

  /** @param {Message} message */
  receive(message) {
    const wasOn = this.state.ended === null;
    this.state = received(this.state, message);
    if (message.type === 'welcome') this.join();
    if (message.type === 'answer') void this.line.answered(message.sdp);
    if (wasOn && this.state.ended !== null) this.over(this.state.ended);
    if (message.type === 'debrief') this.setup.debriefed();
    if (this.state.trouble !== null) this.setup.refused(this.state.trouble);
    this.draw();
  }

  /** The sound is offered at the first welcome; it goes its own way when the socket drops. */
  join() {
    const { microphone } = this.setup;
    if (this.isJoined) return;
    this.isJoined = true;
    if (microphone) this.socket.send('granted', { ...grantedOf(microphone) });
    this.line.open().catch(() => this.change({ sound: 'none' }));
  }

  /** The sound stops; the socket stays for the debrief. @param {string} reason */
  over(reason) {
    this.line.close();
    this.setup.ended(reason);
  }

  /** A socket that closes after the call is not opened again: the debrief is asked for over HTTP as well. */
  dropped() {
    if (this.state.ended === null) this.change({ link: 'reconnecting' });
    else this.socket.close();
  }

  async report() {
    const delay_s = await this.line.playoutDelay(this.audio.outputLatency || 0);
    if (delay_s === null) return;
    this.socket.send('stats', { playout_delay_s: Number(delay_s.toFixed(4)) });
    this.state = { ...this.state, delay_s };
    if (this.state.showsTiming) this.draw();
  }

  /** Ends the call when the rep goes to another page: a call without its rep would only wait. */
  leave() {
    if (this.state.ended === null && this.state.link === 'connected') this.socket.send('end');
  }

  moves = {
    mute: () => {
      const isMuted = !this.state.isMuted;
      this.line.mute(isMuted);
      this.socket.send('mute', { muted: isMuted }, true);
      this.change({ isMuted });
    },
    end: () => {
      this.socket.send('end', {}, true);
      this.change({ isEnding: true });
    },
    say: (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      const form = /** @type {HTMLFormElement} */ (event.currentTarget);
      const text = String(new FormData(form).get('text')).trim();
      if (text === '') return;
      this.socket.send('typed', { text }, true);
      form.reset();
    },
    hear: () => void this.line.hear(),
  };

  /** @param {KeyboardEvent} event */
  press(event) {
    const isWriting = event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey;
    if (isWriting) return;
    if (event.key === 'l') this.change({ showsTiming: !this.state.showsTiming });
    if (event.key === 'm' && this.setup.microphone) this.moves.mute();
  }
}
