import assert from 'node:assert/strict';
import { test } from 'node:test';
import { playable } from '../../web/replay/player.js';

const urls = { rep: 'rep.wav', buyer: 'buyer.wav', rep_opus: 'rep.ogg', buyer_opus: 'buyer.ogg' };

test('the small copies are played where the browser can and both are there', () => {
  assert.deepEqual(playable(urls, true), { rep: 'rep.ogg', buyer: 'buyer.ogg' });
  assert.deepEqual(playable(urls, false), { rep: 'rep.wav', buyer: 'buyer.wav' });
  assert.deepEqual(playable({ ...urls, buyer_opus: null }, true), { rep: 'rep.wav', buyer: 'buyer.wav' });
  assert.deepEqual(playable({ rep: null, buyer: null }, true), { rep: null, buyer: null });
});
