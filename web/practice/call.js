/** One call from the page's side: the socket, the sound, and what they change on the screen. */

import { render } from 'lit';
import { beginning, received } from './call_state.js';
import { areKeysOn, listenForPresses, movesOf } from './call_moves.js';
import { callView } from './call_view.js';
import { watchSteps } from './departure.js';
import { forgetCall, keepCall } from './kept_call.js';
import { Line } from './line.js';
import { areLanesShown } from './live_lanes.js';
import { LocalCapture } from './local_capture.js';
import { grantedOf } from './microphone.js';
import { CallSocket } from './socket.js';
import { SoundCard } from './sound_card.js';

/** @import {Place} from '../frame.js' */
/** @import {NewSession, ScenarioPage, ToneReading} from '../shapes.js' */
/** @import {CallState, Message} from './call_state.js' */
/** @import {KeptCall} from './kept_call.js' */

/**
 * `kept`: the call began before this page was loaded. `way`: where direct sound was found to be blocked. `lost` hears the socket's closing code, 0 after the minute.
 * @typedef {{
 *   session: NewSession, card: ScenarioPage, microphone: MediaStream | null, kept: KeptCall | null, notice?: string,
 *   way?: 'socket' | null, ended: (reason: string) => void, toned: (readings: readonly ToneReading[]) => void, debriefed: () => void,
 *   refused: (message: string) => void, lost: (code: number) => void,
 * }} CallSetup
 */

/** The line may have come back while the server's word for its loss was on its way. */
const UNHEARD_MS = 500;
const REPORT_MS = 1000;

export class CallOnPage {
  /** @type {CallState} */
  state;
  #isGranted = false;
  /** None where the rep types, or came back: what the page before had recorded is gone. @type {LocalCapture | null} */
  capture = null;

  /** @param {Place} place @param {CallSetup} setup */
  constructor(place, setup) {
    this.place = place;
    this.setup = setup;
    const { scope } = place;
    const { session, microphone, kept } = setup;
    this.isTyping = microphone === null;
    this.state = { ...beginning, isMuted: kept?.isMuted ?? false, notice: setup.notice ?? null, showsLanes: areLanesShown(), hasKeys: areKeysOn() };
    this.line = new Line(scope, microphone, kept?.way ?? setup.way ?? null, {
      send: (type, fields) => this.socket.send(type, fields),
      sendSound: (chunk) => this.socket.sendSound(chunk),
      sound: (sound, way) => {
        this.change({ sound, way });
        this.keep();
        // whole already, and a slow network has room for one of the two at most
        if (way === 'socket') this.capture?.stop();
      },
      silenced: (isSilenced) => this.change({ isSilenced }),
    });
    this.line.mute(this.state.isMuted);
    this.socket = new CallSocket(scope, session, {
      received: (message) => this.receive(message),
      sound: (chunk) => this.line.play(chunk),
      dropped: () => this.dropped(),
      lost: (code) => this.lost(code),
    }, kept !== null);
    this.soundCard = new SoundCard(scope, microphone !== null);
    this.moves = movesOf(this);
    this.isSteppingBack = watchSteps(scope);
    scope.add(() => this.leave());
    scope.interval(() => void this.report(), REPORT_MS);
    listenForPresses(scope, this);
    this.keep();
    this.change({});
    if (this.isTyping) place.root.querySelector('input')?.focus();
  }

  /** @param {Partial<CallState>} change */
  change(change) {
    this.state = { ...this.state, ...change };
    if (this.place.scope.disposed || this.state.ended !== null) return;
    const { session, card } = this.setup;
    render(callView(this.state, { card, minutes: card.lengths?.[session.length] ?? card.minutes, level: session.level, isTyping: this.isTyping, practice: session.practice ?? null }, this.moves), this.place.root);
  }

  /** What a reload of this page needs to come back. */
  keep() {
    const { session, kept } = this.setup;
    const { isMuted, way, ended } = this.state;
    if (ended === null) keepCall({ session, isTyping: this.isTyping, isMuted, way: way ?? kept?.way ?? null });
  }

