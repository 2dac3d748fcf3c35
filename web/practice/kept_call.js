/** The running call of this tab, kept over a reload of the page. */

/** @import {NewSession} from '../shapes.js' */
/** @import {Ways} from './ways.js' */

/** @typedef {{session: NewSession, isTyping: boolean, isMuted: boolean, way: Ways['way']}} KeptCall */

const NAME = 'rolecall.call';

/** @param {KeptCall} call */
export function keepCall(call) {
  storage()?.setItem(NAME, JSON.stringify(call));
}

/** Only the call that is kept is forgotten: another may have begun meanwhile. @param {string} id */
export function forgetCall(id) {
  if (keptCall()?.session.id === id) storage()?.removeItem(NAME);
}

/** @returns {KeptCall | null} */
export function keptCall() {
  try {
    const kept = JSON.parse(storage()?.getItem(NAME) ?? 'null');
    return typeof kept?.session?.token === 'string' ? kept : null;
  } catch {
    return null;
  }
}

/** A browser set to keep nothing refuses even the look at it; then a reload ends in the call's debrief. */
function storage() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
