/** The page of people, teams and invites. */

import { html, nothing } from 'lit';
import { dayAndTime } from '../figures.js';
import { troubleOf } from './form.js';
import { removalPart } from './team_removal.js';
import { accountWords } from './words.js';

/** @import {HeldRole, Member, Team} from '../shapes.js' */
/** @import {Administration} from './people.js' */

const words = accountWords.people;
const IN_TEAMS = ['rep', 'coach', 'author'];

/** @typedef {{
 *   give: (person: Member, choice: string) => void, take: (person: Member, role: HeldRole) => void, active: (person: Member) => void,
 *   withdraw: (id: string) => void, invite: (event: SubmitEvent) => void, addTeam: (event: SubmitEvent) => void,
 *   saveTeam: (team: Team) => (event: SubmitEvent) => void, removal: Parameters<typeof removalPart>[2],
 * }} Moves */

/** @param {Administration} state @param {Moves} moves */
export function peopleView(state, moves) {
  const names = new Map(state.teams.map(({ id, name }) => [id, name]));
  return html`<section class="account-page">
    <h1>${words.title}</h1>
    <p class="lead">${words.listenRule} <a href="#/log">${words.log}</a></p>
    ${state.trouble ? html`<p class="notice warning" role="alert">${state.trouble}</p>` : nothing} ${troubleOf(state.form)}
    ${peoplePart(state, names, moves)} ${invitesPart(state, names, moves)} ${teamsPart(state, moves)} ${state.rules}
  </section>`;
}

/** @param {HeldRole} held @param {Map<string, string>} names */
const told = ({ role, team }, names) => `${accountWords.role(role)} · ${team === null ? words.everywhere : (names.get(team) ?? team)}`;

/** @param {Team[]} teams */
const choices = (teams) => html`<option value="admin">${told({ role: 'admin', team: null }, new Map())}</option>
  ${teams.map(({ id, name }) => IN_TEAMS.map((role) => html`<option value=${`${role}@${id}`} ?selected=${role === 'rep'}>${role} · ${name}</option>`))}`;

/** @param {Administration} state @param {Map<string, string>} names @param {Moves} moves */
const peoplePart = ({ people, teams }, names, moves) => html`<section>
  <h2>${words.people}</h2>
  <ul class="plain">${people.map((person) => html`<li class="member">
    <p><b>${person.name}</b> <small>${person.email} ${person.is_active ? nothing : html`· ${words.isOut}`}</small></p>
    <p class="row roles">${person.roles.length === 0 ? html`<small>${words.noRoles}</small>` : nothing}
      ${person.roles.map((held) => html`<button class="chip" title=${words.take(told(held, names))} @click=${() => moves.take(person, held)}>
        ${told(held, names)} <span aria-hidden="true">×</span></button>`)}</p>
    <form class="row" @submit=${(/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      moves.give(person, String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('held')));
    }}>
      <select name="held" aria-label=${words.giveTo(person.name)}>${choices(teams)}</select>
      <button>${words.give}</button>
      <button type="button" @click=${() => moves.active(person)}>${person.is_active ? words.shutOut : words.letIn}</button>
    </form>
  </li>`)}</ul>
</section>`;

/** @param {Administration} state @param {Map<string, string>} names @param {Moves} moves */
const invitesPart = ({ invites, teams, address, form }, names, moves) => html`<section>
  <h2>${words.invites}</h2>
  <form class="row" @submit=${moves.invite}>
    <select name="held" aria-label=${words.inviteRole}>${choices(teams)}</select>
    <button class="primary" ?disabled=${form.isBusy}>${words.invite}</button>
  </form>
  ${address ? html`<p class="notice" role="status">${words.inviteAddress}<br /><code>${address}</code></p>` : nothing}
  ${invites.length === 0
    ? html`<p class="empty">${words.noInvites}</p>`
    : html`<ul class="plain">${invites.map((each) => html`<li class="row">
        <span>${words.inviteOf(told(each, names), dayAndTime(each.ends_at))}</span>
        <button @click=${() => moves.withdraw(each.id)}>${words.withdraw}</button></li>`)}</ul>`}
</section>`;

/** @param {Administration} state @param {Moves} moves */
const teamsPart = ({ teams, form, savedTeam, removal }, moves) => html`<section>
  <h2>${words.teams}</h2>
  ${teams.length === 0 ? html`<p class="empty">${words.noTeams}</p>` : nothing}
  <ul class="plain">${teams.map((team) => html`<li><form class="row team" @submit=${moves.saveTeam(team)}>
    <b>${team.name}</b>
    ${days('audio', words.audioDays, team.id, team.audio_days)} ${days('words', words.wordsDays, team.id, team.words_days)}
    <label class="tick"><input type="checkbox" name="hides" ?checked=${team.hides_names} /> ${words.hidesNames}</label>
    <button ?disabled=${form.isBusy}>${accountWords.save}</button>
    ${savedTeam === team.id ? html`<small role="status">${accountWords.saved}</small>` : nothing}
    ${removalPart(team, removal, moves.removal)}
  </form></li>`)}</ul>
  <p class="quiet">${words.daysHint}</p>
  <form class="row" @submit=${moves.addTeam}>
    <input name="name" required maxlength="100" autocomplete="off" aria-label=${words.teamName} placeholder=${words.teamName} />
    <button ?disabled=${form.isBusy}>${words.addTeam}</button>
  </form>
</section>`;

/** @param {string} name @param {string} label @param {string} team @param {number | null} value */
const days = (name, label, team, value) => html`<span class="pair"><label for=${`${name}-${team}`}>${label}</label>
  <input class="days figure" id=${`${name}-${team}`} name=${name} type="number" min="0" max="3650" .defaultValue=${String(value ?? '')} /></span>`;
