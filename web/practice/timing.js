/** How long each stage of the buyer's answers took: pure. */

/** In the order in which they come when nothing is prepared ahead; all count from the end of the rep's speech. */
export const STAGES = /** @type {const} */ (['turn_end', 'final_text', 'first_token', 'first_clause', 'first_audio', 'heard']);

/** @typedef {typeof STAGES[number]} Stage */

/**
 * `speculation`: whether what was prepared in the pause was used.
 * @typedef {{turn: number, stages: Partial<Record<Stage, number>>, speculation: string | null}} TimedTurn
 */

/**
 * The turns with one more, or with more known of one. Seconds become whole milliseconds.
 * @param {readonly TimedTurn[]} turns
 * @param {{turn: number, stages?: Record<string, number | null>, speculation?: string | null}} message
 * @returns {readonly TimedTurn[]}
 */
export function timed(turns, { turn, stages = {}, speculation = null }) {
  /** @type {TimedTurn['stages']} */
  const found = {};
  for (const stage of STAGES) {
    const took_s = stages[`end_of_speech_to_${stage}_s`];
    if (typeof took_s === 'number') found[stage] = Math.round(took_s * 1000);
  }
  const old = turns.find((each) => each.turn === turn);
  const merged = { turn, stages: { ...old?.stages, ...found }, speculation: speculation ?? old?.speculation ?? null };
  return [...turns.filter((each) => each !== old), merged].sort((a, b) => a.turn - b.turn);
}

/** The middle of what is known of a stage; null where nothing is. @param {readonly TimedTurn[]} turns @param {Stage} stage */
export function median(turns, stage) {
  const all = turns.flatMap(({ stages }) => stages[stage] ?? []).sort((a, b) => a - b);
  const low = all[(all.length - 1) >> 1];
  const high = all[all.length >> 1];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

/**
 * The parts of one answer as spans of time, in order: the wait for the turn's end, the making of the answer, its way
 * to the ear. What is not known has no length.
 * @param {TimedTurn['stages']} stages
 * @returns {{wait: number, make: number, travel: number}} ms
 */
export function spans({ turn_end = 0, first_audio = turn_end, heard = first_audio }) {
  const made = Math.max(first_audio, turn_end);
  return { wait: turn_end, make: made - turn_end, travel: Math.max(0, heard - made) };
}
