/** Before the call: whether direct sound comes through to the server, or the call's socket will have to carry it. */

import { ask } from '../house.js';

/** @import {Scope} from '../scope.js' */

/** @typedef {'unknown' | 'checking' | 'direct' | 'socket'} Path `unknown`: not checked, or the check itself failed */

/** As in a call: direct sound gets this long. */
const PATIENCE_MS = 5000;
const GATHERS_MS = 1000;
/** What was found holds for as long; networks change seldom. */
const HOLDS_MS = 10 * 60_000;

/** @type {{path: Path, at: number}} */
let last = { path: 'unknown', at: -Infinity };

/** @param {Scope} parent @param {(path: Path) => void} tell */
export async function checkPath(parent, tell) {
  if (performance.now() - last.at < HOLDS_MS) return tell(last.path);
  const scope = parent.child();
  tell('checking');
  const path = await found(scope).catch(() => /** @type {Path} */ ('unknown'));
  scope.dispose();
  if (path !== 'unknown') last = { path, at: performance.now() };
  if (!parent.disposed) tell(path);
}

/** @param {Scope} scope @returns {Promise<Path>} */
async function found(scope) {
  const { ice_servers } = await ask('/api/check', { signal: scope.signal, method: 'POST' });
  const connection = new RTCPeerConnection({ iceServers: ice_servers });
  scope.add(() => connection.close());
  connection.addTransceiver('audio', { direction: 'recvonly' });
  const opened = settled(scope, connection);
  await connection.setLocalDescription(await connection.createOffer());
  await gathered(scope, connection);
  const sdp = connection.localDescription?.sdp ?? '';
  if (!sdp.includes('a=candidate')) return 'socket';
  const answer = await ask('/api/check/offer', { signal: scope.signal, body: { sdp } });
  await connection.setRemoteDescription({ type: 'answer', sdp: answer.sdp });
  return opened;
}

/** @param {Scope} scope @param {RTCPeerConnection} connection @returns {Promise<Path>} */
function settled(scope, connection) {
  return new Promise((resolve) => {
    scope.listen(connection, 'connectionstatechange', () => {
      if (connection.connectionState === 'connected') resolve('direct');
      if (connection.connectionState === 'failed') resolve('socket');
    });
    scope.timeout(() => resolve('socket'), PATIENCE_MS + GATHERS_MS);
  });
}

/** Candidates go with the offer; a slow one is not waited for. @param {Scope} scope @param {RTCPeerConnection} connection @returns {Promise<void>} */
function gathered(scope, connection) {
  return new Promise((resolve) => {
    const look = () => connection.iceGatheringState === 'complete' && resolve();
    scope.listen(connection, 'icegatheringstatechange', look);
    scope.timeout(resolve, GATHERS_MS);
    look();
  });
}
