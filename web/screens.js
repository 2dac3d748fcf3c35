/** Every screen by its name in the address; its modules are loaded when it is first opened. */

/** @import {Place} from './frame.js' */
/** @import {Route} from './route.js' */
/** @import {Scope} from './scope.js' */

/**
 * Draws itself into its place; what it gives back hears when the address moves within it.
 * @typedef {(place: Place, route: any) => ((route: Route) => void) | void} Screen
 */

/** @type {Readonly<Partial<Record<Route['screen'], () => Promise<Screen>>>>} */
export const screens = {
  home: async () => (await import('./home/home.js')).homeScreen,
  practice: async () => (await import('./practice/practice.js')).practiceScreen,
  again: async () => (await import('./practice/moment.js')).momentScreen,
  beside: async () => (await import('./beside/beside.js')).besideScreen,
  session: async () => (await import('./replay/replay.js')).replayScreen,
  progress: async () => (await import('./progress/progress.js')).progressScreen,
  join: async () => (await import('./account/join.js')).joinScreen,
  authoring: async () => (await import('./authoring/list.js')).authoringScreen,
  writing: async () => (await import('./authoring/editor.js')).editorScreen,
  team: async () => (await import('./team/team.js')).teamScreen,
  people: async () => (await import('./account/people.js')).peopleScreen,
  me: async () => (await import('./account/me.js')).meScreen,
  log: async () => (await import('./account/log.js')).logScreen,
  erased: async () => (await import('./account/receipt.js')).receiptScreen,
  'sign-on': async () => (await import('./account/single_sign_on.js')).signOnScreen,
  check: async () => (await import('./check/check.js')).checkScreen,
  reviews: async () => (await import('./review/queue.js')).queueScreen,
  disagreements: async () => (await import('./review/disagreements.js')).disagreementsScreen,
  ratings: async () => (await import('./review/ratings.js')).ratingsScreen,
};

/** What one opens from a list is brought here while nothing else is asked for: then it is at hand. @param {Scope} scope @param {keyof typeof screens} name */
export const bringAhead = (scope, name) => scope.idle(() => void screens[name]?.().catch(() => {})); // opening it says what failed
