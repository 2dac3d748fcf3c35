/** What the pages for authors ask the server for. */

import { ask } from '../house.js';

/** @import {AuthoredList, Checked, Draft, LineChange, Outcome, Rehearsal} from '../shapes.js' */

const path = (/** @type {string} */ id, rest = '') => `/api/authored/${encodeURIComponent(id)}${rest}`;

/** @typedef {{text: string, level?: string, length?: string, seed: number}} Playing */

/** @param {AbortSignal} signal @returns {Promise<AuthoredList>} */
export const authored = (signal) => ask('/api/authored', { signal });

/** @param {{id: string, source?: string, team?: string}} wish @param {AbortSignal} signal @returns {Promise<Draft>} */
export const start = (wish, signal) => ask('/api/authored', { signal, body: wish });

/** @param {string} id @param {AbortSignal} signal @returns {Promise<Draft>} */
export const draft = (id, signal) => ask(path(id), { signal });

/** Goes on when the screen is left. @param {string} id @param {{text: string, revision: number}} given @returns {Promise<Draft>} */
export const save = (id, given) => ask(path(id), { method: 'PUT', body: given });

/** @param {string} id @param {AbortSignal} signal */
export const remove = (id, signal) => ask(path(id), { signal, method: 'DELETE' });

/** @param {string} id @param {number} revision @param {AbortSignal} signal @returns {Promise<Draft>} */
export const publish = (id, revision, signal) => ask(path(id, '/published'), { signal, body: { revision } });

/** @param {string} id @param {AbortSignal} signal @returns {Promise<Draft>} */
export const withdraw = (id, signal) => ask(path(id, '/published'), { signal, method: 'DELETE' });

/** @param {string} id @param {number} number @param {AbortSignal} signal @returns {Promise<string>} */
export const versionText = async (id, number, signal) => (await ask(path(id, `/versions/${number}`), { signal })).text;

/** From a version to the draft. @param {string} id @param {number} number @param {AbortSignal} signal @returns {Promise<LineChange[]>} */
export const changes = async (id, number, signal) => (await ask(path(id, `/versions/${number}/changes`), { signal })).lines;

/** @param {string} id @param {string} text @param {AbortSignal} signal @returns {Promise<Checked>} */
export const check = (id, text, signal) => ask('/api/authored/check', { signal, body: { id, text } });

/** @param {Playing & {rep: string}} wish @param {AbortSignal} signal @returns {Promise<Rehearsal>} */
export const rehearse = (wish, signal) => ask('/api/authored/rehearse', { signal, body: wish });

/** @param {Playing} wish @param {AbortSignal} signal @returns {Promise<Outcome[]>} */
export const outcomes = async (wish, signal) => (await ask('/api/authored/outcomes', { signal, body: wish })).reps;
