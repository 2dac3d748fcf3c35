import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KEPT_MS, PATIENCE_MS, SOCKET_AFTER_MS, STALL_MS, Ways } from '../../web/practice/ways.js';

/** Runs every deadline up to a time; what was to be done, with when. */
function until(ways, end) {
  const done = [];
  const take = (at) => done.push(...ways.takeSteps().map((step) => [at, step]));
  take(0);
  while (ways.deadline <= end) {
    const at = ways.deadline;
    ways.wake(at);
    take(at);
  }
  return done;
}

function joined() {
  const ways = new Ways();
  ways.linked(0);
  ways.connected();
  ways.takeSteps();
  return ways;
}

function bySocket() {
  const ways = new Ways();
  ways.linked(0);
  ways.blocked();
  ways.socketOpened();
  ways.takeSteps();
  return ways;
}

test('the sound is offered directly as soon as the socket is open', () => {
  const ways = new Ways();
  ways.linked(0);
  assert.deepEqual(ways.takeSteps(), ['offer']);
  assert.equal(ways.sound, 'joining');
  assert.equal(ways.way, null);
});

test('a connection that opens is the way, and nothing more is due', () => {
  const ways = joined();
  assert.deepEqual([ways.sound, ways.way, ways.deadline], ['on', 'direct', Infinity]);
});

test('without direct sound in five seconds the socket is asked for, once', () => {
  const ways = new Ways();
  ways.linked(0);
  const asked = until(ways, SOCKET_AFTER_MS + 10_000).filter(([, step]) => step === 'ask');
  assert.deepEqual(asked, [[SOCKET_AFTER_MS, 'ask']]);
});

test('a network without a way out is not waited for', () => {
  const ways = new Ways();
  ways.linked(0);
  ways.blocked();
  assert.deepEqual(ways.takeSteps(), ['offer', 'ask']);
});

test('the socket is the way once it carries sound', () => {
  const ways = bySocket();
  assert.deepEqual([ways.sound, ways.way], ['on', 'socket']);
});

test('direct sound that opens later takes the sound back from the socket', () => {
  const ways = bySocket();
  ways.connected();
  assert.deepEqual(ways.takeSteps(), ['leave']);
  assert.equal(ways.way, 'direct');
});

test('while the socket carries the sound, direct sound is tried again with long pauses', () => {
  const offers = until(bySocket(), 120_000).filter(([, step]) => step === 'offer');
  assert.ok(offers.length >= 2 && offers.length <= 4, String(offers));
});

test('a connection that breaks is offered anew at once, and mending is said', () => {
  const ways = joined();
  ways.broke(10_000);
  assert.deepEqual(ways.takeSteps(), ['offer']);
  assert.equal(ways.sound, 'mending');
});

test('a lost connection is offered again and again for a minute, with the socket asked for, and then no more', () => {
  const ways = joined();
  ways.broke(0);
  const done = until(ways, 10 * KEPT_MS);
  const offers = done.filter(([, step]) => step === 'offer');
  assert.ok(offers.length > 4);
  assert.ok(done.every(([at]) => at < KEPT_MS));
  assert.deepEqual(done.filter(([, step]) => step === 'ask'), [[SOCKET_AFTER_MS, 'ask']]);
  assert.equal(ways.sound, 'none');
});

test('attempts that fail at once come at growing pauses', () => {
  const ways = joined();
  ways.broke(0);
  const at = [];
  for (let i = 0; i < 4; i++) {
    ways.broke(at.at(-1) ?? 0);
    at.push(ways.deadline);
    ways.wake(ways.deadline);
  }
  const pauses = at.map((each, i) => each - (at[i - 1] ?? 0));
  assert.deepEqual(pauses, pauses.toSorted((a, b) => a - b));
  assert.ok(pauses[0] > 0);
});

test('a first connection that never comes is given up as sound, and may still come', () => {
  const ways = new Ways();
  ways.linked(0);
  until(ways, PATIENCE_MS);
  assert.equal(ways.sound, 'none');
  ways.connected();
  assert.equal(ways.sound, 'on');
});

test('a connection through which nothing comes is mending at once and replaced a little later', () => {
  const ways = joined();
  ways.stalled(1000);
  assert.equal(ways.sound, 'mending');
  assert.deepEqual(until(ways, 1000 + STALL_MS), [[1000 + STALL_MS, 'offer']]);
});

test('a connection that flows again in time is kept', () => {
  const ways = joined();
  ways.stalled(1000);
  ways.flowed();
  assert.equal(ways.sound, 'on');
  assert.deepEqual(until(ways, 60_000), []);
});

test('a lost socket leaves direct sound alone, and its return offers nothing', () => {
  const ways = joined();
  ways.unlinked(1000);
  assert.equal(ways.sound, 'on');
  ways.linked(3000);
  assert.deepEqual(ways.takeSteps(), []);
});

test('a lost socket takes its sound with it, and its return asks for both ways', () => {
  const ways = bySocket();
  ways.unlinked(1000);
  assert.equal(ways.sound, 'mending');
  ways.linked(3000);
  assert.deepEqual(ways.takeSteps().toSorted(), ['ask', 'offer']);
});

test('with both lost nothing is offered until the socket is back', () => {
  const ways = joined();
  ways.unlinked(0);
  ways.broke(0);
  assert.deepEqual(until(ways, 30_000), []);
  ways.linked(30_000);
  assert.deepEqual(ways.takeSteps(), ['offer']);
});

test('a server that hears nothing is offered another connection, but not while one is offered', () => {
  const ways = joined();
  ways.unheard(1000);
  ways.unheard(1200);
  assert.deepEqual(ways.takeSteps(), ['offer']);
  assert.equal(ways.sound, 'mending');
});

test('a call whose sound went over the socket asks for that at once after a reload', () => {
  const ways = new Ways('socket');
  ways.linked(0);
  assert.deepEqual(ways.takeSteps(), ['ask', 'offer']);
});

test('an answer of the socket that nobody waits for changes nothing', () => {
  const ways = joined();
  ways.socketOpened();
  assert.equal(ways.way, 'direct');
});
