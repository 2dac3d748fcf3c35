/** How the rep is about to leave the page: by a step back or forward in the history, or on purpose. */

/** @import {Scope} from '../scope.js' */

/** @typedef {Event & {navigationType?: 'push' | 'replace' | 'reload' | 'traverse'}} Navigating */

/** @param {Scope} scope @returns {() => boolean} whether the last move was a step in the history; never where the browser does not tell */
export function watchSteps(scope) {
  let isStep = false;
  const navigation = /** @type {{navigation?: EventTarget}} */ (window).navigation;
  if (navigation) {
    scope.listen(navigation, 'navigate', (/** @type {Navigating} */ { navigationType }) => {
      isStep = navigationType === 'traverse';
    });
  }
  return () => isStep;
}
