import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { words } from '../../web/words.js';

const WEB = new URL('../../web/', import.meta.url);
const CATALOGUES = readdirSync(WEB, { recursive: true }).filter((name) => /(^|[/_])words\.js$/.test(name) && !name.includes('node_modules'));
const NOT_OF_ONE = /\b(?:last 1 \w|1 (?:more |solved )?(?:answers|calls|chances|comments|days|drills|entries|faults|files|moments|readings|scenarios|shares|targets|times|weeks)\b)/;

/** What every sentence of a catalogue that counts says of one. @returns {string[]} */
function saidOfOne(part) {
  if (typeof part === 'string') return [part];
  if (typeof part === 'function') {
    try {
      const said = part(1, 1, 1, 1);
      return Array.isArray(said) ? said.map(String) : [String(said)];
    } catch {
      return []; // it tells of something else than a number
    }
  }
  return Object.values(part ?? {}).flatMap(saidOfOne);
}

test('no sentence of a catalogue tells of one in the plural', async () => {
  const parts = await Promise.all(CATALOGUES.map((name) => import(new URL(name, WEB).href)));
  const said = parts.flatMap((module) => Object.values(module)).flatMap(saidOfOne);
  assert.ok(said.length > 300);
  assert.deepEqual(said.filter((sentence) => NOT_OF_ONE.test(sentence)), []);
});

test('what to practise next tells of one call, one chance and one day in the singular', () => {
  for (const why of ['first', 'fewest', 'few-chances', 'long-ago', 'harder', 'another']) {
    const next = { scenario: 's', level: 'usual', why, behaviour: 'b', title: 'T', met: 0, chances: 1, calls: 1, days: 1 };
    assert.doesNotMatch(words.homePage.why(next), NOT_OF_ONE);
  }
});

test('what to practise next names the last call, or how many', () => {
  const next = { scenario: 's', level: 'usual', why: 'fewest', behaviour: 'b', title: 'Next step', met: 1, chances: 3, calls: 1, days: 0 };
  assert.match(words.homePage.why(next), /1 of 3 chances met in your last call with any,/);
  assert.match(words.homePage.why({ ...next, calls: 2 }), /met in your last 2 calls with any,/);
});

test('a deleted call tells of one file and one comment in the singular', async () => {
  const { accountWords } = await import('../../web/account/words.js');
  assert.equal(accountWords.data.receipt({ sessions: 1, files: 1, comments: 1 }), 'Deleted: 1 call, 1 file, 1 comment.');
});
