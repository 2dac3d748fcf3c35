/** One call is on in one tab: a copied tab has the same kept call and must not take it away unasked. */

/** @import {Scope} from '../scope.js' */

/** The page before a reload lets its call go within this time. */
const LETS_GO_MS = 1500;

/**
 * Holds a call for this tab until the scope is disposed.
 * @param {string} id
 * @param {Scope} scope
 * @param {boolean} isMeant takes it from another tab
 * @returns {Promise<boolean>} false where another tab has it; true also where the browser has no locks
 */
export function holdCall(id, scope, isMeant) {
  if (!navigator.locks) return Promise.resolve(true);
  const options = isMeant ? { steal: true } : { signal: AbortSignal.timeout(LETS_GO_MS) };
  return new Promise((resolve) => {
    const until = new Promise((/** @type {(value?: unknown) => void} */ release) => scope.add(() => release()));
    navigator.locks.request(`rolecall call ${id}`, options, () => (resolve(true), until)).catch(() => resolve(false));
  });
}
