/** The server's answers, asked for over HTTP. */

import { takeEarly } from './early.js';
import { sessionPath } from './paths.js';
import { words } from './words.js';

/**
 * @import {Health, ScenarioCard, ScenarioPage, NewSession, SessionRow, Session, Peaks, Correction, KeptUsual, Take} from './shapes.js'
 */

/** A refusal or a failure, in one plain sentence. */
export class HouseError extends Error {
  /** @param {string} message @param {string} code @param {number} status 0 where no answer came */
  constructor(message, code, status) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/**
 * @param {string} path
 * @param {{signal?: AbortSignal, body?: unknown, method?: string}} [options] a body makes it a POST
 * @returns {Promise<any>}
 */
export async function ask(path, { signal, body, method } = {}) {
  const early = body === undefined && method === undefined ? takeEarly(path) : null;
  const known = early && (await early);
  signal?.throwIfAborted();
  if (known) return known;
  const response = await reach(path, {
    signal,
    credentials: 'same-origin',
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (response.status === 204) return null;
  const answer = await response.json().catch(() => null);
  if (response.ok && answer !== null) return answer;
  const { code = 'unclear', message = words.errors.answered(response.status) } = answer?.error ?? {};
  throw new HouseError(message, code, response.status);
}

/** @param {string} path @param {RequestInit} request */
async function reach(path, request) {
  try {
    return await fetch(path, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new HouseError(words.errors.unreachable, 'unreachable', 0);
  }
}

/** @param {AbortSignal} signal @returns {Promise<Health>} */
export const health = (signal) => ask('/api/health', { signal });

/** @param {AbortSignal} signal @returns {Promise<ScenarioCard[]>} */
export const scenarios = async (signal) => (await ask('/api/scenarios', { signal })).scenarios;

/** @param {string} id @param {AbortSignal} signal @param {number | null} [seed] @returns {Promise<ScenarioPage>} */
export const scenario = (id, signal, seed = null) =>
  ask(`/api/scenarios/${encodeURIComponent(id)}${seed === null ? '' : `?seed=${seed}`}`, { signal });

/** @param {{scenario: string, level: string, length: string, seed: number, device: string, store?: boolean, reads?: boolean, drill?: {behaviour: string, beat: string, in_a_row: number}}} call @param {AbortSignal} signal @returns {Promise<NewSession>} */
export const openSession = (call, signal) => ask('/api/sessions', { signal, body: call });

/**
 * A call that begins at one moment of an earlier one.
 * @param {string} id @param {{turn: number, beat: string, device: string, store: boolean, drill?: {behaviour: string, in_a_row: number}}} wanted
 * @param {AbortSignal} signal @returns {Promise<NewSession>}
 */
export const tryAgain = (id, wanted, signal) => ask(`${sessionPath(id)}/again`, { signal, body: wanted });

/** @param {string} id @param {string} other @param {AbortSignal} signal @returns {Promise<[Take, Take]>} */
export const twoTakes = async (id, other, signal) => (await ask(`${sessionPath(id)}/beside/${encodeURIComponent(other)}`, { signal })).takes;

/** One's own, by microphone. @param {AbortSignal} signal @returns {Promise<KeptUsual[]>} */
export const keptUsuals = async (signal) => (await ask('/api/usual', { signal })).devices;

/** @param {AbortSignal} signal @returns {Promise<SessionRow[]>} */
export const sessions = async (signal) => (await ask('/api/sessions?limit=200', { signal })).sessions;

/** @param {string} id @param {AbortSignal} signal @returns {Promise<Session>} */
export const session = (id, signal) => ask(sessionPath(id), { signal });

/** @param {string} id @param {AbortSignal} signal @returns {Promise<Peaks>} */
export const peaks = (id, signal) => ask(`${sessionPath(id)}/peaks`, { signal });

const correctionsPath = (/** @type {string} */ id) => `${sessionPath(id)}/corrections`;

/** @param {string} id @param {AbortSignal} signal @returns {Promise<{corrections: Correction[], may_decide: boolean}>} */
export const corrections = (id, signal) => ask(correctionsPath(id), { signal });

/** @param {string} id @param {{turn: number, said: string}} line @param {AbortSignal} signal @returns {Promise<Correction>} */
export const correctLine = (id, line, signal) => ask(correctionsPath(id), { signal, body: line });

/** @param {string} id @param {string} correction @param {boolean} isAccepted @param {AbortSignal} signal @returns {Promise<Correction>} */
export const decideCorrection = (id, correction, isAccepted, signal) =>
  ask(`${correctionsPath(id)}/${encodeURIComponent(correction)}/decision`, { signal, body: { is_accepted: isAccepted } });

/** @param {string} id @param {string} correction @param {AbortSignal} signal @returns {Promise<Correction>} */
export const withdrawCorrection = (id, correction, signal) =>
  ask(`${correctionsPath(id)}/${encodeURIComponent(correction)}`, { signal, method: 'DELETE' });

/** What opens the socket of one's own call, once. @param {string} id @param {AbortSignal} signal @returns {Promise<string>} */
export const socketTicket = async (id, signal) => (await ask(`${sessionPath(id)}/ticket`, { signal, method: 'POST' })).ticket;
