import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8');
const [light, dark] = css.split('@media (prefers-color-scheme: dark)').map(tokensIn);

const texts = [
  ['ink', 'ground'], ['ink', 'raised'], ['ink', 'sunk'], ['quiet', 'ground'], ['quiet', 'raised'], ['quiet', 'sunk'],
  ['accent', 'ground'], ['accent', 'raised'], ['on-accent', 'accent'], ['rep', 'ground'], ['buyer', 'ground'],
  ['rep', 'sunk'], ['buyer', 'sunk'], ['warning', 'warning-ground'], ['warning', 'ground'], ['ground', 'ink'],
];
const shapes = [['edge', 'ground'], ['edge', 'raised'], ['focus', 'ground'], ['band-edge', 'ground'], ['rep', 'band'], ['quiet', 'band']];

for (const [name, tokens] of [['light', light], ['dark', dark]]) {
  test(`text keeps 4.5:1 against its ground in the ${name} colours`, () => {
    for (const [text, ground] of texts) atLeast(4.5, tokens, text, ground);
  });

  test(`lines, rings and dots keep 3:1 in the ${name} colours`, () => {
    for (const [shape, ground] of shapes) atLeast(3, tokens, shape, ground);
  });
}

function tokensIn(part) {
  return Object.fromEntries([...part.matchAll(/--([a-z-]+): #([0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]));
}

function atLeast(ratio, tokens, over, under) {
  const [a, b] = [luminance(tokens[over]), luminance(tokens[under])].sort((x, y) => y - x);
  const found = (a + 0.05) / (b + 0.05);
  assert.ok(found >= ratio, `${over} on ${under}: ${found.toFixed(2)}`);
}

/** WCAG 2 relative luminance. */
function luminance(hex) {
  const [r, g, b] = [0, 2, 4].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
