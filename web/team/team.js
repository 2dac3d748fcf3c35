/** A team's page for its coaches: what its shared calls show together, and what its people are asked to practise. */

import { render } from 'lit';
import { teams as ownTeams, whoAmI } from '../account/desk.js';
import { atRest, sender } from '../account/form.js';
import { entitle, failed, sentence, waiting } from '../frame.js';
import { scenarios } from '../house.js';
import { assign, assignments, counts, reps, withdrawAssignment } from './desk.js';
import { teamView } from './team_view.js';
import { teamWords as words } from './words.js';

/** @import {Place} from '../frame.js' */
/** @import {AskedRep, GivenAssignment, Named, ScenarioCard, TeamCounts} from '../shapes.js' */

/**
 * @typedef {{
 *   teams: Named[], team: string, counts: TeamCounts | null, given: GivenAssignment[], reps: AskedRep[], scenarios: ScenarioCard[],
 *   form: ReturnType<typeof atRest>, trouble: string, due: string, chosen: Set<string>, scenario: string, drill: string,
 * }} TeamPage
 */

/** @param {Place} place */
export function teamScreen({ root, scope }) {
  /** @type {TeamPage} */
  const state = { teams: [], team: '', counts: null, given: [], reps: [], scenarios: [], form: atRest(), trouble: '', due: '', chosen: new Set(), scenario: '', drill: '' };
  const draw = () => !scope.disposed && render(teamView(state, moves), root);
  const { signal } = scope;

  async function begin() {
    render(waiting(words.loading), root);
    try {
      [state.teams, state.scenarios] = await Promise.all([coached(signal), scenarios(signal)]);
      state.team = state.teams[0]?.id ?? '';
      await load();
    } catch (error) {
      if (!scope.disposed) render(failed(error, begin), root);
    }
  }

  async function load() {
    const { team } = state;
    if (team) {
      const found = await Promise.all([counts(team, signal), assignments(team, signal), reps(team, signal)]);
      if (team !== state.team) return;
      [state.counts, state.given, state.reps] = found;
    }
    draw();
  }

  /** @param {() => Promise<unknown>} act */
  async function change(act) {
    state.trouble = '';
    try {
      await act();
      await load();
    } catch (error) {
      state.trouble = sentence(error);
      draw();
    }
  }

  const moves = {
    choose: (/** @type {string} */ team) => {
      Object.assign(state, { team, counts: null, chosen: new Set(), drill: '' });
      draw();
      void change(async () => {});
    },
    due: (/** @type {string} */ due) => {
      state.due = due;
      draw();
    },
    scenario: (/** @type {string} */ scenario) => {
      Object.assign(state, { scenario, drill: '' });
      draw();
    },
    drill: (/** @type {string} */ drill) => {
      state.drill = drill;
      draw();
    },
    pick: (/** @type {string[]} */ people, /** @type {boolean} */ isIn) => {
      for (const each of people) isIn ? state.chosen.add(each) : state.chosen.delete(each);
      draw();
    },
    withdraw: (/** @type {string} */ id) => void change(() => withdrawAssignment(id, signal)),
    assign: sender(scope, state.form, draw, async ({ scenario = '', level = '', due_on = '', drill = '', in_a_row = '' }) => {
      const moment = drill ? { drill: { behaviour: drill, in_a_row: Number(in_a_row) } } : {};
      await assign(state.team, { scenario, due_on, people: [...state.chosen], ...(level ? { level } : {}), ...moment }, signal);
      state.chosen = new Set();
      await load();
    }),
  };
  entitle(words.title);
  void begin();
}

/** @param {AbortSignal} signal @returns {Promise<Named[]>} */
async function coached(signal) {
  const { mode, person } = await whoAmI(signal);
  if (mode === 'local') return [];
  const ids = new Set(person?.roles.filter(({ role }) => role === 'coach').map(({ team }) => team));
  return (await ownTeams(signal)).filter(({ id }) => ids.has(id));
}
