/** Writing one scenario: the text, what is wrong with it, its outline, and beside it briefing, rehearsal and versions. */

import { render } from 'lit';
import { entitle, failed, sentence, waiting } from '../frame.js';
import { authoringAddress } from '../route.js';
import { changes, check, draft, outcomes, publish, rehearse, remove, save, versionText, withdraw } from './desk.js';
import { editorView } from './editor_view.js';
import { goTo } from './text_box.js';
import { authoringWords } from './words.js';

/** @import {Place} from '../frame.js' */
/** @import {Checked, Draft, LineChange, Outcome, Rehearsal} from '../shapes.js' */

const words = authoringWords.editor;
const CHECK_AFTER_MS = 400;
const SAVE_AFTER_MS = 2000;

/**
 * @typedef {'preview' | 'rehearse' | 'versions'} Tab
 * @typedef {{
 *   draft: Draft, text: string, saved: string, checked: Checked, isChecking: boolean, line: number, busy: string, told: string,
 *   trouble: string, tab: Tab, isSure: boolean, before: string | null,
 *   wish: {rep: string, level: string, length: string, seed: number}, rehearsal: Rehearsal | null, reps: Outcome[] | null,
 *   rehearsing: boolean, panelTrouble: string, compared: {number: number, lines: LineChange[]} | null, comparing: number | null,
 * }} Writing
 */

/** @param {Place} place @param {{id: string}} asked */
export function editorScreen({ root, scope }, { id }) {
  const load = async () => {
    render(waiting(words.loading), root);
    try {
      const found = await draft(id, scope.signal);
      const checked = await check(id, found.text, scope.signal);
      if (!scope.disposed) new Editor({ root, scope: scope.child() }, found, checked, load);
    } catch (error) {
      if (!scope.disposed) render(failed(error, load), root);
    }
  };
  void load();
}

class Editor {
  #checking = new AbortController();
  #later = () => {};
  #saveLater = () => {};
  /** @type {Promise<void> | null} */
  #saving = null;

  /** @param {Place} place @param {Draft} found @param {Checked} checked @param {() => void} anew */
  constructor({ root, scope }, found, checked, anew) {
    this.root = root;
    this.scope = scope;
    this.anew = () => {
      scope.dispose();
      anew();
    };
    /** @type {Writing} */
    this.state = {
      draft: found, text: found.text, saved: found.text, checked, isChecking: false, line: 1, busy: '', told: '', trouble: '',
      tab: 'preview', isSure: false, before: null, wish: { rep: 'strong', level: '', length: '', seed: 0 }, rehearsal: null,
      reps: null, rehearsing: false, panelTrouble: '', compared: null, comparing: null,
    };
    scope.listen(window, 'beforeunload', (/** @type {BeforeUnloadEvent} */ event) => this.isUnsaved && event.preventDefault());
    scope.listen(root, 'keydown', (/** @type {KeyboardEvent} */ event) => this.key(event));
    scope.add(() => {
      this.#checking.abort();
      if (this.isUnsaved && !this.state.trouble) void this.save();
    });
    entitle(found.title);
    this.change({});
  }

  get isUnsaved() {
    return this.state.text !== this.state.saved;
  }

  /** @param {Partial<Writing>} changed */
  change(changed) {
    Object.assign(this.state, changed);
    if (!this.scope.disposed) render(editorView(this.state, this), this.root);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.save();
  }

  /** @param {string} text */
  type(text) {
    if (text === this.state.text) return;
    this.change({ text, told: '' });
    this.#later();
    this.#later = this.scope.timeout(() => void this.check(), CHECK_AFTER_MS);
    this.#saveLater();
    if (!this.state.trouble) this.#saveLater = this.scope.timeout(() => void this.save(), SAVE_AFTER_MS);
  }

  moved = (/** @type {number} */ line) => this.change({ line });

  go = (/** @type {number} */ line) => {
    goTo(this.root, line);
    this.moved(line);
  };

  open = (/** @type {Writing['tab']} */ tab) => this.change({ tab, panelTrouble: '' });

  wish = (/** @type {Partial<Writing['wish']>} */ wish) => this.change({ wish: { ...this.state.wish, ...wish } });

