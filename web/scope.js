/**
 * Owns whatever must be undone: listeners, timers, tracks, connections. Each screen has one; leaving the screen
 * disposes it. What is registered after that is undone at once.
 */
export class Scope {
  /** @type {Set<() => void>} */
  #undo = new Set();
  #disposed = false;
  #abort = new AbortController();

  get disposed() {
    return this.#disposed;
  }

  /** Aborts when the scope is disposed: for `fetch`. */
  get signal() {
    return this.#abort.signal;
  }

  /**
   * @param {() => void} undo
   * @returns {() => void} undoes it early
   */
  add(undo) {
    if (this.#disposed) {
      undo();
      return () => {};
    }
    this.#undo.add(undo);
    return () => {
      if (this.#undo.delete(undo)) undo();
    };
  }

  child() {
    const child = new Scope();
    const dispose = () => child.dispose();
    this.add(dispose);
    child.add(() => this.#undo.delete(dispose));
    return child;
  }

  /**
   * @template {Event} E
   * @param {EventTarget} target
   * @param {string} type
   * @param {(event: E) => void} heard
   * @param {AddEventListenerOptions} [options]
   */
  listen(target, type, heard, options) {
    const listener = /** @type {EventListener} */ (heard);
    target.addEventListener(type, listener, options);
    return this.add(() => target.removeEventListener(type, listener, options));
  }

  /** @param {() => void} run @param {number} after_ms */
  timeout(run, after_ms) {
    const timer = setTimeout(() => {
      cancel();
      run();
    }, after_ms);
    const cancel = this.add(() => clearTimeout(timer));
    return cancel;
  }

  /** @param {() => void} run @param {number} every_ms */
  interval(run, every_ms) {
    const timer = setInterval(run, every_ms);
    return this.add(() => clearInterval(timer));
  }

  /** Runs when the browser has nothing else to do. @param {() => void} run */
  idle(run) {
    if (!('requestIdleCallback' in globalThis)) return this.timeout(run, 0);
    const request = requestIdleCallback(run);
    return this.add(() => cancelIdleCallback(request));
  }

  /** Runs on every frame the browser draws. @param {(now_ms: number) => void} run */
  frames(run) {
    let request = requestAnimationFrame(function next(now_ms) {
      run(now_ms);
      request = requestAnimationFrame(next);
    });
    return this.add(() => cancelAnimationFrame(request));
  }

  dispose() {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#abort.abort();
    for (const undo of [...this.#undo].reverse()) undo();
    this.#undo.clear();
  }
}
