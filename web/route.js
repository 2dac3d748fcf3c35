/** Addresses of the screens, kept after the `#`: pure. */

/**
 * @typedef {{screen: 'home'}
 *   | {screen: 'practice', scenario: string, level: string | null}
 *   | {screen: 'session', id: string, at_s: number | null}
 *   | {screen: 'unknown'}} Route
 */

/** @param {string} hash the address from its `#` on @returns {Route} */
export function readRoute(hash) {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const asked = new URLSearchParams(query);
  const [, screen = '', name = '', ...rest] = path.split('/');
  if (screen === '') return { screen: 'home' };
  if (name === '' || rest.length > 0) return { screen: 'unknown' };
  if (screen === 'practice') return { screen, scenario: decoded(name), level: asked.get('level') };
  if (screen === 'session') return { screen, id: decoded(name), at_s: readTime(asked.get('t')) };
  return { screen: 'unknown' };
}

/** @param {string} scenario @param {string | null} [level] */
export function practiceAddress(scenario, level = null) {
  return `#/practice/${encodeURIComponent(scenario)}${level ? `?level=${encodeURIComponent(level)}` : ''}`;
}

/** @param {string} id @param {number | null} [at_s] */
export function sessionAddress(id, at_s = null) {
  return `#/session/${encodeURIComponent(id)}${at_s === null ? '' : `?t=${at_s.toFixed(1)}`}`;
}

/** @param {string | null} text */
function readTime(text) {
  const at_s = Number.parseFloat(text ?? '');
  return Number.isFinite(at_s) && at_s >= 0 ? at_s : null;
}

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
