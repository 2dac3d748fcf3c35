/** The rep's own pages, in the page's head. */

import { html, render } from 'lit';
import { words } from './words.js';

/** @import {Route} from './route.js' */

/** @type {readonly {screen: Route['screen'], address: string, name: string}[]} */
const PLACES = [
  { screen: 'home', address: '#/', name: words.places.practise },
  { screen: 'progress', address: '#/progress', name: words.places.progress },
];

/** @param {HTMLElement} root @param {Route['screen']} here */
export const showPlaces = (root, here) =>
  render(html`${PLACES.map(({ screen, address, name }) => html`<a href=${address} aria-current=${screen === here ? 'page' : 'false'}>${name}</a>`)}`, root);
