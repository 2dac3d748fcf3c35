/** What was said so far, put together from the captions as they come: pure. */

/** @import {Caption, Side} from '../shapes.js' */

/**
 * The captions with one more. A turn has one caption; a partial gives way to the next one and never replaces a
 * final; a final that was already here (a resumed page gets some twice) changes nothing. A partial of the other
 * side under the same number was no turn after all (a cough).
 * @param {readonly Caption[]} captions in order of their starts
 * @param {Caption} next
 * @returns {readonly Caption[]}
 */
export function merged(captions, next) {
  const at = captions.findIndex(({ speaker, turn }) => speaker === next.speaker && turn === next.turn);
  const old = captions[at];
  if (old && isOlder(next, old)) return captions;
  const others = captions.filter((each, i) => i !== at && !(each.turn === next.turn && !each.final));
  if (next.final && next.text.trim() === '') return others;
  return [...others, next].sort((a, b) => a.start_s - b.start_s || a.turn - b.turn);
}

/** @param {Caption} next @param {Caption} old */
function isOlder(next, old) {
  if (old.final && !next.final) return true;
  return old.seq !== undefined && next.seq !== undefined && next.seq <= old.seq;
}

/** @param {readonly Caption[]} captions @param {Side} speaker */
export function latestOf(captions, speaker) {
  return captions.findLast((caption) => caption.speaker === speaker) ?? null;
}
