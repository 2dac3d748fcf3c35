/** One direct connection (WebRTC): the rep's microphone up, if there is one, and the buyer's voice down. */

import { readStats } from './playout.js';

/** @import {Scope} from '../scope.js' */

/**
 * @typedef {{
 *   offered: (sdp: string) => void,
 *   candidate: (fields: {candidate: string, sdpMid: string | null, sdpMLineIndex: number | null}) => void,
 *   voice: (track: MediaStreamTrack) => void,
 *   connected: () => void,
 *   broke: () => void,
 *   blocked: () => void,
 * }} PeerHeard
 */

export class Peer {
  #hasWayOut = false;

  /** @param {Scope} scope @param {RTCIceServer[]} iceServers @param {MediaStream | null} microphone @param {PeerHeard} heard */
  constructor(scope, iceServers, microphone, heard) {
    this.scope = scope;
    this.heard = heard;
    this.connection = new RTCPeerConnection({ iceServers });
    scope.add(() => this.connection.close());
    this.#listen(this.connection);
    const track = microphone?.getAudioTracks()[0];
    if (track && microphone) this.connection.addTrack(track, microphone);
    else this.connection.addTransceiver('audio', { direction: 'recvonly' });
  }

  async offer() {
    const { connection } = this;
    await connection.setLocalDescription(await connection.createOffer());
    if (!this.scope.disposed) this.heard.offered(connection.localDescription?.sdp ?? '');
  }

  /** An answer that cannot be used counts as a break. @param {string} sdp */
  async answered(sdp) {
    if (this.connection.signalingState !== 'have-local-offer') return;
    try {
      await this.connection.setRemoteDescription({ type: 'answer', sdp });
    } catch {
      if (!this.scope.disposed) this.heard.broke();
    }
  }

  /** Of a connection that was closed meanwhile: nothing. */
  async stats() {
    const reports = await this.connection.getStats().catch(() => new Map());
    return readStats(reports.values());
  }

  /** @param {RTCPeerConnection} connection */
  #listen(connection) {
    const { scope, heard } = this;
    scope.listen(connection, 'icecandidate', (/** @type {RTCPeerConnectionIceEvent} */ { candidate }) => {
      if (!candidate?.candidate) return;
      this.#hasWayOut ||= candidate.protocol !== 'tcp' || candidate.type === 'relay';
      heard.candidate({ candidate: candidate.candidate, sdpMid: candidate.sdpMid, sdpMLineIndex: candidate.sdpMLineIndex });
    });
    scope.listen(connection, 'icegatheringstatechange', () => {
      if (connection.iceGatheringState === 'complete' && !this.#hasWayOut) heard.blocked();
    });
    scope.listen(connection, 'track', (/** @type {RTCTrackEvent} */ { track }) => heard.voice(track));
    scope.listen(connection, 'connectionstatechange', () => {
      if (connection.connectionState === 'connected') heard.connected();
      if (['disconnected', 'failed'].includes(connection.connectionState)) heard.broke();
    });
  }
}