  async check() {
    this.#checking.abort();
    const { signal } = (this.#checking = new AbortController());
    this.change({ isChecking: true });
    try {
      this.change({ checked: await this.checked(signal), isChecking: false });
    } catch (error) {
      if (!signal.aborted) this.change({ isChecking: false, panelTrouble: sentence(error) });
    }
  }

  /** A text that cannot be read keeps the outline it had. @param {AbortSignal} signal @returns {Promise<Checked>} */
  async checked(signal) {
    const found = await check(this.state.draft.id, this.state.text, signal);
    return found.outline.length > 0 ? found : { ...found, outline: this.state.checked.outline };
  }

  /** One after the other: each needs the revision that the one before it made. */
  async save() {
    await this.#saving;
    if (this.isUnsaved) await (this.#saving = this.#send());
  }

  async #send() {
    const { text, draft: { id, revision } } = this.state;
    this.change({ busy: words.saving });
    try {
      const kept = await save(id, { text, revision });
      this.change({ draft: kept, saved: text, busy: '', trouble: '' });
      if (!this.scope.disposed) entitle(kept.title);
    } catch (error) {
      this.change({ busy: '', trouble: sentence(error) });
    }
  }

  async publish() {
    await this.save();
    if (this.isUnsaved) return;
    await this.#act(words.publishing, async ({ id, revision }) => {
      const made = await publish(id, revision, this.scope.signal);
      this.change({ draft: made, text: made.text, saved: made.text, told: words.publishedNow(made.published ?? 0) });
      await this.check();
    });
  }

  withdraw = () =>
    this.#act(words.saving, async ({ id }) =>
      this.change({ draft: await withdraw(id, this.scope.signal), told: words.withdrawn }),
    );

  ask = (/** @type {boolean} */ isSure) => this.change({ isSure });

  remove = () =>
    this.#act(words.saving, async ({ id }) => {
      await remove(id, this.scope.signal);
      this.change({ saved: this.state.text });
      location.hash = authoringAddress();
    });

  /** @param {string} busy @param {(draft: Draft) => Promise<void>} act */
  async #act(busy, act) {
    this.change({ busy, told: '', panelTrouble: '' });
    try {
      await act(this.state.draft);
    } catch (error) {
      if (!this.scope.signal.aborted) this.change({ panelTrouble: sentence(error) });
    }
    this.change({ busy: '' });
  }

  rehearse = () => this.#rehearse(async (wish) => ({ rehearsal: await rehearse({ ...wish, rep: this.state.wish.rep }, this.scope.signal), reps: null }));

  rehearseAll = () => this.#rehearse(async (wish) => ({ reps: await outcomes(wish, this.scope.signal), rehearsal: null }));

  /** @param {(wish: {text: string, seed: number, level?: string, length?: string}) => Promise<Partial<Writing>>} run */
  async #rehearse(run) {
    const { text, wish: { level, length, seed } } = this.state;
    this.change({ rehearsing: true, panelTrouble: '' });
    try {
      this.change(await run({ text, seed, ...(level ? { level } : {}), ...(length ? { length } : {}) }));
    } catch (error) {
      if (!this.scope.signal.aborted) this.change({ panelTrouble: sentence(error) });
    }
    this.change({ rehearsing: false });
  }

  async compare(/** @type {number} */ number) {
    await this.save();
    this.change({ comparing: number, panelTrouble: '' });
    try {
      this.change({ compared: { number, lines: await changes(this.state.draft.id, number, this.scope.signal) } });
    } catch (error) {
      if (!this.scope.signal.aborted) this.change({ panelTrouble: sentence(error) });
    }
    this.change({ comparing: null });
  }

  async load(/** @type {number} */ number) {
    await this.#act(words.loading, async ({ id }) => {
      const text = await versionText(id, number, this.scope.signal);
      const before = this.state.text;
      this.type(text);
      this.change({ before, compared: null, told: authoringWords.versions.loaded(number) });
    });
  }

  undo = () => {
    this.type(this.state.before ?? this.state.text);
    this.change({ before: null });
  };
}
