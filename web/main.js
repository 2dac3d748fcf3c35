/** Opens the screen that the address names, and leaves it when the address changes. */

import './trust.js';
import { html, render } from 'lit';
import { failed } from './frame.js';
import { homeScreen } from './home/home.js';
import { health } from './house.js';
import { practiceScreen } from './practice/practice.js';
import { replayScreen } from './replay/replay.js';
import { readRoute } from './route.js';
import { Scope } from './scope.js';
import { words } from './words.js';

/** @import {Route} from './route.js' */
/** @import {Place} from './frame.js' */

const page = new Scope();
const screen = /** @type {HTMLElement} */ (document.getElementById('screen'));
let here = { key: '', scope: page.child(), moved: (/** @type {Route} */ _) => {} };

/** The part of a route that needs another screen when it changes. @param {Route} route */
function keyOf(route) {
  if (route.screen === 'practice') return `practice ${route.scenario} ${route.level}`;
  return route.screen === 'session' ? `session ${route.id}` : route.screen;
}

function follow() {
  const route = readRoute(location.hash);
  const key = keyOf(route);
  if (key === here.key) return here.moved(route);
  here.scope.dispose();
  const isFirst = here.key === '';
  const root = document.createElement('div');
  root.className = `screen ${route.screen}`;
  screen.replaceChildren(root);
  here = { key, scope: page.child(), moved: () => {} };
  here.moved = open(route, { root, scope: here.scope }) ?? here.moved;
  window.scrollTo(0, 0);
  if (!isFirst) screen.focus({ preventScroll: true });
}

/** @param {Route} route @param {Place} place @returns {((route: Route) => void) | void} */
function open(route, place) {
  if (route.screen === 'home') return homeScreen(place);
  if (route.screen === 'practice') return practiceScreen(place, route);
  if (route.screen === 'session') return replayScreen(place, route);
  render(html`<section class="trouble"><h1>${words.errors.unknownPage}</h1>
    <p><a class="button" href="#/">${words.home}</a></p></section>`, place.root);
}

/** Says in the page's head which engines are at work. */
async function showEngines() {
  const line = /** @type {HTMLElement} */ (document.getElementById('engines'));
  try {
    const { state, engines } = await health(page.signal);
    line.textContent = state === 'ready' ? words.engines(engines) : words.starting;
    if (state !== 'ready') page.timeout(showEngines, 2000);
  } catch {
    line.textContent = words.errors.unreachable;
    page.timeout(showEngines, 5000);
  }
}

page.listen(window, 'hashchange', follow);
page.listen(window, 'unhandledrejection', (/** @type {PromiseRejectionEvent} */ event) => {
  if (event.reason?.name === 'AbortError') return event.preventDefault();
  render(failed(event.reason, () => location.reload()), screen);
});
follow();
void showEngines();
