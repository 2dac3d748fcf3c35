/** What keys and presses do on the replay's page. */

import { grabbed } from './grabbing.js';
import { openHelp } from './help_sheet.js';
import { nextMark } from './marks.js';

/** @import {ToneAnnotation} from '../shapes.js' */
/** @import {Reviewed} from './chances.js' */
/** @import {Span} from './itinerary.js' */
/** @import {KeyMoves} from './keys.js' */
/** @import {Mark} from './marks.js' */
/** @import {Replay} from './replay_page.js' */

/** @param {Replay} replay @returns {KeyMoves} */
export function keysOf(replay) {
  const { player, playing } = replay;
  return {
    toggle: () => player.toggle(),
    pause: () => player.toggle(),
    skip: (by_s) => replay.seek(player.time_s + by_s),
    mark: (step) => replay.goTo(nextMark(replay.marks.filter(({ chance, comment }) => chance || comment), player.time_s, step)),
    faster: (step) => playing.faster(step),
    zoom: (by) => replay.zoom(by),
    chancesOnly: () => playing.toggleChances(),
    silence: () => playing.toggleSilence(),
    begin: () => playing.begin(),
    end: () => playing.end(),
    loop: () => playing.toggleLoop(),
    search: () => replay.stand('#search'),
    link: () => void replay.link(),
    comment: () => replay.comment(),
    decide: (met) => replay.decide(met),
    again: () => replay.hearChance(replay.deciding.current),
    help: () => openHelp(replay.deciding.may),
    leave: () => replay.leave(),
  };
}

/** @param {Replay} replay */
export function movesOf(replay) {
  return {
    seek: (/** @type {number} */ time_s) => replay.seek(time_s),
    press: (/** @type {Mark} */ mark) => (mark.tone ? replay.hear(mark.tone) : replay.goTo(mark)),
    pick: (/** @type {Reviewed} */ of) => replay.pick(of),
    hearChance: (/** @type {Reviewed} */ of) => replay.hearChance(of),
    goToSpan: (/** @type {Span} */ span) => replay.goToSpan(span),
    point: (/** @type {ToneAnnotation | null} */ pointed) => replay.point(pointed),
    hear: (/** @type {Span} */ span) => replay.hear(span),
    zoom: (/** @type {number} */ by) => replay.zoom(by),
    link: () => void replay.link(),
    help: () => openHelp(replay.deciding.may),
    search: (/** @type {string} */ asked) => replay.search(asked),
    step: (/** @type {1 | -1} */ by) => replay.step(by),
    comment: (/** @type {number} */ turn) => replay.comment(turn),
    grab: (/** @type {PointerEvent} */ event) =>
      grabbed(replay.scope, event, replay.duration_s, {
        seek: (time_s) => replay.seek(time_s),
        select: (span) => replay.playing.select(span),
      }),
  };
}
