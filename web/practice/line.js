/** The sound of the call: one WebRTC connection, the rep's microphone up (if there is one), the buyer's voice down. */

import { playoutDelay, readStats } from './playout.js';

/** @import {Scope} from '../scope.js' */
/** @import {JitterBuffer} from './playout.js' */

/**
 * @typedef {{
 *   send: (type: string, fields: Record<string, unknown>) => void,
 *   sound: (state: 'joining' | 'on' | 'mending' | 'none') => void,
 *   silenced: (isSilenced: boolean) => void,
 * }} LineHeard
 */

/** A connection that never came up is given up as sound after this long; typing goes on. */
const PATIENCE_MS = 20_000;

export class Line {
  /** @type {RTCPeerConnection | null} */
  #peer = null;
  /** @type {Scope | null} */
  #scope = null;
  /** @type {JitterBuffer | null} */
  #buffer = null;
  #ear = new Audio();

  /** @param {Scope} scope @param {MediaStream | null} microphone @param {LineHeard} heard */
  constructor(scope, microphone, heard) {
    this.scope = scope;
    this.microphone = microphone;
    this.heard = heard;
    this.#ear.autoplay = true;
    scope.add(() => {
      this.#ear.pause();
      this.#ear.srcObject = null;
    });
  }

  get isUp() {
    return this.#peer?.connectionState === 'connected';
  }

  /** Offers the call's one connection; later calls of this change nothing. */
  async open() {
    if (this.#peer) return;
    const scope = (this.#scope = this.scope.child());
    const peer = (this.#peer = new RTCPeerConnection({ iceServers: [] }));
    scope.add(() => peer.close());
    this.#listen(peer, scope);
    const track = this.microphone?.getAudioTracks()[0];
    if (track && this.microphone) peer.addTrack(track, this.microphone);
    else peer.addTransceiver('audio', { direction: 'recvonly' });
    await peer.setLocalDescription(await peer.createOffer());
    if (!scope.disposed) this.heard.send('offer', { sdp: peer.localDescription?.sdp ?? '' });
  }

  /** @param {string} sdp */
  async answered(sdp) {
    if (this.#peer?.signalingState === 'have-local-offer') {
      await this.#peer.setRemoteDescription({ type: 'answer', sdp });
    }
  }

  close() {
    this.#scope?.dispose();
    this.#ear.pause();
  }

  /** @param {boolean} isMuted */
  mute(isMuted) {
    for (const track of this.microphone?.getAudioTracks() ?? []) track.enabled = !isMuted;
  }

  /** Tries again after the browser held the sound back; call it from a press. */
  async hear() {
    try {
      await this.#ear.play();
      this.heard.silenced(false);
    } catch (error) {
      if (/** @type {Error} */ (error).name !== 'AbortError') this.heard.silenced(true);
    }
  }

  /** @param {number} output_s the sound card's delay @returns {Promise<number | null>} seconds */
  async playoutDelay(output_s) {
    if (!this.#peer || !this.isUp) return null;
    const stats = await this.#peer.getStats();
    const { buffer, roundTrip_s } = readStats(stats.values());
    const delay_s = playoutDelay(this.#buffer, buffer, roundTrip_s, output_s);
    this.#buffer = buffer;
    return delay_s;
  }

  /** @param {RTCPeerConnection} peer @param {Scope} scope */
  #listen(peer, scope) {
    const giveUp = scope.timeout(() => this.heard.sound('none'), PATIENCE_MS);
    scope.listen(peer, 'icecandidate', (/** @type {RTCPeerConnectionIceEvent} */ { candidate }) => {
      if (!candidate?.candidate) return;
      const { sdpMid, sdpMLineIndex } = candidate;
      this.heard.send('candidate', { candidate: candidate.candidate, sdpMid, sdpMLineIndex });
    });
    scope.listen(peer, 'track', (/** @type {RTCTrackEvent} */ { track }) => {
      this.#ear.srcObject = new MediaStream([track]);
      void this.hear();
    });
    scope.listen(peer, 'connectionstatechange', () => {
      if (peer.connectionState === 'connected') {
        giveUp();
        this.heard.sound('on');
      }
      if (peer.connectionState === 'disconnected') this.heard.sound('mending');
      if (peer.connectionState === 'failed') this.heard.sound('none');
    });
  }
}
