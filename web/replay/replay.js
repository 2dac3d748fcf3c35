/** The replay of one call: hear it, see it, read along, comment. */

import { render } from 'lit';
import { followScoring } from '../debrief/scoring.js';
import { entitle, failed, waiting } from '../frame.js';
import { peaks, scenario, session } from '../house.js';
import { comments } from '../review/desk.js';
import { words } from '../words.js';

/** @import {Place} from '../frame.js' */
/** @import {Route} from '../route.js' */
/** @import {Comment, Peaks, Session} from '../shapes.js' */
/** @import {Replay} from './replay_page.js' */

/** Most of the modules come while the call is asked for. */
const page = import('./replay_page.js');
page.catch(() => {}); // the screen says it

/**
 * @param {Place} place
 * @param {{id: string, at_s: number | null}} asked
 * @returns {(route: Route) => void} follows the time in the address
 */
export function replayScreen({ root, scope }, { id, at_s }) {
  /** @type {Replay | null} */
  let shown = null;
  let stage = scope.child();
  const load = async () => {
    render(waiting(words.replay.loading), root);
    /** Asked for at once; the page waits for neither. */
    const beside = { peaks: peaks(id, scope.signal), comments: comments(id, scope.signal) };
    for (const each of Object.values(beside)) each.catch(() => {});
    try {
      const found = await session(id, scope.signal);
      if (found.status === 'live' || found.status === 'scoring') return wait(found);
      await show(found, beside);
    } catch (error) {
      if (!scope.disposed) render(failed(error, load), root);
    }
  };
  const wait = (/** @type {Session} */ found) => {
    render(waiting(found.status === 'live' ? words.after.live : words.after.scoring), root);
    followScoring(scope, id, { arrived: () => void load(), failed: (error, retry) => render(failed(error, retry), root) });
  };
  const show = async (/** @type {Session} */ found, /** @type {{peaks: Promise<Peaks>, comments: Promise<Comment[]>}} */ beside) => {
    const card = scenario(found.scenario, scope.signal, found.seed);
    card.catch(() => {});
    const { Replay } = await page;
    if (scope.disposed) return;
    entitle(found.title);
    const stands_s = shown?.player.time_s ?? at_s;
    stage.dispose();
    stage = scope.child();
    shown = new Replay({ root, scope: stage }, found, stands_s, () => void load());
    void card.then((found) => shown?.name(found), () => {}); // without it the targets' own ids are read
    void beside.peaks.then((all) => shown?.drawWaves(all), (error) => shown?.withoutWaves(error));
    void beside.comments.then((all) => shown?.showComments(all), (error) => shown?.withoutComments(error));
  };
  void load();
  return (route) => {
    if (route.screen === 'session' && route.at_s !== null) shown?.seek(route.at_s);
  };
}
