/** One moment of a call that is over, tried again: loads the call, and opens the way in. */

import { render } from 'lit';
import { entitle, failed, waiting } from '../frame.js';
import { HouseError, scenario, session, tryAgain } from '../house.js';
import { momentWords } from '../moment_words.js';
import { WANTED } from './drills.js';
import { keptCall } from './kept_call.js';
import { Practice } from './practice.js';
import { returnToCall } from './returning.js';

/** @import {Place} from '../frame.js' */
/** @import {ScenarioPage, Session, Turn} from '../shapes.js' */
/** @import {Moment} from './moment_part.js' */

/** @typedef {{id: string, turn: number, beat: string, drill: string}} Asked */

/** @param {Place} place @param {Asked} asked */
export function momentScreen({ root, scope }, asked) {
  const load = async () => {
    const kept = keptCall();
    const isBack = kept?.session.practice?.session_id === asked.id;
    render(waiting(momentWords.loading), root);
    try {
      const found = await session(asked.id, scope.signal);
      if (found.is_own === false) throw new HouseError(momentWords.gone, 'not-own', 0);
      const card = await scenario(found.scenario, scope.signal, found.seed);
      if (scope.disposed) return;
      entitle(`${asked.drill ? momentWords.drill_.title : momentWords.again_.title}: ${card.title}`);
      if (isBack) return void returnToCall({ root, scope }, kept, card, load);
      const order = orderOf(asked, scope.signal);
      const given = { card, seed: found.seed, level: found.level, moment: momentOf(found, card, asked), order };
      new Practice({ root, scope: scope.child() }, given, load);
    } catch (error) {
      if (!scope.disposed) render(failed(error, load), root);
    }
  };
  void load();
}

/** @param {Asked} asked @param {AbortSignal} signal */
function orderOf({ id, turn, beat, drill }, signal) {
  const practice = drill ? { drill: { behaviour: drill, in_a_row: WANTED } } : {};
  return (/** @type {{device: string, store?: boolean}} */ { device, store = true }) =>
    tryAgain(id, { turn, beat, device, store, ...practice }, signal);
}

/** @param {Session} found @param {ScenarioPage} card @param {Asked} asked @returns {Moment} */
function momentOf({ transcript, scorecard }, card, { turn, beat, drill }) {
  const line = lineAt(transcript?.turns ?? [], turn, beat);
  const decided = scorecard?.behaviours.filter(({ chances }) => chances.some((chance) => chance.beat === beat)).map(({ id }) => id) ?? [];
  const counted = drill ? [drill] : decided;
  const behaviours = card.behaviours.filter(({ id }) => counted.includes(id));
  return { line, behaviours, wanted: drill ? WANTED : 0, isFixed: true };
}

/** The buyer's line with which the moment begins, as the server finds it. @param {readonly Turn[]} turns @param {number} turn @param {string} beat */
function lineAt(turns, turn, beat) {
  const lines = turns.slice(0, turn + 1).filter(({ speaker }) => speaker === 'buyer');
  return (lines.findLast((each) => beat !== '' && each.beat === beat) ?? lines.at(-1))?.text ?? null;
}