  /** @param {Message} message */
  receive(message) {
    const { ended, isPaused } = this.state;
    const wasOn = ended === null;
    this.state = received(this.state, message);
    if (this.state.isPaused !== isPaused) this.pause(this.state.isPaused);
    this.#does[message.type]?.(message);
    if (wasOn && this.state.ended !== null) this.over(this.state.ended);
    if (this.state.ended !== null && this.state.tone !== null) this.setup.toned(this.state.tone);
    if (message.type === 'debrief') this.setup.debriefed();
    if (this.state.trouble !== null && !this.setup.kept) this.refused(this.state.trouble);
    this.change({});
  }

  /** What the messages make the page do, besides what they show. @type {Readonly<Record<string, (message: Message) => void>>} */
  #does = {
    welcome: ({ ice_servers }) => this.join(ice_servers ?? []),
    answer: ({ sdp }) => void this.line.answered(sdp),
    socket_audio: () => this.line.socketOpened(),
    recorded: ({ next }) => this.capture?.came(next),
    floor: ({ floor }) => floor === 'ended' && this.capture?.finish(),
    reconnecting: () => void this.place.scope.timeout(() => this.state.isUnheard && this.line.unheard(), UNHEARD_MS),
  };

  /** In a break the microphone is off, and on again only where the rep had not muted it. @param {boolean} isPaused */
  pause(isPaused) {
    this.line.mute(isPaused || this.state.isMuted);
    this.change({ isPaused });
  }

  /** @param {RTCIceServer[]} iceServers */
  join(iceServers) {
    const { microphone, kept } = this.setup;
    if (microphone && !this.#isGranted) {
      this.socket.send('granted', { ...grantedOf(microphone) });
      if (kept === null) this.record(microphone);
    } else this.capture?.linked();
    this.#isGranted = true;
    this.line.linked(iceServers);
  }

  /** @param {MediaStream} microphone */
  record(microphone) {
    const { socket, place } = this;
    const capture = (this.capture = new LocalCapture(place.scope, microphone, {
      send: (type, fields) => socket.send(type, fields),
      sendChunk: (chunk) => socket.sendChunk(chunk),
    }));
    capture.open().catch(() => capture.stop()); // a browser that cannot: the call's own sound is scored, and says so
  }

  /** The sound stops; the socket stays for the debrief. @param {string} reason */
  over(reason) {
    forgetCall(this.setup.session.id);
    this.line.close();
    this.setup.ended(reason);
  }

  /** A socket that closes after the call is not opened again: the debrief is asked for over HTTP as well. */
  dropped() {
    if (this.state.ended !== null) return this.socket.close();
    this.line.unlinked();
    if (this.state.link !== 'joining') this.change({ link: 'reconnecting' });
  }

  /** @param {number} code */
  lost(code) {
    if (this.state.ended !== null) return;
    this.state = { ...this.state, ended: 'lost' };
    forgetCall(this.setup.session.id);
    this.line.close();
    this.setup.lost(code);
  }

  /** @param {string} message */
  refused(message) {
    this.state = { ...this.state, ended: 'refused' };
    forgetCall(this.setup.session.id);
    this.setup.refused(message);
  }

  async report() {
    const delay_s = await this.line.playoutDelay(this.soundCard.delay_s);
    if (delay_s === null || this.place.scope.disposed) return;
    this.socket.send('stats', { playout_delay_s: Number(delay_s.toFixed(4)) });
    this.change({ delay_s });
  }

  /**
   * Ends the call when the rep goes to another page of rolecall: a call without its rep would only wait. A step back
   * in the history happens by accident: the call is kept for a minute, and the home page leads back to it.
   */
  leave() {
    if (this.state.ended !== null || this.isSteppingBack() || this.state.link !== 'connected') return;
    forgetCall(this.setup.session.id);
    this.socket.send('end');
  }
}
