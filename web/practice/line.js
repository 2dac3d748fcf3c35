/** The sound of the call, whichever way it goes: directly, or over the call's socket. */

import { Arrivals } from './arrivals.js';
import { Loudspeaker } from './loudspeaker.js';
import { Peer } from './peer.js';
import { playoutDelay } from './playout.js';
import { SocketSound } from './socket_sound.js';
import { Ways } from './ways.js';

/** @import {Scope} from '../scope.js' */
/** @import {JitterBuffer} from './playout.js' */
/** @import {Step} from './ways.js' */

/**
 * @typedef {{
 *   send: (type: string, fields: Record<string, unknown>) => void,
 *   sendSound: (chunk: ArrayBuffer) => void,
 *   sound: (sound: Ways['sound'], way: Ways['way']) => void,
 *   silenced: (isSilenced: boolean) => void,
 * }} LineHeard
 */

const LOOK_MS = 500;

export class Line {
  /** @type {RTCIceServer[]} */
  #iceServers = [];
  /** @type {Peer | null} */
  #peer = null;
  /** @type {Scope | null} */
  #peerScope = null;
  /** @type {SocketSound | null} */
  #socketSound = null;
  /** @type {Scope | null} */
  #soundScope = null;
  /** @type {JitterBuffer | null} */
  #buffer = null;
  #arrivals = new Arrivals();
  /** What the browser holds back until the rep presses something. @type {Set<'voice' | 'context'>} */
  #heldBack = new Set();
  #told = '';
  #cancelWake = () => {};

  /**
   * @param {Scope} scope @param {MediaStream | null} microphone @param {Ways['way']} usual as in `Ways`
   * @param {LineHeard} heard
   */
  constructor(scope, microphone, usual, heard) {
    this.scope = scope.child();
    this.microphone = microphone;
    this.heard = heard;
    this.#ways = new Ways(usual);
    this.loudspeaker = new Loudspeaker(this.scope, (isHeldBack) => this.#holdBack('voice', isHeldBack));
    this.scope.interval(() => void this.#look(), LOOK_MS);
  }

  /** @type {Ways} */
  #ways;

  /** The call's socket is open. @param {RTCIceServer[]} iceServers good for the next offers */
  linked(iceServers) {
    this.#iceServers = iceServers;
    this.#move((now) => this.#ways.linked(now));
  }

  unlinked() {
    if (this.#socketSound) this.#socketSound.isOn = false;
    this.#move((now) => this.#ways.unlinked(now));
  }

  /** The server hears nothing of the rep. */
  unheard() {
    this.#move((now) => this.#ways.unheard(now));
  }

  /** @param {string} sdp */
  async answered(sdp) {
    await this.#peer?.answered(sdp);
  }

  /** The server takes and sends sound over the socket. */
  socketOpened() {
    if (this.#socketSound) this.#socketSound.isOn = true;
    this.#move(() => this.#ways.socketOpened());
  }

  /** @param {ArrayBuffer} chunk of the buyer's sound, by the socket */
  play(chunk) {
    this.#socketSound?.play(chunk);
  }

  close() {
    this.scope.dispose();
  }

  /** @param {boolean} isMuted */
  mute(isMuted) {
    for (const track of this.microphone?.getAudioTracks() ?? []) track.enabled = !isMuted;
  }

  /** Tries again after the browser held the sound back; call it from a press. */
  async hear() {
    await this.#socketSound?.hear();
    await this.loudspeaker.hear();
  }

  /** @param {number} output_s the sound card's delay @returns {Promise<number | null>} seconds */
  async playoutDelay(output_s) {
    if (this.#ways.way === 'socket') return this.#socketSound?.delay_s ?? null;
    if (!this.#peer || this.#ways.way === null) return null;
    const { buffer, roundTrip_s } = await this.#peer.stats();
    const delay_s = playoutDelay(this.#buffer, buffer, roundTrip_s, output_s);
    this.#buffer = buffer;
    return delay_s;
  }

  /** Changes the ways, does what follows from it, and wakes again when more is due. @param {(now: number) => void} change */
  #move(change) {
    if (this.scope.disposed) return;
    change(performance.now());
    for (const step of this.#ways.takeSteps()) this.#steps[step]();
    this.#cancelWake();
    const wait_ms = this.#ways.deadline - performance.now();
    if (Number.isFinite(wait_ms)) {
      this.#cancelWake = this.scope.timeout(() => this.#move((now) => this.#ways.wake(now)), Math.max(0, wait_ms));
    }
    this.#tell();
  }

  #tell() {
    const { sound, way } = this.#ways;
    if (this.#told === `${sound} ${way}`) return;
    this.#told = `${sound} ${way}`;
    this.heard.sound(sound, way);
  }

  /** @param {'voice' | 'context'} what @param {boolean} isHeldBack */
  #holdBack(what, isHeldBack) {
    if (isHeldBack) this.#heldBack.add(what);
    else this.#heldBack.delete(what);
    this.heard.silenced(this.#heldBack.size > 0);
  }

  /** @type {Readonly<Record<Step, () => void>>} */
  #steps = {
    offer: () => this.#offer(),
    ask: () => void this.#ask().catch(() => this.#leave()),
    leave: () => this.#leave(),
  };

  #offer() {
    this.#peerScope?.dispose();
    const scope = (this.#peerScope = this.scope.child());
    this.#buffer = null;
    this.#arrivals = new Arrivals();
    const peer = (this.#peer = new Peer(scope, this.#iceServers, this.microphone, {
      offered: (sdp) => this.heard.send('offer', { sdp }),
      candidate: (fields) => this.heard.send('candidate', fields),
      voice: (track) => void this.loudspeaker.play(track),
      connected: () => this.#move(() => this.#ways.connected()),
      broke: () => this.#move((now) => this.#ways.broke(now)),
      blocked: () => this.#move(() => this.#ways.blocked()),
    }));
    peer.offer().catch(() => this.#move((now) => this.#ways.broke(now)));
  }

  async #ask() {
    if (this.#socketSound) return this.#askAt(this.#socketSound.capturing.sampleRate);
    const scope = (this.#soundScope = this.scope.child());
    this.#socketSound = new SocketSound(scope, this.microphone, {
      ready: (rate_hz) => this.#askAt(rate_hz),
      chunk: (chunk) => this.heard.sendSound(chunk),
      silenced: (isSilenced) => this.#holdBack('context', isSilenced),
    });
    await this.#socketSound.open();
  }

  /** @param {number} rate_hz */
  #askAt(rate_hz) {
    if (this.#socketSound) this.#socketSound.isOn = false;
    this.heard.send('socket_audio', { rate_hz });
  }

  #leave() {
    this.#soundScope?.dispose();
    this.#socketSound = null;
    this.#holdBack('context', false);
  }

  /** Notices a connection through which nothing comes. */
  async #look() {
    if (this.#ways.way !== 'direct' || !this.#peer) return;
    const peer = this.#peer;
    const { packets } = await peer.stats();
    if (peer !== this.#peer || this.scope.disposed) return;
    const areStalled = this.#arrivals.areStalled(packets, performance.now());
    this.#move((now) => (areStalled ? this.#ways.stalled(now) : this.#ways.flowed()));
  }
}
