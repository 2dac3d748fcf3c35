/** The server's answers, asked for over HTTP. */

import { words } from './words.js';

/**
 * @import {Health, ScenarioCard, ScenarioPage, NewSession, SessionRow, Session, Peaks, Comment} from './shapes.js'
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
 * @param {{signal?: AbortSignal, body?: unknown}} [options] a body makes it a POST
 * @returns {Promise<any>}
 */
async function ask(path, { signal, body } = {}) {
  const response = await reach(path, {
    signal,
    credentials: 'same-origin',
    ...(body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
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

const sessionPath = (/** @type {string} */ id) => `/api/sessions/${encodeURIComponent(id)}`;

/** @param {AbortSignal} signal @returns {Promise<Health>} */
export const health = (signal) => ask('/api/health', { signal });

/** @param {AbortSignal} signal @returns {Promise<ScenarioCard[]>} */
export const scenarios = async (signal) => (await ask('/api/scenarios', { signal })).scenarios;

/** @param {string} id @param {AbortSignal} signal @param {number | null} [seed] @returns {Promise<ScenarioPage>} */
export const scenario = (id, signal, seed = null) =>
  ask(`/api/scenarios/${encodeURIComponent(id)}${seed === null ? '' : `?seed=${seed}`}`, { signal });

/** @param {{scenario: string, level: string, seed: number}} call @param {AbortSignal} signal @returns {Promise<NewSession>} */
export const openSession = (call, signal) => ask('/api/sessions', { signal, body: call });

/** @param {AbortSignal} signal @returns {Promise<SessionRow[]>} */
export const sessions = async (signal) => (await ask('/api/sessions', { signal })).sessions;

/** @param {string} id @param {AbortSignal} signal @returns {Promise<Session>} */
export const session = (id, signal) => ask(sessionPath(id), { signal });

/** @param {string} id @param {AbortSignal} signal @returns {Promise<Peaks>} */
export const peaks = (id, signal) => ask(`${sessionPath(id)}/peaks`, { signal });

/** @param {string} id @param {AbortSignal} signal @returns {Promise<Comment[]>} */
export const comments = async (id, signal) => (await ask(`${sessionPath(id)}/comments`, { signal })).comments;

/** @param {string} id @param {{start_s: number, end_s: number, text: string}} comment @param {AbortSignal} signal @returns {Promise<Comment>} */
export const addComment = (id, comment, signal) => ask(`${sessionPath(id)}/comments`, { signal, body: comment });
