import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chunker, packed, recorded, samplesOf } from '../../web/practice/chunks.js';

test('a chunk is the count and the samples, little-endian', () => {
  assert.deepEqual([...new Uint8Array(packed(0x01020304, Int16Array.of(1, -2)))], [4, 3, 2, 1, 1, 0, 254, 255]);
});

test('the count goes on from zero after 32 bits', () => {
  assert.equal(new DataView(packed(2 ** 32 + 7, new Int16Array(1))).getUint32(0, true), 7);
});

test('the samples of a chunk come back', () => {
  assert.deepEqual([...samplesOf(packed(9, Int16Array.of(-32_768, 0, 32_767)))], [-32_768, 0, 32_767]);
});

test('a chunk that is too short or odd has no samples', () => {
  for (const bytes of [0, 3, 4, 7]) assert.equal(samplesOf(new ArrayBuffer(bytes)).length, 0);
});

test('blocks of any length become chunks of one, counted from zero', () => {
  const ready = [];
  const chunker = new Chunker(480, (from, samples) => ready.push([from, samples.length]));
  for (let i = 0; i < 12; i++) chunker.add(new Float32Array(128));
  assert.deepEqual(ready, [[0, 480], [480, 480], [960, 480]]);
});

test('samples keep their value and are clipped beyond full scale', () => {
  const ready = [];
  new Chunker(4, (_, samples) => ready.push([...samples])).add(Float32Array.of(0.5, -1, 1, 3));
  assert.deepEqual(ready, [[16_384, -32_768, 32_767, 32_767]]);
});

test('the count goes on when a chunk was given away to another thread', () => {
  const counts = [];
  const chunker = new Chunker(2, (from, samples) => {
    counts.push(from);
    structuredClone(samples, { transfer: [samples.buffer] });
  });
  chunker.add(new Float32Array(6));
  assert.deepEqual(counts, [0, 2, 4]);
});

test('what is left of a chunk comes at the end, and nothing after it', () => {
  const ready = [];
  const chunker = new Chunker(200, (from, samples) => ready.push([from, samples.length]));
  for (let i = 0; i < 2; i++) chunker.add(new Float32Array(128));
  chunker.end();
  chunker.add(new Float32Array(128));
  chunker.end();
  assert.deepEqual(ready, [[0, 200], [200, 56]]);
});

test('a chunk of the recording has kind, number and checksum before its samples, and an odd length', async () => {
  const bytes = new Uint8Array(await recorded(0x01020304, Int16Array.of(1, -2)));
  assert.deepEqual([...bytes.slice(0, 5)], [1, 4, 3, 2, 1]);
  assert.deepEqual([...bytes.slice(37)], [1, 0, 254, 255]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Int16Array.of(1, -2)));
  assert.deepEqual(bytes.slice(5, 37), hash);
});
