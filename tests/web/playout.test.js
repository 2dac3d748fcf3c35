import assert from 'node:assert/strict';
import { test } from 'node:test';
import { playoutDelay, readStats } from '../../web/practice/playout.js';

test('the delay is the mean wait since the last look, half the round trip, and the sound card', () => {
  const delay_s = playoutDelay({ delay_s: 10, emitted: 1000 }, { delay_s: 110, emitted: 2000 }, 0.04, 0.01);
  assert.ok(Math.abs(delay_s - 0.13) < 1e-9);
});

test('the first look counts from the start', () => {
  assert.equal(playoutDelay(null, { delay_s: 48, emitted: 480 }, 0, 0), 0.1);
});

test('nothing is said while nothing was played', () => {
  assert.equal(playoutDelay(null, null, 0, 0), null);
  assert.equal(playoutDelay({ delay_s: 1, emitted: 10 }, { delay_s: 1, emitted: 10 }, 0, 0), null);
});

test('the receiver and the pair in use are found among the reports', () => {
  const reports = [
    { type: 'candidate-pair', nominated: false, currentRoundTripTime: 9 },
    { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.02 },
    { type: 'inbound-rtp', kind: 'audio', packetsReceived: 40, jitterBufferDelay: 3, jitterBufferEmittedCount: 30 },
  ];
  assert.deepEqual(readStats(reports), { buffer: { delay_s: 3, emitted: 30 }, roundTrip_s: 0.02, packets: 40 });
});
