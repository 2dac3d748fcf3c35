/** Comments on moments of the call, answers to them, and the form to write one: tags first. */

import { html, nothing } from 'lit';
import { clock } from '../figures.js';
import { reviewWords } from '../review_words.js';

/** @import {Comment} from '../shapes.js' */
/** @import {Commenting} from './commenting.js' */
/** @import {Span} from './itinerary.js' */

const own = reviewWords.comments;

/**
 * @param {Commenting} commenting
 * @param {Span & {turn: number | null}} here what a comment written now would be about
 * @param {{hear: (span: Span) => void}} moves
 */
export function commentsPart(commenting, here, { hear }) {
  const { comments, trouble } = commenting;
  const known = new Set(comments.map(({ id }) => id));
  const roots = comments.filter(({ answers }) => answers === null || !known.has(answers));
  return html`<section class="comments" aria-labelledby="comments-title">
    <h2 id="comments-title">${own.title}</h2>
    ${form(commenting, here)}
    ${trouble ? html`<p class="notice warning" role="alert">${trouble}</p>` : nothing}
    ${roots.length === 0 ? html`<p class="empty">${own.none}</p>` : html`<ul class="threads">${roots.map((root) => thread(root, commenting, hear))}</ul>`}
  </section>`;
}

/** @param {Commenting} commenting @param {Span & {turn: number | null}} here */
function form(commenting, here) {
  const { about, tags, isPrivate, judging, said, saved, isBusy } = commenting;
  const formOf = (/** @type {Event} */ event) => /** @type {HTMLFormElement} */ (/** @type {HTMLElement} */ (event.currentTarget).closest('form'));
  return html`<form class="comment-form" @focusin=${() => commenting.begin(here)}
    @submit=${(/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      void commenting.add(/** @type {HTMLFormElement} */ (event.currentTarget));
    }}>
    <div class="tags" role="toolbar" aria-label=${own.tags} @keydown=${(/** @type {KeyboardEvent} */ event) => pressTag(event, commenting)}>
      ${own.known.map((tag, i) => html`<button type="button" class="tag" tabindex=${i === commenting.tagAt ? '0' : '-1'} aria-pressed=${tags.has(tag) ? 'true' : 'false'}
        @focus=${() => commenting.standOn(i)} @click=${() => commenting.toggleTag(tag)}><kbd aria-hidden="true">${i + 1}</kbd> ${tag}</button>`)}
    </div>
    <label for="comment">${own.label(about ?? here)}</label>
    <textarea id="comment" name="text" rows="2" maxlength="4000" aria-describedby="comment-hint"
      @input=${(/** @type {Event} */ event) => commenting.look(/** @type {HTMLTextAreaElement} */ (event.target).value)}
      @keydown=${(/** @type {KeyboardEvent} */ event) => sendOnEnter(event)}></textarea>
    <p id="comment-hint" class="wording" role="status">${judging.length > 0 ? own.hint(judging) : nothing}</p>
    <div class="row">
      <button class="primary" ?disabled=${isBusy}>${own.add}</button>
      <label class="tick" title=${own.privateHint}><input type="checkbox" .checked=${isPrivate}
        @change=${(/** @type {Event} */ event) => commenting.keepPrivate(/** @type {HTMLInputElement} */ (event.target).checked)} /> ${own.private}</label>
      ${isPrivate ? html`<small>${own.privateHint}</small>` : nothing}
    </div>
    <details class="saved">
      <summary>${own.saved}${saved.length > 0 ? ` (${saved.length})` : ''}</summary>
      <ul class="plain">${saved.map((each) => html`<li class="row">
        <button type="button" class="use" @click=${(/** @type {Event} */ event) =>
          commenting.use(each.id, /** @type {HTMLTextAreaElement} */ (formOf(event).elements.namedItem('text')))}>${each.text || each.tags.join(', ')}</button>
        <button type="button" aria-label=${own.forget(each.text || each.tags.join(', '))} @click=${() => commenting.forget(each.id)}>×</button></li>`)}</ul>
      <button type="button" ?disabled=${isBusy} @click=${(/** @type {Event} */ event) => commenting.keep(formOf(event))}>${own.keep}</button>
      <small role="status">${said}</small>
    </details>
  </form>`;
}

/** Tags by their number, arrows from one to the next: one stop of the Tab key for all. @param {KeyboardEvent} event @param {Commenting} commenting */
function pressTag(event, commenting) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const tag = own.known[Number(event.key) - 1];
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
  if (!tag && step === 0) return;
  event.preventDefault();
  event.stopPropagation();
  if (tag) return commenting.toggleTag(tag);
  const buttons = /** @type {HTMLElement} */ (event.currentTarget).querySelectorAll('button');
  buttons[(commenting.tagAt + step + buttons.length) % buttons.length]?.focus();
}

/** Enter adds, with Shift it is a new line. @param {KeyboardEvent} event */
function sendOnEnter(event) {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  /** @type {HTMLTextAreaElement} */ (event.target).form?.requestSubmit();
}

/** @param {Comment} root @param {Commenting} commenting @param {(span: Span) => void} hear */
function thread(root, commenting, hear) {
  const answers = commenting.comments.filter((each) => each.answers === root.id);
  return html`<li class="thread" data-comment=${root.id}>
    ${remark(root, commenting, hear)}
    ${answers.length > 0 ? html`<ul class="answers">${answers.map((each) => html`<li>${remark(each, commenting, null)}</li>`)}</ul>` : nothing}
    ${commenting.answers === root.id ? answerForm(root, commenting) : nothing}
  </li>`;
}

/** @param {Comment} comment @param {Commenting} commenting @param {((span: Span) => void) | null} hear null: an answer */
function remark(comment, commenting, hear) {
  const { author, is_own, text, tags, is_private, start_s } = comment;
  return html`<div class="remark">
    ${hear ? html`<button class="at figure" @click=${() => hear(comment)}>${clock(start_s)}</button>` : html`<span></span>`}
    <div>
      <p><b>${is_own ? own.you : author}</b> ${tags.map((tag) => html`<span class="tag-shown">${tag}</span> `)}${text}
        ${is_private ? html`<small>${own.isPrivate}</small>` : nothing}</p>
      <p class="row">${hear ? html`<button class="small" @click=${(/** @type {Event} */ event) => beginAnswer(event, comment, commenting)}>${own.answer}</button>` : nothing}
        ${is_own ? html`<button class="small" @click=${() => commenting.remove(comment)}>${own.remove}</button>` : nothing}</p>
    </div>
  </div>`;
}

/** @param {Event} event @param {Comment} to @param {Commenting} commenting */
function beginAnswer({ currentTarget }, to, commenting) {
  const thread = /** @type {HTMLElement} */ (currentTarget).closest('.thread');
  commenting.answer(to.id);
  /** @type {HTMLElement | null | undefined} */ (thread?.querySelector('#answer'))?.focus();
}

/** @param {Comment} to @param {Commenting} commenting */
function answerForm(to, commenting) {
  return html`<form class="answer-form" @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    void commenting.send(/** @type {HTMLFormElement} */ (event.currentTarget), to);
  }}>
    <label for="answer">${own.answerTo(to.is_own ? own.you : to.author)}</label>
    <div class="row"><input id="answer" name="text" required maxlength="4000" autocomplete="off" />
      <button class="primary" ?disabled=${commenting.isBusy}>${own.answer}</button>
      <button type="button" @click=${() => commenting.answer(null)}>${own.cancel}</button></div>
  </form>`;
}
