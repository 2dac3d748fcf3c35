/** What listening together asks the server for. */

import { ask } from '../house.js';
import { sessionPath } from '../paths.js';

/** @import {Comment, Decision, Disagreement, Excerpt, NewComment, Ratings, SavedComment, Standings, Waiting} from '../shapes.js' */

/** @param {string} id @param {{behaviour: string, beat: string, turn: number}} chance */
const decisionPath = (id, { behaviour, beat, turn }) =>
  `${sessionPath(id)}/decisions/${encodeURIComponent(behaviour)}/${encodeURIComponent(beat)}/${turn}`;

/** @param {AbortSignal} signal @returns {Promise<Waiting[]>} */
export const reviewQueue = async (signal) => (await ask('/api/review-queue', { signal })).sessions;

/** @param {AbortSignal} signal @returns {Promise<Disagreement[]>} */
export const disagreements = async (signal) => (await ask('/api/disagreements', { signal })).disagreements;

/** @param {string} id @param {{behaviour: string, beat: string, turn: number}} chance @param {{met: boolean | null, reason: string}} said @param {AbortSignal} signal @returns {Promise<Decision>} */
export const decide = (id, chance, said, signal) => ask(decisionPath(id, chance), { signal, method: 'PUT', body: said });

/** @param {string} id @param {{behaviour: string, beat: string, turn: number}} chance @param {AbortSignal} signal */
export const takeDecisionBack = (id, chance, signal) => ask(decisionPath(id, chance), { signal, method: 'DELETE' });

/** @param {string} id @param {AbortSignal} signal @returns {Promise<Comment[]>} */
export const comments = async (id, signal) => (await ask(`${sessionPath(id)}/comments`, { signal })).comments;

/** @param {string} id @param {NewComment} comment @param {AbortSignal} signal @returns {Promise<Comment>} */
export const addComment = (id, comment, signal) => ask(`${sessionPath(id)}/comments`, { signal, body: comment });

/** @param {string} id @param {string} commentId @param {AbortSignal} signal */
export const removeComment = (id, commentId, signal) =>
  ask(`${sessionPath(id)}/comments/${encodeURIComponent(commentId)}`, { signal, method: 'DELETE' });

/** @param {AbortSignal} signal @returns {Promise<SavedComment[]>} */
export const savedComments = async (signal) => (await ask('/api/saved-comments', { signal })).saved;

/** @param {{text: string, tags: string[]}} said @param {AbortSignal} signal @returns {Promise<SavedComment>} */
export const saveComment = (said, signal) => ask('/api/saved-comments', { signal, body: said });

/** @param {string} id @param {AbortSignal} signal */
export const forgetComment = (id, signal) => ask(`/api/saved-comments/${encodeURIComponent(id)}`, { signal, method: 'DELETE' });

/** Words that name a state or trait of a person. @param {string} text @param {AbortSignal} signal @returns {Promise<string[]>} */
export const judgingIn = async (text, signal) => (await ask('/api/wording', { signal, body: { text } })).judging;

/** @param {AbortSignal} signal @returns {Promise<Ratings>} */
export const ratings = (signal) => ask('/api/ratings', { signal });

/** @param {AbortSignal} signal @returns {Promise<number>} */
export const drawChances = async (signal) => (await ask('/api/ratings/draw', { signal, method: 'POST' })).drawn;

const ratingPath = (/** @type {string} */ id) => `/api/ratings/${encodeURIComponent(id)}`;

/** @param {string} id @param {AbortSignal} signal @returns {Promise<Excerpt>} */
export const excerpt = (id, signal) => ask(ratingPath(id), { signal });

/** @param {string} id @param {boolean | null} met @param {AbortSignal} signal */
export const rate = (id, met, signal) => ask(ratingPath(id), { signal, method: 'PUT', body: { met } });

/** @param {string} id @param {AbortSignal} signal */
export const takeRatingBack = (id, signal) => ask(ratingPath(id), { signal, method: 'DELETE' });

/** @param {AbortSignal} signal @returns {Promise<Standings>} */
export const agreement = (signal) => ask('/api/agreement', { signal });
