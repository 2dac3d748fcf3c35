/** Addresses of the screens, kept after the `#`: pure. */

/**
 * @typedef {{screen: 'home'}
 *   | {screen: 'practice', scenario: string, level: string | null, drill: string, beat: string, in_a_row: number | null}
 *   | {screen: 'again', id: string, turn: number, beat: string, drill: string}
 *   | {screen: 'beside', id: string, other: string}
 *   | {screen: 'session', id: string, at_s: number | null}
 *   | {screen: 'join', invite: string}
 *   | {screen: 'sign-on', why: string}
 *   | {screen: 'erased', id: string}
 *   | {screen: 'people' | 'me' | 'log' | 'check' | 'progress' | 'authoring' | 'team'}
 *   | {screen: 'reviews' | 'disagreements' | 'ratings'}
 *   | {screen: 'writing', id: string}
 *   | {screen: 'unknown'}} Route
 */

/** @param {string} hash the address from its `#` on @returns {Route} */
export function readRoute(hash) {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const asked = new URLSearchParams(query);
  const [, screen = '', name = '', ...rest] = path.split('/');
  if (screen === '') return { screen: 'home' };
  if ((screen === 'people' || screen === 'me' || screen === 'log' || screen === 'check' || screen === 'progress') && name === '') return { screen };
  if ((screen === 'authoring' || screen === 'team') && name === '') return { screen };
  if (screen === 'again' || screen === 'beside') return readMoment(screen, decoded(name), rest.map(decoded), asked);
  if ((screen === 'reviews' || screen === 'disagreements' || screen === 'ratings') && name === '') return { screen };
  if (name === '' || rest.length > 0) return { screen: 'unknown' };
  if (screen === 'practice') return readPractice(decoded(name), asked);
  if (screen === 'session') return { screen, id: decoded(name), at_s: readTime(asked.get('t')) };
  if (screen === 'authoring') return { screen: 'writing', id: decoded(name) };
  if (screen === 'join') return { screen, invite: decoded(name) };
  if (screen === 'sign-on') return { screen, why: decoded(name) };
  if (screen === 'erased') return { screen, id: decoded(name) };
  return { screen: 'unknown' };
}

/** @param {string} scenario @param {URLSearchParams} asked @returns {Route} */
function readPractice(scenario, asked) {
  const row = asked.get('in_a_row') ?? '';
  const in_a_row = /^([1-9]|10)$/.test(row) ? Number(row) : null;
  return { screen: 'practice', scenario, level: asked.get('level'), drill: asked.get('drill') ?? '', beat: asked.get('beat') ?? '', in_a_row };
}

/**
 * @param {'again' | 'beside'} screen @param {string} id @param {string[]} rest @param {URLSearchParams} asked
 * @returns {Route}
 */
function readMoment(screen, id, [second = '', ...more], asked) {
  const turn = /^\d{1,5}$/.test(second) ? Number(second) : null;
  if (id === '' || second === '' || more.length > 0) return { screen: 'unknown' };
  if (screen === 'beside') return { screen, id, other: second };
  return turn === null ? { screen: 'unknown' } : { screen, id, turn, beat: asked.get('beat') ?? '', drill: asked.get('drill') ?? '' };
}

export const QUEUE_ADDRESS = '#/reviews';
export const DISAGREEMENTS_ADDRESS = '#/disagreements';
export const RATINGS_ADDRESS = '#/ratings';

/** One moment again, or drilled. @param {string} id @param {number} turn @param {string} beat @param {string} [drill] the behaviour */
export function againAddress(id, turn, beat, drill = '') {
  const asked = new URLSearchParams({ ...(beat ? { beat } : {}), ...(drill ? { drill } : {}) }).toString();
  return `#/again/${encodeURIComponent(id)}/${turn}${asked ? `?${asked}` : ''}`;
}

/** @param {string} id @param {string} other */
export const besideAddress = (id, other) => `#/beside/${encodeURIComponent(id)}/${encodeURIComponent(other)}`;

/** The whole call, or with `drill` one behaviour of it. @param {string} scenario @param {string | null} [level] @param {{drill?: string, beat?: string, in_a_row?: number}} [practised] */
export function practiceAddress(scenario, level = null, { drill, beat, in_a_row } = {}) {
  const moment = { ...(drill ? { drill } : {}), ...(beat ? { beat } : {}), ...(in_a_row ? { in_a_row: String(in_a_row) } : {}) };
  const asked = new URLSearchParams({ ...(level ? { level } : {}), ...moment }).toString();
  return `#/practice/${encodeURIComponent(scenario)}${asked ? `?${asked}` : ''}`;
}

/** @param {string} id @param {number | null} [at_s] */
export function sessionAddress(id, at_s = null) {
  return `#/session/${encodeURIComponent(id)}${at_s === null ? '' : `?t=${at_s.toFixed(1)}`}`;
}

/** The list of what one writes, or one of them. @param {string | null} [id] */
export const authoringAddress = (id = null) => (id === null ? '#/authoring' : `#/authoring/${encodeURIComponent(id)}`);

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
