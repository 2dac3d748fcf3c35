/** What one's own calls tell over time, asked for over HTTP. */

import { ask } from '../house.js';
import { sessionPath } from '../paths.js';

/** @import {Change, NextPractice, Progress} from '../shapes.js' */

/** @param {AbortSignal} signal @returns {Promise<NextPractice | null>} null where there is nothing to practise */
export const nextPractice = async (signal) => (await ask('/api/progress/next', { signal })).next;

/** Weeks are those of this browser's clock. @param {AbortSignal} signal @returns {Promise<Progress>} */
export const ownProgress = (signal) => ask(`/api/progress?clock_min=${-new Date().getTimezoneOffset()}`, { signal });

/** @param {string} id @param {AbortSignal} signal @returns {Promise<Change[]>} */
export const changesOf = async (id, signal) => (await ask(`${sessionPath(id)}/changes`, { signal })).changes;
