/** The chances of a call with what was decided on them: pure. */

import { plainly } from '../figures.js';

/** @import {Behaviour, Chance, Counted, Decision, Scorecard, Session} from '../shapes.js' */

/**
 * `met` is what counts: the newest decision, or the pattern's.
 * @typedef {{
 *   id: string, behaviour: string, title: string, chance: Chance, decisions: Decision[], met: boolean | null,
 * }} Reviewed
 * @typedef {{behaviour: Behaviour, title: string, count: Counted, chances: Reviewed[]}} ReviewedBehaviour
 */

/** @param {{behaviour: string, beat: string, turn: number}} key */
export const keyOf = ({ behaviour, beat, turn }) => `${behaviour} ${beat} ${turn}`;

/** @param {Scorecard | null} scorecard @param {readonly Decision[]} decisions @param {Map<string, string>} titles @returns {Reviewed[]} by start */
export function reviewed(scorecard, decisions, titles) {
  const found = (scorecard?.behaviours ?? []).flatMap(({ id, chances }) => chances.map((chance) => review(id, chance, decisions, titles)));
  return found.sort((a, b) => a.chance.start_s - b.chance.start_s);
}

/** @param {string} behaviour @param {Chance} chance @param {readonly Decision[]} decisions @param {Map<string, string>} titles @returns {Reviewed} */
function review(behaviour, chance, decisions, titles) {
  const id = keyOf({ behaviour, beat: chance.beat, turn: chance.turn });
  const own = decisions.filter((decision) => keyOf(decision) === id);
  const last = own.at(-1);
  return { id, behaviour, title: titles.get(behaviour) ?? plainly(behaviour), chance, decisions: own, met: last ? last.met : chance.met };
}

/** @param {Session} session @param {readonly Reviewed[]} chances @param {Map<string, string>} titles @returns {ReviewedBehaviour[]} in the scenario's order */
export function byBehaviour({ scorecard, counted }, chances, titles) {
  return (scorecard?.behaviours ?? []).map((behaviour) => ({
    behaviour,
    title: titles.get(behaviour.id) ?? plainly(behaviour.id),
    count: counted?.behaviours.find(({ id }) => id === behaviour.id) ?? uncounted(behaviour),
    chances: chances.filter((each) => each.behaviour === behaviour.id),
  }));
}

/** @param {Behaviour} behaviour @returns {Counted} */
function uncounted({ id, status, observed, opportunities, uncertain, interval, passed }) {
  return { id, status, observed, opportunities, uncertain, interval, passed, experimental: false, decided: 0, overruled: 0 };
}

/** A decision takes the place of one's own before, and comes last. @param {readonly Decision[]} decisions @param {Decision} made @returns {Decision[]} */
export function withDecision(decisions, made) {
  return [...withoutOwn(decisions, made), made];
}

/** @param {readonly Decision[]} decisions @param {{behaviour: string, beat: string, turn: number}} chance @returns {Decision[]} */
export function withoutOwn(decisions, chance) {
  return decisions.filter((each) => !each.is_own || keyOf(each) !== keyOf(chance));
}
