/** What the pages of a team ask the server for. */

import { ask } from '../house.js';
import { sessionPath } from '../paths.js';

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

/** @param {string} team @param {{scenario: string, level?: string, due_on: string, people: string[], drill?: {behaviour: string, in_a_row: number}}} wish @param {AbortSignal} signal */
export const assign = (team, wish, signal) => ask(path(team, 'assignments'), { signal, body: wish });

/** @param {string} id @param {AbortSignal} signal */
export const withdrawAssignment = (id, signal) => ask(`/api/assignments/${encodeURIComponent(id)}`, { signal, method: 'DELETE' });

const drillsPath = (/** @type {string} */ session) => `${sessionPath(session)}/drills`;

/** Days on which something is due of the rep of a shared call. @param {string} session @param {AbortSignal} signal @returns {Promise<string[]>} */
export const dueOfItsRep = async (session, signal) => (await ask(drillsPath(session), { signal })).due;

/**
 * Asks the rep of a shared call to drill one of its chances.
 * @param {string} session @param {{behaviour: string, beat: string, in_a_row: number, due_on: string}} drill @param {AbortSignal} signal
 * @returns {Promise<GivenAssignment>}
 */
export const assignDrill = (session, drill, signal) => ask(drillsPath(session), { signal, body: drill });
