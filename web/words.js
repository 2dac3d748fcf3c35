/** Every word on the screens, in one place: each family of pages has its part beside it. Units always; never an adjective about the person. */

import { callWords, returningWords } from './call_words.js';
import { afterWords, debriefWords } from './debrief/words.js';
import { number } from './figures.js';
import { homeWords } from './home/words.js';
import { briefingWords, microphoneWords, usualWords } from './practice/words.js';
import { progressWords } from './progress/words.js';
import { replayWords } from './replay/words.js';

/** @type {Readonly<Record<string, string>>} */
const levels = { gentle: 'gentle', usual: 'usual', tough: 'tough' };

/** @type {Readonly<Record<string, string>>} */
const lengths = { short: 'short', usual: 'usual', long: 'long' };

/** @type {Readonly<Record<string, string>>} */
const levelMeanings = {
  gentle: 'Lets you talk for up to a minute and opens up early.',
  usual: 'Cuts in after 40 seconds of talk and opens up once you have shown interest in the matter.',
  tough: 'Cuts in after 25 seconds, opens up late and brings up one hard point more.',
};

export const words = {
  wordmark: 'rolecall',
  you: 'you',
  side: { rep: 'you', buyer: 'buyer' },
  level: (/** @type {string} */ level) => levels[level] ?? level,
  length: (/** @type {string} */ length) => lengths[length] ?? length,
  levelMeaning: (/** @type {string} */ level) => levelMeanings[level] ?? '',
  minutes: (/** @type {number} */ minutes) => `${number(minutes)} min`,
  retry: 'Try again',
  home: 'All scenarios',
  places: { practise: 'Practise', progress: 'My progress' },
  play: 'Play',
  title: (/** @type {string} */ part) => `${part} · rolecall`,
  engines: (/** @type {{stt: string, tts: string, buyer: string}} */ { stt, tts, buyer }) =>
    `hears with ${stt} · speaks with ${tts} · buyer: ${buyer}`,
  starting: 'The server is still getting ready.',
  opening: 'Opening the page…',

  errors: {
    unreachable: 'The server does not answer. Nothing you said is lost. Check that it runs, then try again.',
    answered: (/** @type {number} */ status) => `The server refused with status ${status} and gave no reason.`,
    title: 'That did not work',
    unknownPage: 'There is no page at this address.',
    broken: 'The page hit a fault of its own. What was said so far is safe on the server. Load the page again.',
  },

  homePage: homeWords,
  briefing: briefingWords,
  microphone: microphoneWords,
  usual: usualWords,
  call: callWords,
  returning: returningWords,
  after: afterWords,
  debrief: debriefWords,
  replay: replayWords,
  progress: progressWords,
};
