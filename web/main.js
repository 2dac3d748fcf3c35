/** Opens the screen that the address names, and leaves it when the address changes. */

import './trust.js';
import { html, render } from 'lit';
import { showAccount } from './account/account_line.js';
import { whoAmI } from './account/desk.js';
import { failed, waiting } from './frame.js';
import { health } from './house.js';
import { showPlaces } from './places.js';
import { readRoute } from './route.js';
import { Scope } from './scope.js';
import { screens } from './screens.js';
import { words } from './words.js';

/** @import {Route} from './route.js' */
/** @import {Place} from './frame.js' */

const page = new Scope();
const screen = /** @type {HTMLElement} */ (document.getElementById('screen'));
let mustSignIn = false;
let here = { key: '', scope: page.child(), moved: (/** @type {Route} */ _) => {} };

/** The part of a route that needs another screen when it changes. @param {Route} route */
function keyOf(route) {
  if (route.screen === 'practice') return `practice ${route.scenario} ${route.level} ${route.drill} ${route.beat} ${route.in_a_row}`;
  if (route.screen === 'again') return `again ${route.id} ${route.turn} ${route.beat} ${route.drill}`;
  if (route.screen === 'beside') return `beside ${route.id} ${route.other}`;
  if (route.screen === 'join') return `join ${route.invite}`;
  if (route.screen === 'sign-on') return `sign-on ${route.why}`;
  if (route.screen === 'erased') return `erased ${route.id}`;
  if (route.screen === 'writing') return `writing ${route.id}`;
  return route.screen === 'session' ? `session ${route.id}` : route.screen;
}

function follow() {
  const route = readRoute(location.hash);
  const key = keyOf(route);
  if (key === here.key) return here.moved(route);
  here.scope.dispose();
  showPlaces(/** @type {HTMLElement} */ (document.getElementById('places')), mustSignIn ? 'unknown' : route.screen);
  const isFirst = here.key === '';
  const root = document.createElement('div');
  root.className = `screen ${route.screen}`;
  screen.replaceChildren(root);
  here = { key, scope: page.child(), moved: () => {} };
  void open(route, { root, scope: here.scope });
  window.scrollTo(0, 0);
  if (!isFirst) screen.focus({ preventScroll: true });
}

/** Modules that take longer to load are said to. */
const SLOW_MS = 300;

/** @param {Route} route @param {Place} place */
async function open(route, place) {
  const load = screenOf(route);
  if (load === null) return unknownPage(place);
  const isLoaded = place.scope.timeout(() => render(waiting(words.opening), place.root), SLOW_MS);
  try {
    const show = await load();
    isLoaded();
    if (!place.scope.disposed) here.moved = show(place, route) ?? here.moved;
  } catch (error) {
    isLoaded();
    if (!place.scope.disposed) render(failed(error, () => location.reload()), place.root);
  }
}

/** Who must sign in first sees nothing else, short of an invite or the end of a sign-on. @param {Route} route */
function screenOf(route) {
  if (!mustSignIn || route.screen === 'join' || route.screen === 'sign-on') return screens[route.screen] ?? null;
  return async () => {
    const { signInScreen } = await import('./account/sign_in.js');
    return (/** @type {Place} */ place) => signInScreen(place, begin);
  };
}

/** @param {Place} place */
function unknownPage({ root }) {
  render(html`<section class="trouble"><h1>${words.errors.unknownPage}</h1>
    <p><a class="button" href="#/">${words.home}</a></p></section>`, root);
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
page.listen(window, 'signed-out', () => void begin());
page.listen(window, 'unhandledrejection', (/** @type {PromiseRejectionEvent} */ event) => {
  if (event.reason?.name === 'AbortError') return event.preventDefault();
  if (event.reason?.status === 401) return void begin();
  render(failed(event.reason, () => location.reload()), screen);
});
/** Asks who is here, then opens what the address names; a server that does not answer is told by the screen itself. */
async function begin() {
  const me = await whoAmI(page.signal).catch(() => null);
  mustSignIn = me !== null && me.mode === 'accounts' && me.person === null;
  showAccount(me);
  here.key = '';
  follow();
}

void begin();
void showEngines();
