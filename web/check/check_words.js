/** Every word of the connection test. */

import { number } from '../figures.js';

const ms = (/** @type {number} */ value) => `${Math.round(value)} ms`;
const percent = (/** @type {number} */ share) => `${number(100 * share, share < 0.001 ? 0 : 1)} %`;
const spoken = (/** @type {number} */ seconds) => (seconds < 120 ? `${number(seconds, 0)} s` : `${number(seconds / 60, 0)} min`);

/** @typedef {{rtt_ms: number, lost: number, via: string}} Way */
/** @typedef {{median_ms: number, late_ms: number}} Times */

export const checkWords = {
  title: 'Connection test',
  lead: 'What a call needs from this browser and this network. Nothing is recorded. It takes about half a minute.',
  running: 'Testing …',
  again: 'Test again',
  copy: 'Copy the result for IT',
  copied: 'Copied',
  askFor: 'Ask IT:',
  /** @type {Readonly<Record<import('./verdict.js').Verdict, string>>} */
  verdicts: {
    direct: 'Calls work here, with direct sound.',
    relay: 'Calls work here, with sound through a relay.',
    socket: 'Calls work here, but sound goes over the page’s own connection and arrives later. The lines below say what would help.',
    typed: 'You can type in calls here, but not talk. The lines below say why.',
    none: 'Calls do not work here: the page cannot keep a connection to the server.',
  },
  /** @type {Readonly<Record<string, string>>} */
  states: {
    fine: 'works', limited: 'works, with limits', missing: 'does not work', unset: 'not set up', running: 'testing …', waiting: '',
  },
  /** @type {Readonly<Record<string, string>>} */
  marks: { fine: '✓', limited: '!', missing: '✕', unset: '–', running: '…', waiting: '' },
  /** @type {Readonly<Record<import('./verdict.js').LineId, {title: string, why: string}>>} */
  lines: {
    secure: { title: 'Secure address', why: 'Browsers give a microphone to https pages only.' },
    microphone: { title: 'Microphone', why: 'The buyer must hear you.' },
    direct: { title: 'Direct sound (UDP)', why: 'The best way for sound: straight from browser to server.' },
    relay: { title: 'Sound through a relay (TURN)', why: 'The second best way, where the direct one is blocked.' },
    socket: { title: 'The page’s own connection (WebSocket)', why: 'Carries the call’s captions, and the sound where nothing else does.' },
    clock: { title: 'Clock', why: 'Certificates and sign-ins go by it.' },
  },
  secure: {
    fine: 'This page came over a connection that the browser trusts.',
    missing: 'The browser does not trust this address, so it gives no microphone.',
    ask: 'Open the server at an address that begins with https:// and has a certificate this browser trusts (a public one, or your company’s root certificate installed here).',
  },
  microphone: {
    fine: (/** @type {string} */ name, /** @type {number} */ level_db) => `${name} hears sound (${number(level_db, 0)} dBFS at most in 1.5 s).`,
    silent: (/** @type {string} */ name) => `${name} is there, but it hears nothing at all.`,
    silentAsk: 'Say a word and test again. If that does not help: the microphone is muted on the device, or by the system’s sound settings.',
    refused: 'The browser was told not to give the microphone to this page.',
    refusedAsk: 'Allow the microphone for this address: in the browser beside the address, and in the system’s privacy settings. On managed computers the policy AudioCaptureAllowedUrls decides.',
    missing: 'There is no microphone.',
    missingAsk: 'Connect a headset, or choose one in the system’s sound settings. On a remote desktop, pass the microphone through.',
    busy: 'Another program holds the microphone.',
    busyAsk: 'Close other calls, then test again.',
    insecure: 'Without a secure address there is no microphone to be had.',
  },
  direct: {
    fine: (/** @type {Way} */ { rtt_ms, lost }) => `Connected; there and back in ${ms(rtt_ms)}, ${percent(lost)} of the packets lost.`,
    bad: (/** @type {Way} */ { rtt_ms, lost }) => `Connected, but slow or with losses: there and back in ${ms(rtt_ms)}, ${percent(lost)} of the packets lost.`,
    badAsk: 'Is the wireless network or the VPN overloaded? A cable, or an exception from the VPN for this server, usually helps.',
    blocked: 'No direct connection came about: a firewall or a VPN lets no UDP through.',
    ask: (/** @type {string} */ ports) => `Let UDP out to this server, ${ports ? `ports ${ports}` : 'all ports (or set media_ports on the server to name a few)'}, with answers back in; nothing has to be opened from outside to this computer.`,
  },
  relay: {
    fine: (/** @type {Way} */ { rtt_ms }) => `Connected through the relay; there and back in ${ms(rtt_ms)}.`,
    unset: 'No relay is set up on this server. It is needed only where direct sound does not work.',
    unsetAsk: 'Allow direct sound (the line above), or set up a TURN server (turn_urls; docs/operations.md).',
    blocked: 'The relay could not be reached, or did not let the connection through.',
    ask: 'Let this network reach the TURN server: UDP and TCP 3478, or TLS 5349 or 443. Is the server’s clock right, and the secret the same on both?',
  },
  socket: {
    fine: (/** @type {Times} */ { median_ms, late_ms }) => `Open; there and back in ${ms(median_ms)}, 95 % within ${ms(late_ms)}.`,
    slow: (/** @type {Times} */ { median_ms, late_ms }) => `Open, but slow: there and back in ${ms(median_ms)}, 95 % within ${ms(late_ms)}.`,
    slowAsk: 'Does a proxy inspect or collect this traffic? An exception for this server makes it quicker.',
    blocked: 'It could not be opened, or broke off.',
    ask: 'A proxy stands between that does not pass WebSockets on (the header Upgrade), or cuts them after some seconds. Let it pass them for this server.',
  },
  clock: {
    fine: (/** @type {number} */ far_s) => `This computer and the server differ by ${number(far_s, 1)} s.`,
    apart: (/** @type {number} */ far_s, /** @type {boolean} */ isBehind) => `This computer’s clock is ${spoken(far_s)} ${isBehind ? 'behind' : 'ahead of'} the server’s.`,
    ask: 'Set both by a time server (NTP): otherwise certificates, sign-ins and the relay’s credentials end too early or too late.',
  },
};
