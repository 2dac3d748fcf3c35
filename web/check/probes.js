/** Tries what a call needs, one thing after the other, in this browser and against this server. */

import { ask } from '../house.js';
import { watchLevel } from '../practice/level_meter.js';
import { askForMicrophone } from '../practice/microphone.js';
import { checkWords as words } from './check_words.js';
import { clockFinding, directFinding, quantile, relayFinding, socketFinding } from './verdict.js';

/** @import {Scope} from '../scope.js' */
/** @import {CheckMade} from '../shapes.js' */
/** @import {Finding, LineId} from './verdict.js' */

const LISTENED_MS = 1500;
const SILENT_DB = -59;
const GATHER_MS = 3000;
const CONNECT_MS = 10_000;
const CARRY_MS = 2000;
const CHUNKS = 100;
const EVERY_MS = 20;
const CHUNK_BYTES = 960;
const SOCKET_MS = 8000;

/**
 * @param {Scope} scope ends everything that a probe left open
 * @returns {Promise<Record<LineId, () => Promise<Finding>>>}
 */
export async function beginCheck(scope) {
  const asked_ms = Date.now();
  /** @type {CheckMade} */
  const made = await ask('/api/check', { method: 'POST', signal: scope.signal });
  const apart_s = made.now_s - (asked_ms + Date.now()) / 2000;
  let hasDirect = false;
  return {
    secure: async () =>
      window.isSecureContext
        ? { state: 'fine', said: words.secure.fine }
        : { state: 'missing', said: words.secure.missing, ask: words.secure.ask },
    microphone: () => microphone(scope),
    direct: async () => {
      const way = await connect(scope, { iceServers: [] });
      hasDirect = way !== null;
      return directFinding(way, made.media_ports);
    },
    relay: async () => {
      const isSet = made.ice_servers.length > 0;
      const way = isSet ? await connect(scope, { iceServers: made.ice_servers, iceTransportPolicy: 'relay' }) : null;
      return relayFinding(way, isSet, !hasDirect);
    },
    socket: async () => socketFinding(await echoes(scope, made)),
    clock: async () => clockFinding(apart_s),
  };
}

/** @param {Scope} parent @returns {Promise<Finding>} */
async function microphone(parent) {
  const scope = parent.child();
  const found = await askForMicrophone(scope);
  if (!(found instanceof MediaStream)) {
    scope.dispose();
    if (found === 'insecure') return { state: 'missing', said: words.microphone.insecure, ask: words.secure.ask };
    return { state: 'missing', said: words.microphone[found], ask: words.microphone[`${found}Ask`] };
  }
  const name = found.getAudioTracks()[0]?.label || words.lines.microphone.title;
  let loudest_db = -Infinity;
  watchLevel(scope, found, (level_db) => (loudest_db = Math.max(loudest_db, level_db)));
  await passed(scope, LISTENED_MS);
  scope.dispose();
  if (loudest_db > SILENT_DB) return { state: 'fine', said: words.microphone.fine(name, loudest_db) };
  return { state: 'limited', said: words.microphone.silent(name), ask: words.microphone.silentAsk };
}

/** A connection that carries two seconds of silence. @param {Scope} parent @param {RTCConfiguration} how */
async function connect(parent, how) {
  const scope = parent.child();
  const connection = new RTCPeerConnection(how);
  scope.add(() => connection.close());
  try {
    connection.addTransceiver('audio', { direction: 'recvonly' });
    await connection.setLocalDescription();
    await until(scope, connection, 'icegatheringstatechange', () => connection.iceGatheringState === 'complete', GATHER_MS);
    const body = { sdp: connection.localDescription?.sdp ?? '' };
    if (!body.sdp.includes('a=candidate:')) return null; // the browser may use no way at all
    const { sdp } = await ask('/api/check/offer', { body, signal: scope.signal });
    await connection.setRemoteDescription({ type: 'answer', sdp });
    const isOver = () => ['connected', 'failed'].includes(connection.connectionState);
    await until(scope, connection, 'connectionstatechange', isOver, CONNECT_MS);
    if (connection.connectionState !== 'connected') return null;
    await passed(scope, CARRY_MS);
    return readWay(await connection.getStats());
  } finally {
    scope.dispose();
  }
}

/** @param {RTCStatsReport} stats */
function readWay(stats) {
  const way = { rtt_ms: 0, lost: 0, via: '' };
  for (const each of stats.values()) {
    if (each.type === 'candidate-pair' && each.nominated && each.state === 'succeeded') {
      way.rtt_ms = 1000 * (each.currentRoundTripTime ?? 0);
      way.via = stats.get(each.localCandidateId)?.candidateType ?? '';
    }
    if (each.type === 'inbound-rtp') way.lost = each.packetsLost / Math.max(1, each.packetsLost + each.packetsReceived);
  }
  return way;
}

/** Sends sound as a call does and times its way back. @param {Scope} parent @param {CheckMade} made */
async function echoes(parent, made) {
  const scope = parent.child();
  const address = new URL(made.socket + (made.ticket ? `?ticket=${made.ticket}` : ''), location.href.replace(/^http/, 'ws'));
  const socket = new WebSocket(address);
  socket.binaryType = 'arraybuffer';
  scope.add(() => socket.close());
  /** @type {number[]} */
  const times_ms = [];
  scope.listen(socket, 'message', (/** @type {MessageEvent} */ { data }) => {
    times_ms.push(performance.now() - (new Float64Array(data, 0, 1)[0] ?? 0));
    if (times_ms.length === CHUNKS) socket.dispatchEvent(new Event('all'));
  });
  scope.listen(socket, 'open', () => {
    let sent = 0;
    const stop = scope.interval(() => {
      const chunk = new Float64Array(CHUNK_BYTES / 8);
      chunk[0] = performance.now();
      socket.send(chunk);
      if ((sent += 1) === CHUNKS) stop();
    }, EVERY_MS);
  });
  const isOver = () => times_ms.length === CHUNKS || socket.readyState >= WebSocket.CLOSING;
  await Promise.race(['all', 'close'].map((event) => until(scope, socket, event, isOver, SOCKET_MS)));
  scope.dispose();
  return times_ms.length < CHUNKS ? null : { median_ms: quantile(times_ms, 0.5), late_ms: quantile(times_ms, 0.95) };
}

/**
 * Waits for `isSo`, looked at with every such event, or for so long.
 * @param {Scope} scope @param {EventTarget} target @param {string} event @param {() => boolean} isSo @param {number} limit_ms
 * @returns {Promise<void>}
 */
function until(scope, target, event, isSo, limit_ms) {
  return new Promise((resolve) => {
    const look = () => isSo() && resolve();
    scope.listen(target, event, look);
    scope.timeout(resolve, limit_ms);
    scope.add(resolve);
    look();
  });
}

/** @param {Scope} scope @param {number} after_ms @returns {Promise<void>} */
const passed = (scope, after_ms) => new Promise((resolve) => void (scope.timeout(resolve, after_ms), scope.add(resolve)));
