/** How long the buyer's sound takes from the server to the rep's ear: pure. */

/**
 * Running sums of the receiver's jitter buffer, as getStats gives them.
 * @typedef {{delay_s: number, emitted: number}} JitterBuffer
 */

/**
 * Mean wait in the jitter buffer since the last look, plus half the round trip, plus the sound card's delay.
 * @param {JitterBuffer | null} before
 * @param {JitterBuffer | null} now
 * @param {number} roundTrip_s 0 where unknown
 * @param {number} output_s 0 where unknown
 * @returns {number | null} null while nothing was played
 */
export function playoutDelay(before, now, roundTrip_s, output_s) {
  if (now === null) return null;
  const emitted = now.emitted - (before?.emitted ?? 0);
  if (emitted <= 0) return null;
  return (now.delay_s - (before?.delay_s ?? 0)) / emitted + roundTrip_s / 2 + output_s;
}

/**
 * @param {Iterable<Record<string, any>>} reports of RTCPeerConnection.getStats
 * @returns {{buffer: JitterBuffer | null, roundTrip_s: number, packets: number}} packets received
 */
export function readStats(reports) {
  /** @type {JitterBuffer | null} */
  let buffer = null;
  let roundTrip_s = 0;
  let packets = 0;
  for (const report of reports) {
    if (report.type === 'inbound-rtp' && report.kind === 'audio') {
      packets = report.packetsReceived ?? 0;
      if (report.jitterBufferEmittedCount > 0) {
        buffer = { delay_s: report.jitterBufferDelay, emitted: report.jitterBufferEmittedCount };
      }
    }
    if (report.type === 'candidate-pair' && report.nominated) roundTrip_s = report.currentRoundTripTime ?? 0;
  }
  return { buffer, roundTrip_s, packets };
}
