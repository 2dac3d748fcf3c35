import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { words } from '../../web/words.js';

const tone = (more) => ({
  turn: 1, beat: null, target: 't', measure: 'articulation_rate', unit: 'syll/s', value: 4.4, interval: null,
  baseline: 4.9, band: null, band_relative: '-20..-5 %', start_s: 0, end_s: 1, voiced_s: 1, status: 'within',
  reason: null, confidence: null, ...more,
});

test('a pace is told against the own usual', () => {
  assert.equal(words.debrief.figure(tone()), '4.4 syllables/s, 10 % slower than your usual 4.9 syllables/s');
});

test('a level is told as its distance from the own usual alone', () => {
  const level = tone({ measure: 'level', unit: 'dBFS', value: -24.5, baseline: -23 });
  assert.equal(words.debrief.figure(level), '1.5 dB quieter than your usual');
});

test('a wait without a usual is told in seconds', () => {
  assert.equal(words.debrief.figure(tone({ measure: 'response_time', unit: 's', value: 0.3, baseline: null })), '0.3 s');
});

test('a target is told in the direction that is asked for', () => {
  assert.equal(words.debrief.asked(tone()), 'asked for 5 to 20 % slower than your usual');
  assert.equal(words.debrief.asked(tone({ band_relative: '-10..5 %' })), 'asked for 10 % slower to 5 % faster than your usual');
  assert.equal(words.debrief.asked(tone({ band_relative: '0.6..2.0 s' })), 'asked for 0.6 to 2.0 s');
});

test('of somebody else the usual is theirs', () => {
  assert.equal(words.debrief.figure(tone(), 'their'), '4.4 syllables/s, 10 % slower than their usual 4.9 syllables/s');
  assert.equal(words.debrief.figure(tone({ measure: 'level', unit: 'dBFS', value: -23, baseline: -23 }), 'their'), 'the same as their usual');
  assert.equal(words.debrief.asked(tone(), 'their'), 'asked for 5 to 20 % slower than their usual');
  assert.equal(words.debrief.measure('talk_share', 'their'), 'Their share of the talk');
  assert.equal(words.debrief.measure('interruptions', 'their'), 'Times they cut in');
  for (const line of [words.debrief.toneLead('their'), words.replay.pointHint('their'), ...words.replay.columns('their')]) {
    assert.doesNotMatch(line, /\byour?\b/i);
  }
});

test('the briefing gives each target in units', () => {
  const target = { id: 't', title: 'Pace', low: -20, high: -5, relative: '%' };
  assert.equal(words.briefing.target(target), 'Pace: 5 to 20 % below your usual');
});

test('no word on a page names a trait or an emotion, nor a term of the design', () => {
  const read = (name) => readFileSync(new URL(`../../web/${name}`, import.meta.url), 'utf8');
  const files = readdirSync(new URL('../../web/', import.meta.url), { recursive: true });
  const named = files.filter((name) => /(^|[\/_])words.js$/.test(name) && !name.includes('node_modules'));
  const shown = (names) => {
    const texts = [...names.map(read).join('').matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g)].map((found) => found[1] ?? found[2]);
    return texts.join(' ').replaceAll(/\$\{[^}]*\}/g, ' ');
  };
  assert.doesNotMatch(shown(named), /\b(confiden|nervous|warm|calm|engag|anxious|empath|enthusias|passion)/i);
  const ofAuthors = (name) => name.startsWith('authoring/'); // who write them into their scenarios
  assert.doesNotMatch(shown(named.filter((name) => !ofAuthors(name))), /\b(beat|act|gate|floor|band|baseline)s?\b/i);
});

const talk = (more) => ({
  target: 't', title: 'Your share of the talk', measure: 'talk_share', value: 0.62, band: [0.3, 0.55], status: 'above', reason: null, ...more,
});

test('a share of the talk is told in percent, a run in seconds', () => {
  assert.equal(words.debrief.talkReading(talk()), 'Your share of the talk: 62 %, asked for 30 to 55 %: above the target');
  const run = talk({ title: 'Longest run of talk', measure: 'longest_run', value: 12.34, band: [4, 30], status: 'within' });
  assert.equal(words.debrief.talkReading(run), 'Longest run of talk: 12.3 s, asked for 4 to 30 s: within the target');
});

test('talk that was not measured says why', () => {
  const none = talk({ value: null, status: 'not_measured', reason: 'nobody was heard' });
  assert.equal(words.debrief.talkReading(none), 'Your share of the talk: not measured: nobody was heard');
});
