/** What the pages of accounts ask the server for. */

import { ask } from '../house.js';
import { sessionPath } from '../paths.js';

/** @import {ApiToken, Belongings, Consent, Due, Export, HeldRole, HouseRules, Invite, LogEntry, Member, Receipt, Sharing, Team, Verdict, WhoAmI} from '../shapes.js' */

/** @param {AbortSignal} signal @returns {Promise<Consent>} */
export const consent = (signal) => ask('/api/consent', { signal });

/** @param {string} version @param {boolean} is_given @param {AbortSignal} signal @returns {Promise<Consent>} */
export const sayConsent = (version, is_given, signal) => ask('/api/consent', { signal, body: { version, is_given } });

/** @param {AbortSignal} signal @returns {Promise<Due[]>} */
export const due = async (signal) => (await ask('/api/retention', { signal })).due;

/** @param {string} sure @param {AbortSignal} signal @returns {Promise<Receipt>} */
export const eraseMe = (sure, signal) => ask('/api/me/erase', { signal, body: { sure } });

/** @param {string} id @param {AbortSignal} signal @returns {Promise<Receipt>} */
export const eraseSession = (id, signal) => ask(sessionPath(id), { signal, method: 'DELETE' });

/** @param {string} id @param {AbortSignal} signal @returns {Promise<Receipt>} */
export const receipt = (id, signal) => ask(`/api/erasures/${encodeURIComponent(id)}`, { signal });

/** Asks for a zip of everything about oneself. @param {AbortSignal} signal @returns {Promise<Export>} */
export const askExport = (signal) => ask('/api/exports', { signal, method: 'POST' });

/** @param {string} id @param {AbortSignal} signal @returns {Promise<Export>} */
export const oneExport = (id, signal) => ask(`/api/exports/${encodeURIComponent(id)}`, { signal });

/** Where the zip is fetched. @param {string} id */
export const exportAddress = (id) => `/api/exports/${encodeURIComponent(id)}/zip`;

const sharesPath = (/** @type {string} */ id) => `${sessionPath(id)}/shares`;

/** @param {string} id @param {AbortSignal} signal @returns {Promise<Sharing>} */
export const sharing = async (id, signal) => {
  const [shares, whom] = await Promise.all([ask(sharesPath(id), { signal }), ask('/api/share-with', { signal })]);
  return { ...shares, ...whom };
};

/** @param {string} id @param {{person?: string, team?: string, audio_until?: string}} whom @param {AbortSignal} signal */
export const share = (id, whom, signal) => ask(sharesPath(id), { signal, body: whom });

/** @param {string} id @param {string} shareId @param {AbortSignal} signal */
export const withdrawShare = (id, shareId, signal) =>
  ask(`${sharesPath(id)}/${encodeURIComponent(shareId)}`, { signal, method: 'DELETE' });

/** @param {AbortSignal} signal @returns {Promise<WhoAmI>} */
export const whoAmI = (signal) => ask('/api/me', { signal });

/** @param {{email: string, password: string}} given @param {AbortSignal} signal */
export const signIn = (given, signal) => ask('/api/sign-in', { signal, body: given });

/** @param {{invite?: string, link?: boolean}} how @param {AbortSignal} signal @returns {Promise<{address: string}>} */
export const leave = (how, signal) => ask('/api/oidc/start', { signal, body: how });

/** @param {AbortSignal} signal @returns {Promise<{issuers: string[], has_password: boolean}>} */
export const links = (signal) => ask('/api/oidc/mine', { signal });

/** @param {AbortSignal} signal */
export const unlink = (signal) => ask('/api/oidc/mine', { signal, method: 'DELETE' });

/** @param {AbortSignal} [signal] */
export const signOut = (signal) => ask('/api/sign-in', { signal, method: 'DELETE' });

/** @param {string} invite @param {AbortSignal} signal @returns {Promise<{role: string, ends_at: string}>} */
export const lookAtInvite = (invite, signal) => ask('/api/join/look', { signal, body: { invite } });

