/** A rep's own progress: how often, what, in which tone, and who listened. */

import { html, nothing, render } from 'lit';
import { entitle, failed, waiting } from '../frame.js';
import { scenarios } from '../house.js';
import { words } from '../words.js';
import { behaviourPart } from './behaviours.js';
import { ownProgress } from './desk.js';
import { heardPart } from './heard.js';
import { rhythmPart } from './rhythm.js';
import { tonePart } from './tone.js';

/** @import {Place} from '../frame.js' */
/** @import {Progress} from '../shapes.js' */

/** @param {Place} place */
export function progressScreen({ root, scope }) {
  const load = async () => {
    render(waiting(words.progress.loading), root);
    try {
      const [found, cards] = await Promise.all([ownProgress(scope.signal), scenarios(scope.signal)]);
      if (scope.disposed) return;
      render(page(found, new Map(cards.map(({ id, title }) => [id, title]))), root);
    } catch (error) {
      if (!scope.disposed) render(failed(error, load), root);
    }
  };

  /** @param {Progress} found @param {Map<string, string>} titles of scenarios */
  const page = (found, titles) => html`<article class="progress">
    <p class="crumb"><a href="#/">${words.home}</a></p>
    <h1>${words.progress.title}</h1>
    <p class="lead">${words.progress.lead}</p>
    ${found.calls === 0
      ? html`<p class="empty">${words.progress.none}</p><p><a class="button primary" href="#/">${words.progress.start}</a></p>`
      : html`${rhythmPart(found)} ${behaviourPart(found, scope)} ${tonePart(found, titles, scope)}`}
    ${found.calls === 0 && found.heard.length === 0 ? nothing : heardPart(found)}
  </article>`;

  entitle(words.progress.title);
  void load();
}
