/** The replay's keys. */

/** @import {Scope} from '../scope.js' */

/**
 * @typedef {{
 *   toggle: () => void, pause: () => void, skip: (by_s: number) => void, mark: (step: 1 | -1) => void,
 * }} KeyMoves
 * @param {Scope} scope
 * @param {KeyMoves} moves
 */
export function followKeys(scope, { toggle, pause, skip, mark }) {
  /** @type {Record<string, () => void>} */
  const keys = {
    ' ': toggle, k: pause, j: () => skip(-10), l: () => skip(10), ArrowLeft: () => skip(-5), ArrowRight: () => skip(5),
    n: () => mark(1), p: () => mark(-1),
  };
  scope.listen(document, 'keydown', (/** @type {KeyboardEvent} */ event) => {
    const run = keys[event.key];
    if (!run || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
    event.preventDefault();
    run();
  });
}

/** Fields keep their keys, and a focused button keeps its space. @param {KeyboardEvent} event */
function isTaken({ target, key }) {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) {
    return true;
  }
  return key === ' ' && target instanceof HTMLElement && target.closest('button, a, summary') !== null;
}
