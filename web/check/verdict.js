/** What the lines of the connection test come to: pure. */

import { checkWords as words } from './check_words.js';

/**
 * @typedef {'secure' | 'microphone' | 'direct' | 'relay' | 'socket' | 'clock'} LineId
 * @typedef {'fine' | 'limited' | 'missing' | 'unset'} State unset: not set up on this server
 * @typedef {{state: State, said: string, ask?: string}} Finding
 * @typedef {Partial<Record<LineId, Finding>>} Findings
 * @typedef {'direct' | 'relay' | 'socket' | 'typed' | 'none'} Verdict the best way a call could be held
 */

/** @type {readonly LineId[]} in the order in which they are tried */
export const LINES = ['secure', 'microphone', 'direct', 'relay', 'socket', 'clock'];

/** @param {Findings} findings @returns {Verdict} */
export function verdict(findings) {
  const isThere = (/** @type {LineId} */ id) => ['fine', 'limited'].includes(findings[id]?.state ?? '');
  if (!isThere('socket')) return 'none';
  if (!isThere('secure') || !isThere('microphone')) return 'typed';
  if (isThere('direct')) return 'direct';
  return isThere('relay') ? 'relay' : 'socket';
}

/** For somebody who was not there. @param {Findings} findings @param {string} browser @param {string} address @param {Date} now */
export function report(findings, browser, address, now) {
  const lines = LINES.map((id) => {
    const { state = 'waiting', said = '', ask } = findings[id] ?? {};
    return `${words.lines[id].title}: ${words.states[state]}. ${said}${ask ? ` ${words.askFor} ${ask}` : ''}`;
  });
  return [`${words.title}, ${address}, ${now.toISOString()}`, browser, words.verdicts[verdict(findings)], ...lines].join('\n');
}

/** The value below which this share of them lies. @param {number[]} values @param {number} share */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** @param {number} apart_s the server's clock less ours @returns {Finding} */
export function clockFinding(apart_s) {
  const far = Math.abs(apart_s);
  if (far < 5) return { state: 'fine', said: words.clock.fine(far) };
  const said = words.clock.apart(far, apart_s > 0);
  return { state: far < 300 ? 'limited' : 'missing', said, ask: words.clock.ask };
}

/** @param {{rtt_ms: number, lost: number, via: string} | null} way null: nothing connected @param {string} ports @returns {Finding} */
export function directFinding(way, ports) {
  if (!way) return { state: 'missing', said: words.direct.blocked, ask: words.direct.ask(ports) };
  if (way.lost >= 0.03 || way.rtt_ms > 250) return { state: 'limited', said: words.direct.bad(way), ask: words.direct.badAsk };
  return { state: 'fine', said: words.direct.fine(way) };
}

/** @param {{rtt_ms: number, lost: number, via: string} | null} way @param {boolean} isSet @param {boolean} isNeeded @returns {Finding} */
export function relayFinding(way, isSet, isNeeded) {
  if (!isSet) return { state: 'unset', said: words.relay.unset, ...(isNeeded ? { ask: words.relay.unsetAsk } : {}) };
  if (!way) return { state: 'missing', said: words.relay.blocked, ask: words.relay.ask };
  return { state: 'fine', said: words.relay.fine(way) };
}

/** @param {{median_ms: number, late_ms: number} | null} times @returns {Finding} */
export function socketFinding(times) {
  if (!times) return { state: 'missing', said: words.socket.blocked, ask: words.socket.ask };
  if (times.late_ms > 300) return { state: 'limited', said: words.socket.slow(times), ask: words.socket.slowAsk };
  return { state: 'fine', said: words.socket.fine(times) };
}
