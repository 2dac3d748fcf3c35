/** Writing comments, as the page does it. */

import { sentence } from '../frame.js';
import { addComment, forgetComment, judgingIn, removeComment, saveComment, savedComments } from '../review/desk.js';
import { reviewWords } from '../review_words.js';

/** @import {Scope} from '../scope.js' */
/** @import {Comment, SavedComment, Session} from '../shapes.js' */
/** @import {Span} from './itinerary.js' */

/** A pause in the typing after which the wording is looked at. */
const LOOK_MS = 500;

export class Commenting {
  /** @type {Comment[]} */
  comments = [];
  /** @type {SavedComment[]} */
  saved = [];
  /** What the comment being written is about; null: nothing is being written. @type {Span & {turn: number | null} | null} */
  about = null;
  /** @type {Set<string>} */
  tags = new Set();
  /** The tag that the Tab key comes to. */
  tagAt = 0;
  /** The comment that is being answered. @type {string | null} */
  answers = null;
  isPrivate = false;
  /** @type {string[]} */
  judging = [];
  /** @type {string | null} */
  trouble = null;
  said = '';
  isBusy = false;
  #stopLooking = () => {};

  /** @param {Scope} scope @param {Session} session @param {() => void} draw */
  constructor(scope, session, draw) {
    this.scope = scope;
    this.session = session;
    this.draw = draw;
  }

  /** @param {Comment[]} comments */
  show(comments) {
    this.comments = comments;
    this.draw();
  }

  async loadSaved() {
    this.saved = await savedComments(this.scope.signal).catch(() => []);
    if (!this.scope.disposed) this.draw();
  }

  /** What it is about stays while it is written, whatever is played meanwhile. @param {Span & {turn: number | null}} about */
  begin(about) {
    if (this.about) return;
    this.about = about;
    this.draw();
  }

  /** @param {string} tag */
  toggleTag(tag) {
    if (!this.tags.delete(tag)) this.tags.add(tag);
    this.draw();
  }

  /** @param {number} i of the tag with the focus */
  standOn(i) {
    this.tagAt = i;
    this.draw();
  }

  /** @param {boolean} isPrivate */
  keepPrivate(isPrivate) {
    this.isPrivate = isPrivate;
    this.draw();
  }

  /** @param {string | null} id */
  answer(id) {
    this.answers = id;
    this.judging = [];
    this.draw();
  }

  /** @param {string} id @param {HTMLTextAreaElement} field */
  use(id, field) {
    const found = this.saved.find((each) => each.id === id);
    if (!found) return;
    field.value = found.text;
    this.tags = new Set(found.tags);
    this.look(found.text);
    this.draw();
  }

  /** Looks at the wording when the typing pauses. @param {string} text */
  look(text) {
    this.#stopLooking();
    this.#stopLooking = this.scope.timeout(async () => {
      this.judging = text.trim() === '' ? [] : await judgingIn(text, this.scope.signal).catch(() => []);
      if (!this.scope.disposed) this.draw();
    }, LOOK_MS);
  }

  /** @param {HTMLFormElement} form */
  async add(form) {
    const text = textIn(form);
    if (this.isBusy || !this.about || (text === '' && this.tags.size === 0)) return;
    const { about, isPrivate } = this;
    await this.#change(async () => {
      const added = await addComment(this.session.id, { ...about, text, is_private: isPrivate, tags: [...this.tags] }, this.scope.signal);
      this.#take(added);
      this.leave(form);
    });
  }

  /** @param {HTMLFormElement} form @param {Comment} to */
  async send(form, to) {
    const text = textIn(form);
    if (this.isBusy || text === '') return;
    await this.#change(async () => {
      const { start_s, end_s } = to;
      this.#take(await addComment(this.session.id, { start_s, end_s, text, answers: to.id }, this.scope.signal));
      this.answers = null;
    });
  }

  /** @param {Comment} comment */
  async remove(comment) {
    await this.#change(async () => {
      await removeComment(this.session.id, comment.id, this.scope.signal);
      this.comments = this.comments.filter(({ id, answers }) => id !== comment.id && answers !== comment.id);
    });
  }

  /** @param {HTMLFormElement} form */
  async keep(form) {
    const text = textIn(form);
    if (text === '' && this.tags.size === 0) return;
    await this.#change(async () => {
      this.saved = [...this.saved, await saveComment({ text, tags: [...this.tags] }, this.scope.signal)];
      this.said = reviewWords.comments.kept;
    });
  }

  /** @param {string} id */
  async forget(id) {
    await this.#change(async () => {
      await forgetComment(id, this.scope.signal);
      this.saved = this.saved.filter((each) => each.id !== id);
    });
  }

  /** Nothing is being written any more. @param {HTMLFormElement | null} form */
  leave(form) {
    form?.reset();
    this.#stopLooking();
    Object.assign(this, { about: null, answers: null, judging: [], said: '', isPrivate: false, tags: new Set() });
    this.draw();
  }

  /** @param {Comment} added */
  #take(added) {
    this.comments = [...this.comments, added].sort((a, b) => a.start_s - b.start_s);
  }

  /** @param {() => Promise<void>} act */
  async #change(act) {
    Object.assign(this, { isBusy: true, trouble: null, said: '' });
    this.draw();
    try {
      await act();
    } catch (error) {
      this.trouble = sentence(error);
    }
    this.isBusy = false;
    if (!this.scope.disposed) this.draw();
  }
}

/** @param {HTMLFormElement} form */
const textIn = (form) => String(new FormData(form).get('text')).trim();
