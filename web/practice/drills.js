/** A drill of one behaviour of a scenario, from no call. */

/** @import {ScenarioPage} from '../shapes.js' */
/** @import {Moment} from './moment_part.js' */

/** Answers in a row that solve a drill. */
export const WANTED = 3;

/** @param {ScenarioPage} card @param {string} behaviour @returns {Moment} */
export function drillOf(card, behaviour) {
  return { line: null, behaviours: card.behaviours.filter(({ id }) => id === behaviour), wanted: WANTED, isFixed: false };
}
