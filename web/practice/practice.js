/** One practice from the briefing to the debrief, on one page without a reload. */

import { render } from 'lit';
import { Agreement } from '../account/agreement.js';
import { entitle, failed, sentence, waiting } from '../frame.js';
import { openSession, scenario } from '../house.js';
import { words } from '../words.js';
import { briefing } from './briefing.js';
import { drillOf, WANTED } from './drills.js';
import { hangUp } from './hang_up.js';
import { keptCall } from './kept_call.js';
import { holdCall } from './one_tab.js';
import { ReadAndTalk } from './read_and_talk.js';
import { callElsewhere, returnToCall } from './returning.js';
import { runCall } from './run_call.js';
import { SoundCheck } from './sound_check.js';

/** @import {Place} from '../frame.js' */
/** @import {Scope} from '../scope.js' */
/** @import {NewSession, ScenarioPage} from '../shapes.js' */
/** @import {BriefingState} from './briefing.js' */
/** @import {DeviceKind} from './devices.js' */
/** @import {Moment} from './moment_part.js' */

/**
 * `order` asks the server for the call: the whole one, or a moment of it.
 * @typedef {{level: string, length: string, device: string, store?: boolean}} Wish
 * @typedef {{card: ScenarioPage, seed: number, level: string, moment: Moment | null, order: (wish: Wish) => Promise<NewSession>}} Given
 */

/** @param {Place} place @param {{scenario: string, level: string | null, drill?: string, beat?: string, in_a_row?: number | null}} asked */
export function practiceScreen({ root, scope }, asked) {
  const load = async () => {
    const kept = keptCall();
    const isBack = kept?.session.scenario === asked.scenario;
    render(waiting(isBack ? words.returning.back : words.briefing.loading), root);
    try {
      const seed = isBack ? kept.session.seed : newSeed();
      const card = await scenario(asked.scenario, scope.signal, seed);
      if (scope.disposed) return;
      entitle(card.title);
      if (isBack) return void returnToCall({ root, scope }, kept, card, load);
      const in_a_row = asked.in_a_row ?? WANTED;
      const moment = asked.drill ? drillOf(card, asked.drill, in_a_row) : null;
      const drill = asked.drill ? { drill: { behaviour: asked.drill, beat: asked.beat ?? '', in_a_row } } : {};
      const order = (/** @type {Wish} */ wish) => openSession({ scenario: card.id, seed, ...wish, ...drill }, scope.signal);
      new Practice({ root, scope: scope.child() }, { card, seed, level: asked.level ?? card.level, moment, order }, load);
    } catch (error) {
      if (!scope.disposed) render(failed(error, load), root);
    }
  };
  void load();
}

/** Names and order vary with the seed; the briefing and the call must have the same one. */
const newSeed = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1;

export class Practice {
  /** @type {Scope} */
  #stage;
  /** @type {ReadAndTalk | null} */
  reading = null;

  /**
   * @param {Place} place
   * @param {Given} given
   * @param {() => void} anew loads the briefing of another call
   */
  constructor({ root, scope }, { card, level, moment, order }, anew) {
    this.root = root;
    this.scope = scope;
    this.order = order;
    this.anew = anew;
    this.#stage = scope.child();
    const sound = (this.sound = new SoundCheck(scope, this.#stage, () => this.change({})));
    const agreement = (this.agreement = new Agreement(this.#stage, () => this.agreed()));
    /** @type {BriefingState} */
    this.state = { agreement, card, moment, level, length: 'usual', isStarting: false, sound: sound.state, isSoundOpen: false, reading: null, trouble: null };
    this.change({});
  }

  /** The microphone opens by itself only where the rep was asked, or need not be, and the browser allows it. */
  agreed() {
    this.change({});
    if (this.agreement.isAnswered) this.sound.begin();
  }

  /** @param {Partial<BriefingState>} change */
  change(change) {
    Object.assign(this.state, change, { sound: this.sound.state, reading: this.reading?.state ?? null });
    if (!this.#stage.disposed) render(briefing(this.state, this.moves), this.root);
  }

  moves = {
    choose: (/** @type {string} */ level) => this.change({ level }),
    chooseLength: (/** @type {string} */ length) => this.change({ length }),
    check: () => void this.check(),
    chooseDevice: (/** @type {DeviceKind} */ kind, /** @type {string} */ id) => void this.sound.choose(kind, id),
    sample: () => this.sound.sample(),
    read: () => this.read(),
    opened: (/** @type {boolean} */ isOpen) => void (this.state.isSoundOpen = isOpen),
    done: () => this.reading?.done(),
    leave: () => this.stopReading(),
    start: () => void this.start(true),
    type: () => void this.start(false),
  };

  /** Only once it is known whether the rep has to agree first. @returns {Promise<boolean>} whether the microphone is here */
  async check() {
    await this.agreement.loaded;
    return this.agreement.isAnswered && this.sound.check();
  }

  /** The rep reads and talks alone, in place of the briefing until they come back to it. */
  read() {
    if (!this.sound.stream) return;
    const wish = { scenario: this.state.card.id, device: this.sound.deviceName };
    this.reading = new ReadAndTalk(this.#stage, this.sound.stream, wish, () => this.change({}));
    this.change({});
    window.scrollTo(0, 0);
    /** @type {HTMLElement | null} */ (this.root.querySelector('.read-and-talk h1'))?.focus();
  }

  stopReading() {
    this.reading?.leave();
    this.reading = null;
    this.change({});
    void this.sound.learnUsual();
  }

  /** @param {boolean} isTalking */
  async start(isTalking) {
    if (this.state.isStarting) return;
    this.change({ isStarting: true, trouble: null });
    await this.agreement.loaded;
    if (!this.agreement.isAnswered || (isTalking && !(await this.check()))) return this.change({ isStarting: false });
    try {
      const { level, length } = this.state;
      const left = keptCall();
      if (left) await hangUp(this.scope, left);
      const device = this.sound.deviceName;
      const stored = this.agreement.isStored ? {} : { store: false };
      const session = await this.order({ level, length, device, ...stored });
      await this.call(session, isTalking ? this.sound.stream : null);
    } catch (error) {
      if (!this.scope.disposed) this.change({ isStarting: false, trouble: sentence(error) });
    }
  }

  /** @param {NewSession} session @param {MediaStream | null} microphone */
  async call(session, microphone) {
    this.#stage.dispose();
    if (!microphone) this.sound.letGo();
    const { root, scope } = this;
    const { card } = this.state;
    const again = () => this.again();
    const elsewhere = () => {
      const kept = { session, isTyping: microphone === null, isMuted: false, way: null };
      callElsewhere({ root, scope }, kept, card, again);
    };
    await holdCall(session.id, scope, true);
    if (!scope.disposed) runCall({ root, scope }, { session, card, microphone, kept: null, way: this.sound.way }, { again, elsewhere });
  }

  /** The whole call again, from its briefing, with other names. */
  again() {
    this.scope.dispose();
    this.anew();
    window.scrollTo(0, 0);
  }
}
