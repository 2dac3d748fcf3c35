/** What the pages of a team ask the server for. */

import { ask } from '../house.js';

/** @import {AskedRep, Assigned, GivenAssignment, TeamCounts} from '../shapes.js' */

const path = (/** @type {string} */ team, /** @type {string} */ rest) => `/api/teams/${encodeURIComponent(team)}/${rest}`;

/** @param {AbortSignal} signal @returns {Promise<Assigned[]>} */
export const assignedToMe = async (signal) => (await ask('/api/assignments', { signal })).assignments;

/** @param {string} team @param {AbortSignal} signal @returns {Promise<TeamCounts>} */
export const counts = (team, signal) => ask(path(team, 'counts'), { signal });

/** @param {string} team */
export const csvAddress = (team) => path(team, 'counts.csv');

/** @param {string} team @param {AbortSignal} signal @returns {Promise<AskedRep[]>} */
export const reps = async (team, signal) => (await ask(path(team, 'reps'), { signal })).reps;

/** @param {string} team @param {AbortSignal} signal @returns {Promise<GivenAssignment[]>} */
export const assignments = async (team, signal) => (await ask(path(team, 'assignments'), { signal })).assignments;

/** @param {string} team @param {{scenario: string, level?: string, due_on: string, people: string[]}} wish @param {AbortSignal} signal */
export const assign = (team, wish, signal) => ask(path(team, 'assignments'), { signal, body: wish });

/** @param {string} id @param {AbortSignal} signal */
export const withdrawAssignment = (id, signal) => ask(`/api/assignments/${encodeURIComponent(id)}`, { signal, method: 'DELETE' });
