/** The connection test: one line for each thing a call needs, what it means, and what to ask IT for. */

import { html, nothing, render } from 'lit';
import { entitle, failed } from '../frame.js';
import { Scope } from '../scope.js';
import { checkWords as words } from './check_words.js';
import { beginCheck } from './probes.js';
import { LINES, report, verdict } from './verdict.js';

/** @import {Place} from '../frame.js' */
/** @import {Finding, Findings, LineId} from './verdict.js' */

/** @param {Place} place */
export function checkScreen({ root, scope }) {
  /** @type {{findings: Findings, running: LineId | null, trouble: unknown, isCopied: boolean}} */
  const state = { findings: {}, running: null, trouble: null, isCopied: false };
  const draw = () => !scope.disposed && render(page(state, { again, copy }), root);
  let round = new Scope();

  async function run() {
    round.dispose();
    round = scope.child();
    const mine = round;
    Object.assign(state, { findings: {}, running: 'secure', trouble: null, isCopied: false });
    draw();
    try {
      const probes = await beginCheck(mine);
      for (const id of LINES) {
        if (mine.disposed) return;
        state.running = id;
        draw();
        state.findings[id] = await probes[id]();
      }
    } catch (error) {
      if (mine.disposed) return;
      state.trouble = error;
    }
    state.running = null;
    mine.dispose();
    draw();
  }

  const again = () => void run();
  const copy = async () => {
    await navigator.clipboard.writeText(report(state.findings, navigator.userAgent, location.origin, new Date()));
    state.isCopied = true;
    draw();
  };

  entitle(words.title);
  void run();
}

/**
 * @param {{findings: Findings, running: LineId | null, trouble: unknown, isCopied: boolean}} state
 * @param {{again: () => void, copy: () => void}} moves
 */
function page({ findings, running, trouble, isCopied }, { again, copy }) {
  if (trouble) return failed(trouble, again);
  const isOver = running === null;
  return html`
    <h1>${words.title}</h1>
    <p class="lead">${words.lead}</p>
    <p class="conclusion" role="status">${isOver ? words.verdicts[verdict(findings)] : words.running}</p>
    <ol class="probes">${LINES.map((id) => line(id, findings[id], running === id))}</ol>
    ${isOver ? html`<p class="row">
      <button @click=${again}>${words.again}</button>
      <button @click=${copy}>${isCopied ? words.copied : words.copy}</button>
    </p>` : nothing}
  `;
}

/** @param {LineId} id @param {Finding | undefined} finding @param {boolean} isRunning */
function line(id, finding, isRunning) {
  const state = finding?.state ?? (isRunning ? 'running' : 'waiting');
  return html`<li class=${state} data-line=${id}>
    <span class="probe-sign" aria-hidden="true">${words.marks[state]}</span>
    <div>
      <h2>${words.lines[id].title} <small>${words.states[state]}</small></h2>
      <p>${finding?.said ?? words.lines[id].why}</p>
      ${finding?.ask ? html`<p class="ask"><strong>${words.askFor}</strong> ${finding.ask}</p>` : nothing}
    </div>
  </li>`;
}
