import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ring } from '../../web/practice/ring.js';

const RATE_HZ = 24_000;
const FRAME = 480;
const BLOCK = 128;
const tone = (from, length = FRAME) => Int16Array.from({ length }, (_, i) => 8000 * Math.sin((2 * Math.PI * 300 * (from + i)) / RATE_HZ));

/**
 * Plays for a time; frames arrive by the server's clock, `late_s` of it later. What came out, and the ring.
 * @param {{seconds: number, late_s?: (frame: number) => number, sound?: (from: number) => Int16Array, rate?: number}} how
 */
function played({ seconds, late_s = () => 0, sound = tone, rate = 1 }) {
  const ring = new Ring(RATE_HZ);
  const out = new Float32Array(Math.floor((seconds * RATE_HZ) / BLOCK) * BLOCK);
  let next = 0;
  for (let at = 0; at < out.length; at += BLOCK) {
    while ((next * FRAME) / rate + late_s(next) * RATE_HZ <= at) ring.write(sound(FRAME * next++));
    ring.read(out.subarray(at, at + BLOCK));
  }
  return { out, ring };
}

const silences = (out) => {
  let found = 0;
  let run = 0;
  for (const sample of out) {
    run = sample === 0 ? run + 1 : 0;
    if (run === BLOCK) found += 1;
  }
  return found;
};

test('the sound begins once the target is there and then comes whole', () => {
  const { out, ring } = played({ seconds: 5 });
  const begin = out.findIndex((sample) => sample !== 0);
  assert.ok(begin / RATE_HZ >= 0.03 && begin / RATE_HZ < 0.08, String(begin / RATE_HZ));
  assert.equal(silences(out.subarray(begin)), 0);
  assert.deepEqual([ring.underruns, ring.skipped_s], [0, 0]);
});

test('what comes out is what went in, from the first sample on', () => {
  const { out } = played({ seconds: 1 });
  const begin = out.findIndex((sample) => sample !== 0) - 1;
  const expected = tone(0, 2400);
  for (let i = 200; i < 2400; i++) assert.ok(Math.abs(out[begin + i] - expected[i] / 32_768) < 1e-4);
});

test('sound that runs out is silence until the target is there again, and the target grows', () => {
  const { out, ring } = played({ seconds: 4, late_s: (frame) => (frame === 100 ? 0.1 : frame > 100 && frame < 105 ? 0.1 - (frame - 100) * 0.02 : 0) });
  assert.equal(ring.underruns, 1);
  assert.ok(Math.abs(ring.target_s - 0.08) < 1e-9);
  assert.equal(silences(out), 2);
});

test('the target grows to its limit and no further', () => {
  const { ring } = played({ seconds: 20, late_s: (frame) => (frame % 50 < 10 ? 0.3 : 0) });
  assert.ok(ring.underruns > 4);
  assert.ok(ring.target_s <= 0.12 + 1e-9 && ring.target_s > 0.11);
});

test('a target that grew shrinks again while nothing runs out', () => {
  const { ring } = played({ seconds: 40, late_s: (frame) => (frame > 50 && frame < 56 ? 0.15 : 0) });
  assert.ok(ring.underruns >= 1);
  assert.ok(Math.abs(ring.target_s - 0.06) < 1e-9, String(ring.target_s));
});

test('sound that piled up in a stall is skipped at once', () => {
  const { ring } = played({ seconds: 3, late_s: (frame) => (frame >= 50 && frame < 75 ? 0.5 - (frame - 50) * 0.02 : 0) });
  assert.ok(ring.skipped_s > 0.2, String(ring.skipped_s));
  assert.ok(ring.fill_s < 0.2);
});

test('a little too much waits for a silence to be skipped in', () => {
  const words = (from) => (from % 48_000 < 36_000 ? tone(from) : new Int16Array(FRAME));
  const { ring, out } = played({ seconds: 60, sound: words, rate: 1.002 });
  assert.ok(ring.skipped_s > 0, 'nothing was skipped');
  assert.ok(ring.fill_s < 0.14, String(ring.fill_s));
  let jumps = 0;
  for (let i = 1; i < out.length; i++) if (Math.abs(out[i] - out[i - 1]) > 0.05) jumps += 1;
  assert.equal(jumps, 0);
});

test('a loudspeaker that is faster than the server runs out in silences only', () => {
  const words = (from) => (from % 48_000 < 36_000 ? tone(from) : new Int16Array(FRAME));
  const { ring } = played({ seconds: 300, sound: words, rate: 0.9998 });
  assert.equal(ring.underruns, 0);
});

test('a skip makes no click', () => {
  const { out, ring } = played({ seconds: 4, rate: 1.05 });
  assert.ok(ring.skipped_s > 0);
  let most = 0;
  for (let i = 1; i < out.length; i++) most = Math.max(most, Math.abs(out[i] - out[i - 1]));
  assert.ok(most < 0.04, String(most)); // the tone itself moves by 0.019 from one sample to the next
});

test('the report is the mean fill since the last one', () => {
  const ring = new Ring(RATE_HZ);
  ring.write(tone(0, 2400));
  ring.read(new Float32Array(1200));
  ring.read(new Float32Array(1200));
  assert.ok(Math.abs(ring.report().fill_s - 0.075) < 1e-9);
});
