/** Ends a kept call that this page is not in. */

import { forgetCall } from './kept_call.js';
import { CallSocket } from './socket.js';

/** @import {Scope} from '../scope.js' */
/** @import {KeptCall} from './kept_call.js' */

const PATIENCE_MS = 3000;

/** @param {Scope} parent @param {KeptCall} call @returns {Promise<void>} when it is over, or nobody answers */
export function hangUp(parent, { session }) {
  const scope = parent.child();
  forgetCall(session.id);
  return new Promise((resolve) => {
    const done = () => {
      scope.dispose();
      resolve();
    };
    const socket = new CallSocket(scope, session, {
      received: ({ type }) => type === 'ended' && done(),
      sound: () => {},
      dropped: () => {},
      lost: done,
    }, true);
    socket.send('end', {}, true);
    scope.timeout(done, PATIENCE_MS);
    scope.add(resolve);
  });
}