/** @param {{invite: string, name: string, email: string, password: string}} given @param {AbortSignal} signal */
export const join = (given, signal) => ask('/api/join/accept', { signal, body: given });

/** @param {{old: string, new: string}} given @param {AbortSignal} signal */
export const changePassword = (given, signal) => ask('/api/password', { signal, body: given });

/** @param {AbortSignal} signal @returns {Promise<ApiToken[]>} */
export const tokens = async (signal) => (await ask('/api/tokens', { signal })).tokens;

/** @param {{label: string, scopes: string[]}} given @param {AbortSignal} signal @returns {Promise<{secret: string}>} */
export const makeToken = (given, signal) => ask('/api/tokens', { signal, body: given });

/** @param {string} id @param {AbortSignal} signal */
export const removeToken = (id, signal) => ask(`/api/tokens/${encodeURIComponent(id)}`, { signal, method: 'DELETE' });

/** @param {AbortSignal} signal @returns {Promise<Member[]>} */
export const people = async (signal) => (await ask('/api/people', { signal })).people;

/** @param {string} id @param {HeldRole[]} roles @param {AbortSignal} signal */
export const setRoles = (id, roles, signal) =>
  ask(`/api/people/${encodeURIComponent(id)}/roles`, { signal, method: 'PUT', body: { roles } });

/** @param {string} id @param {boolean} is_active @param {AbortSignal} signal */
export const setActive = (id, is_active, signal) =>
  ask(`/api/people/${encodeURIComponent(id)}/active`, { signal, method: 'PUT', body: { is_active } });

/** @param {AbortSignal} signal @returns {Promise<Team[]>} */
export const teams = async (signal) => (await ask('/api/teams', { signal })).teams;

/** @param {string} name @param {AbortSignal} signal */
export const addTeam = (name, signal) => ask('/api/teams', { signal, body: { name } });

/** @param {Team} team @param {AbortSignal} signal */
export const changeTeam = ({ id, ...rules }, signal) =>
  ask(`/api/teams/${encodeURIComponent(id)}`, { signal, method: 'PUT', body: rules });

/** What would go with a team. @param {string} id @param {AbortSignal} signal @returns {Promise<Belongings>} */
export const belongings = (id, signal) => ask(`/api/teams/${encodeURIComponent(id)}/belongings`, { signal });

/** @param {string} id @param {AbortSignal} signal */
export const removeTeam = (id, signal) => ask(`/api/teams/${encodeURIComponent(id)}`, { signal, method: 'DELETE' });

/** @param {AbortSignal} signal @returns {Promise<HouseRules>} */
export const rules = (signal) => ask('/api/rules', { signal });

/** @param {Record<string, number>} changes @param {AbortSignal} signal @returns {Promise<HouseRules>} */
export const setRules = (changes, signal) => ask('/api/rules', { signal, method: 'PUT', body: changes });

/** @param {number | null} before @param {AbortSignal} signal @returns {Promise<LogEntry[]>} */
export const entries = async (before, signal) =>
  (await ask(`/api/audit${before === null ? '' : `?before=${before}`}`, { signal })).entries;

/** @param {AbortSignal} signal @returns {Promise<Verdict>} */
export const verdict = (signal) => ask('/api/audit/verdict', { signal });

/** @param {AbortSignal} signal @returns {Promise<Invite[]>} */
export const invites = async (signal) => (await ask('/api/invites', { signal })).invites;

/** @param {HeldRole} held @param {AbortSignal} signal @returns {Promise<{secret: string, ends_at: string}>} */
export const makeInvite = (held, signal) => ask('/api/invites', { signal, body: held });

/** @param {string} id @param {AbortSignal} signal */
export const withdrawInvite = (id, signal) => ask(`/api/invites/${encodeURIComponent(id)}`, { signal, method: 'DELETE' });
