/** A drill of one behaviour of a scenario, from no call. */

/** @import {ScenarioPage} from '../shapes.js' */
/** @import {Moment} from './moment_part.js' */

/** Answers in a row that solve a drill, unless asked otherwise. */
export const WANTED = 3;
export const MOST_WANTED = 10;

/** @param {ScenarioPage} card @param {string} behaviour @param {number} wanted @returns {Moment} */
export function drillOf(card, behaviour, wanted) {
  return { line: null, behaviours: card.behaviours.filter(({ id }) => id === behaviour), wanted, isFixed: false };
}
