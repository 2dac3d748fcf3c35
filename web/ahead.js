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
announce(route.screen);
screens[route.screen]?.().catch(() => {}); // opening the screen says what failed
addEventListener('hashchange', forgetEarly, { once: true });

/** All modules of a screen are fetched at once, instead of each when the one before it names it. @param {string} name */
function announce(name) {
  const { files, screens } = JSON.parse(document.getElementById('modules')?.textContent ?? '{"files": [], "screens": {}}');
  for (const place of screens[name] ?? []) {
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href: files[place] });
    document.head.append(link);
  }
}
