import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HEIGHT, HIGH, curvesOf, heightOf, outsideOf, pathOf, semitones } from '../../web/replay/contour.js';

test('a path breaks where there is nothing to draw', () => {
  const path = pathOf({ hop_s: 1, values: [0, 0, null, 0] }, 4, 2);
  assert.equal(path, `M0.0 ${HIGH / 2}.0L250.0 ${HIGH / 2}.0M750.0 ${HIGH / 2}.0`);
});

test('values beyond a lane stay on its edge', () => {
  assert.equal(heightOf(99, 18), 0);
  assert.equal(heightOf(-99, 18), HIGH);
});

test('pitch is in semitones from the median, or from a usual that is known, and unvoiced is nothing', () => {
  const track = { hop_s: 1, f0_hz: [0, 100, 200, 100], level_db: [] };
  assert.deepEqual(semitones(track), [null, 0, 12, 0]);
  assert.deepEqual(semitones(track, 200), [null, -12, 0, -12]);
});

test('each lane is the distance from the usual that readings were compared with', () => {
  const track = { hop_s: 1, f0_hz: [100, 100], level_db: [-20, -99], pace_hop_s: 1, pace: [5, null] };
  const usual = (measure, value) => ({ measure, usual: value });
  const curves = curvesOf(track, [usual('articulation_rate', 4), usual('level', -26), usual('f0_median', null)]);
  assert.deepEqual(curves.pace.values, [25, null]);
  assert.deepEqual(curves.level.values, [6, null]);
  assert.deepEqual(curves.pitch.values, [0, 0]);
});

test('a recording without a drawn pace has none', () => {
  assert.equal(curvesOf({ hop_s: 1, f0_hz: [], level_db: [] }, []).pace, null);
});

test('only what leaves the target within its span is shaded, from the edge to the curve', () => {
  const curve = { hop_s: 1, values: [30, 30, 0, 0, 30, 30] };
  const asked = { start_s: 0, end_s: 3, asked: [-10, 10] };
  const path = outsideOf(curve, asked, 6, HEIGHT.pace);
  const [edge, top] = [heightOf(10, HEIGHT.pace).toFixed(1), heightOf(30, HEIGHT.pace).toFixed(1)];
  assert.equal(path.match(/M/g).length, 2);
  assert.ok(path.startsWith(`M0.0 ${edge}L0.0 ${top}L166.7 ${top}L166.7 ${edge}Z`));
  assert.ok(path.endsWith(`L333.3 ${edge}L333.3 ${edge}Z`));
});

test('what lies below the target is shaded up to its lower edge, and nothing where the voice pauses', () => {
  const path = outsideOf({ hop_s: 1, values: [-30, -30, null, -30] }, { start_s: 0, end_s: 4, asked: [-10, 10] }, 4, 100);
  assert.ok(path.startsWith(`M0.0 ${heightOf(-10, 100).toFixed(1)}L0.0 ${heightOf(-30, 100).toFixed(1)}`));
  assert.equal(path.match(/M/g).length, 1);
});
