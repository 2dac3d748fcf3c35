import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockFinding, directFinding, quantile, relayFinding, report, socketFinding, verdict } from '../../web/check/verdict.js';

const fine = { state: /** @type {const} */ ('fine'), said: 'it works' };
const missing = { state: /** @type {const} */ ('missing'), said: 'it does not', ask: 'mend it' };
const all = { secure: fine, microphone: fine, direct: fine, relay: fine, socket: fine, clock: fine };

test('the verdict is the best way that is left', () => {
  assert.equal(verdict(all), 'direct');
  assert.equal(verdict({ ...all, direct: missing }), 'relay');
  assert.equal(verdict({ ...all, direct: missing, relay: missing }), 'socket');
  assert.equal(verdict({ ...all, microphone: missing }), 'typed');
  assert.equal(verdict({ ...all, secure: missing }), 'typed');
  assert.equal(verdict({ ...all, socket: missing }), 'none');
  assert.equal(verdict({}), 'none');
});

test('the report for IT has every line with what to do about it', () => {
  const text = report({ ...all, direct: missing }, 'a browser', 'https://here', new Date(0));
  assert.equal(text.split('\n').length, 9);
  assert.match(text, /Direct sound \(UDP\): does not work\. it does not Ask IT: mend it/);
  assert.match(text, /https:\/\/here, 1970-01-01T00:00:00/);
});

test('a clock may be some seconds off, and says to which side it is when it is more', () => {
  assert.equal(clockFinding(-1.2).state, 'fine');
  assert.match(clockFinding(60).said, /60 s behind/);
  assert.match(clockFinding(-600).said, /10 min ahead of/);
  assert.equal(clockFinding(-600).state, 'missing');
});

test('direct sound that is blocked says which ports to open', () => {
  assert.match(directFinding(null, '50000-50199').ask ?? '', /ports 50000-50199/);
  assert.match(directFinding(null, '').ask ?? '', /all ports/);
  assert.equal(directFinding({ rtt_ms: 20, lost: 0.05, via: 'host' }, '').state, 'limited');
  assert.equal(directFinding({ rtt_ms: 20, lost: 0, via: 'host' }, '').state, 'fine');
});

test('a relay that nobody set up is asked for only where it is needed', () => {
  assert.equal(relayFinding(null, false, false).ask, undefined);
  assert.match(relayFinding(null, false, true).ask ?? '', /TURN/);
  assert.equal(relayFinding(null, true, false).state, 'missing');
});

test('a socket that is slow works with limits', () => {
  assert.equal(socketFinding(null).state, 'missing');
  assert.equal(socketFinding({ median_ms: 40, late_ms: 500 }).state, 'limited');
  assert.equal(socketFinding({ median_ms: 10, late_ms: 30 }).state, 'fine');
});

test('a quantile is one of the values', () => {
  assert.equal(quantile([5, 1, 3], 0.5), 3);
  assert.equal(quantile([], 0.5), 0);
});
