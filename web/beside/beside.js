/** Two takes of one moment side by side: hear them, read them, compare what was counted and measured. */

import { html, nothing, render } from 'lit';
import { playButton } from '../debrief/quote.js';
import { dayAndTime, plainly } from '../figures.js';
import { entitle, failed, waiting } from '../frame.js';
import { scenario, twoTakes } from '../house.js';
import { momentWords } from '../moment_words.js';
import { Player } from '../replay/player.js';
import { sessionAddress } from '../route.js';
import { words } from '../words.js';
import { pairsOf } from './pairs.js';

/** @import {Place} from '../frame.js' */
/** @import {Hearing} from '../debrief/debrief.js' */
/** @import {Take, ToneReading} from '../shapes.js' */
/** @import {Pair} from './pairs.js' */

const said = momentWords.besidePage;

/** @param {Place} place @param {{id: string, other: string}} asked */
export function besideScreen({ root, scope }, { id, other }) {
  const load = async () => {
    render(waiting(said.loading), root);
    try {
      const takes = await twoTakes(id, other, scope.signal);
      const card = await scenario(takes[0].scenario, scope.signal).catch(() => null);
      if (scope.disposed) return;
      entitle(said.title);
      const titles = new Map((card?.tone ?? []).map((target) => [target.id, target.title]));
      show({ root, scope }, takes, titles);
    } catch (error) {
      if (!scope.disposed) render(failed(error, load), root);
    }
  };
  void load();
}

/** @param {Place} place @param {readonly Take[]} takes @param {Map<string, string>} titles of tone targets */
function show({ root, scope }, takes, titles) {
  const players = takes.map(({ audio }) => new Player(scope, audio));
  const draw = () => {
    if (!scope.disposed) render(page(takes, players, titles), root);
  };
  for (const player of players) player.onChange(draw);
  draw();
}

/** @param {readonly Take[]} takes @param {readonly Player[]} players @param {Map<string, string>} titles */
function page(takes, players, titles) {
  const [first, second] = takes;
  if (!first || !second) return nothing;
  return html`<article class="beside">
    <p class="crumb"><a href="#/">${words.home}</a></p>
    <h1>${said.title}: ${first.title}</h1>
    <div class="two">${takes.map((take, i) => column(take, hearingOf(players, i, titles), i === 0 ? said.first : said.second))}</div>
    <h2>${said.tone}</h2>
    ${toneTable(pairsOf(first.tone, second.tone), titles)}
  </article>`;
}

/** Only one of the two is heard at a time. @param {readonly Player[]} players @param {number} index @param {Map<string, string>} titles @returns {Hearing} */
function hearingOf(players, index, titles) {
  const player = players[index];
  return {
    titles,
    hasAudio: player?.hasSound ?? false,
    isPlaying: (start_s) => player?.isPlayingFrom(start_s) ?? false,
    play: (start_s, end_s) => {
      for (const other of players) if (other !== player) other.pause();
      player?.toggleSpan(start_s, end_s ?? start_s);
    },
  };
}

/** @param {Take} take @param {Hearing} hearing @param {string} heading */
function column(take, hearing, heading) {
  return html`<section class="take">
    <header>
      <h2>${heading}</h2>
      <p class="quiet">${dayAndTime(take.started_at)} · ${take.practice ? momentWords.kind(take.practice.kind) : words.level(take.level)}</p>
    </header>
    <p class="row">
      ${playButton(take.start_s, take.end_s, hearing)}
      ${hearing.hasAudio ? nothing : html`<span class="quiet">${said.noSound}</span>`}
      <a class="button" href=${sessionAddress(take.id, take.start_s)}>${said.open}</a>
    </p>
    <h3>${said.counts}</h3>
    ${counts(take)}
    <h3>${said.said}</h3>
    <ol class="turns">${take.turns.map((turn) => html`<li class="turn ${turn.speaker}">
      ${playButton(turn.start_s, turn.end_s, hearing)} <b>${words.side[turn.speaker]}</b> <p>${turn.text}</p>
    </li>`)}</ol>
  </section>`;
}

/** @param {Take} take */
function counts({ counts: counted, chances }) {
  if (chances.length === 0) return html`<p class="empty">${said.noCounts}</p>`;
  return html`
    <ul class="counts">${counted.map(({ id, title, observed, opportunities }) => html`<li>
      <span>${title || plainly(id)}</span> <b class="figure">${said.of(observed, opportunities)}</b></li>`)}</ul>
    <ul class="outcomes">${chances.map((chance) => html`<li>
      <i class="dot ${chance.met === null ? 'uncertain' : chance.met ? 'met' : 'missed'}" aria-hidden="true"></i>
      <span><b>${words.debrief.mark(chance)}</b>${chance.reason ? `: ${chance.reason}` : nothing}</span></li>`)}</ul>`;
}

/** @param {readonly Pair[]} pairs @param {Map<string, string>} titles */
function toneTable(pairs, titles) {
  if (pairs.length === 0) return html`<p class="empty">${said.noTone}</p>`;
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${said.tone}><table class="figures">
    <thead><tr>${said.toneHeads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${pairs.map(({ target, first, second, difference }) => html`<tr class=${difference?.beyond ? 'differs' : ''}>
      <th scope="row">${titles.get(target) ?? plainly(target)}</th><td>${reading(first)}</td><td>${reading(second)}</td><td>${said.difference(difference)}</td>
    </tr>`)}</tbody>
  </table></div>`;
}

/** @param {ToneReading | null} one */
const reading = (one) =>
  one === null ? '–' : [words.debrief.figure(one), words.debrief.toneStatus(one.status, one.reason)].filter(Boolean).join(' · ');
