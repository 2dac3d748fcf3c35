/** Runs before the page itself: asks for what its address needs, modules and answers, while the page's own modules come. */

import { askEarly, forgetEarly } from './early.js';
import { sessionPath } from './paths.js';
import { readRoute } from './route.js';
import { screens } from './screens.js';

const route = readRoute(location.hash);
askEarly('/api/me');
if (route.screen === 'session') {
  for (const part of ['', '/peaks', '/comments']) askEarly(`${sessionPath(route.id)}${part}`);
}
screens[route.screen]?.().catch(() => {}); // opening the screen says what failed
addEventListener('hashchange', forgetEarly, { once: true });
