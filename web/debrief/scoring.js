/** Waits until a session's counting is done. */

import { session } from '../house.js';

/** @import {Scope} from '../scope.js' */
/** @import {Session} from '../shapes.js' */

const EVERY_MS = 1500;
const BUSY = ['live', 'scoring'];

/**
 * @param {Scope} scope
 * @param {string} id
 * @param {{arrived: (found: Session) => unknown, failed: (error: unknown, retry: () => void) => void}} heard
 * @returns {() => void} looks at once: the socket said that the debrief is there
 */
export function followScoring(scope, id, heard) {
  let isDone = false;
  const look = async () => {
    if (isDone || scope.disposed) return;
    try {
      const found = await session(id, scope.signal);
      if (isDone || scope.disposed) return;
      if (BUSY.includes(found.status)) return void scope.timeout(look, EVERY_MS);
      isDone = true;
      void heard.arrived(found);
    } catch (error) {
      if (!scope.disposed) heard.failed(error, () => void look());
    }
  };
  scope.timeout(look, EVERY_MS);
  return () => void look();
}
