/** People, teams and invites, for admins. */

import { render } from 'lit';
import { entitle, failed, sentence, waiting } from '../frame.js';
import { addTeam, belongings, changeTeam, invites, makeInvite, people, removeTeam, setActive, setRoles, teams, withdrawInvite } from './desk.js';
import { atRest, sender } from './form.js';
import { houseRules } from './house_rules.js';
import { peopleView } from './people_view.js';
import { accountWords as words } from './words.js';

/** @import {Place} from '../frame.js' */
/** @import {HeldRole, Invite, Member, Team} from '../shapes.js' */
/** @import {Removal} from './team_removal.js' */

/** @typedef {{people: Member[], teams: Team[], invites: Invite[], trouble: string | null, address: string, form: ReturnType<typeof atRest>, savedTeam: string, removal: Removal | null, rules: HTMLElement}} Administration */

/** A choice of role and team in one field: `admin`, or `coach@TEAM`. @param {string} choice @returns {HeldRole} */
const held = (choice) => ({ role: choice.split('@')[0] ?? '', team: choice.split('@')[1] ?? null });

/** @param {Place} place */
export function peopleScreen({ root, scope }) {
  /** @type {Administration} */
  const state = { people: [], teams: [], invites: [], trouble: null, address: '', form: atRest(), savedTeam: '', removal: null, rules: document.createElement('div') };
  const draw = () => render(peopleView(state, moves), root);
  const { signal } = scope;

  async function load() {
    try {
      [state.people, state.teams, state.invites] = await Promise.all([people(signal), teams(signal), invites(signal)]);
      if (!scope.disposed) draw();
    } catch (error) {
      if (!scope.disposed) render(failed(error, load), root);
    }
  }

  /** @param {() => Promise<unknown>} act */
  async function change(act) {
    state.trouble = null;
    await act().catch((error) => (state.trouble = sentence(error)));
    if (!scope.disposed) await load();
  }

  const form = (/** @type {(fields: Record<string, string>) => Promise<unknown>} */ send) =>
    sender(scope, state.form, draw, async (fields, element) => {
      await send(fields);
      element.reset();
      await load();
    });
  const moves = {
    give: (/** @type {Member} */ { id, roles }, /** @type {string} */ choice) => change(() => setRoles(id, [...roles, held(choice)], signal)),
    take: (/** @type {Member} */ { id, roles }, /** @type {HeldRole} */ gone) =>
      change(() => setRoles(id, roles.filter((each) => each !== gone), signal)),
    active: (/** @type {Member} */ { id, is_active }) => change(() => setActive(id, !is_active, signal)),
    withdraw: (/** @type {string} */ id) => change(() => withdrawInvite(id, signal)),
    invite: form(async ({ held: choice = '' }) => {
      const { secret } = await makeInvite(held(choice), signal);
      state.address = `${location.origin}/#/join/${secret}`;
    }),
    removal: {
      ask: (/** @type {Team} */ team) => change(async () => {
        state.removal = { team, goes: await belongings(team.id, signal) };
      }),
      keep: () => {
        state.removal = null;
        draw();
      },
      remove: (/** @type {Team} */ team) => change(async () => {
        await removeTeam(team.id, signal);
        state.removal = null;
      }),
    },
    addTeam: form(({ name = '' }) => addTeam(name, signal)),
    saveTeam: (/** @type {Team} */ team) => form(async (fields) => {
      const days = (/** @type {string} */ name) => (fields[name] ? Number(fields[name]) : null);
      await changeTeam({ ...team, audio_days: days('audio'), words_days: days('words'), hides_names: 'hides' in fields }, signal);
      state.savedTeam = team.id;
    }),
  };
  entitle(words.people.title);
  houseRules(state.rules, scope).catch((error) => (state.trouble = sentence(error)));
  render(waiting(words.people.loading), root);
  void load();
}
