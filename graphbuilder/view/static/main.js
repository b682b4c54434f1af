// The page comes to life: every part listens to the state, then the address is read.

import { allLines, lineBetween, standing } from './bundles.js';
import { actors, dates, grouped, plural, statements } from './data.js';
import { byId } from './dom.js';
import { csv, json, png, showExports } from './exports.js';
import { showFacets, showLegend } from './facets.js';
import { filtered } from './filters.js';
import { places } from './geometry.js';
import { listenToKeys } from './keyboard.js';
import { keepLink, readLink } from './link.js';
import { drawnLabels, fit, middleOf, screenPosition, showMap } from './map.js';
import { showPanel } from './panel.js';
import { pictureText } from './picture.js';
import { showPositions } from './positions.js';
import { findActors, goTo, showHowMany, showSearch } from './search.js';
import { change, isFiltered, listen, select, selectEdge, state } from './state.js';
import { showTable } from './table.js';
import { showTimeline } from './timeline.js';

const root = document.documentElement;
const narrow = matchMedia('(width <= 820px)');
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const summary = byId('counts').textContent;

function showCounts() {
  const { passing } = filtered();
  const part = `${grouped(passing.length)} of ${plural(statements.length, 'statement')}`;
  byId('counts').textContent = isFiltered() ? `${part} pass the filters` : summary;
}

/** A view of dates is offered where something has one. */
function offerViews() {
  byId('views').querySelector('[data-view=timeline]').hidden = !dates.length;
  if (!dates.length && state.view === 'timeline') state.view = 'map';
}

function showView() {
  byId('map-view').hidden = state.view !== 'map';
  for (const choice of byId('views').children)
    choice.setAttribute('aria-pressed', String(choice.dataset.view === state.view));
}

function fold(isFolded) {
  byId('body').classList.toggle('folded', isFolded);
  byId('fold').setAttribute('aria-expanded', String(!isFolded));
}

function switchTheme() {
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : prefersDark.matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
  change('theme');
}

function listenToControls() {
  byId('views').addEventListener('click', ({ target }) => {
    if (target.dataset.view) change('view', { view: target.dataset.view });
  });
  byId('fold').addEventListener('click', () => fold(!byId('body').classList.contains('folded')));
  byId('fit').addEventListener('click', fit);
  byId('theme').addEventListener('click', switchTheme);
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();
    change('view', { view: 'table' });
    byId('table-view').focus();
  });
  prefersDark.addEventListener('change', () => change('theme'));
  window.addEventListener('hashchange', () => {
    readLink();
    offerViews();
    for (const kind of ['filter', 'view', 'matter', 'selection', 'scene']) change(kind);
  });
}

function start() {
  fold(narrow.matches);
  readLink();
  offerViews();
  listen('filter', showCounts);
  listen('view', showView);
  listen('scene filter', showHowMany);
  showView();
  showLegend();
  byId('colour').value = state.colour;
  showMap();
  showSearch();
  showFacets();
  showPanel();
  showPositions();
  showTimeline();
  showTable();
  showExports();
  showCounts();
  showHowMany();
  listenToKeys();
  listenToControls();
  keepLink();
}

start();

// What tests and scripts may ask of the page.
window.actorMap = {
  actors,
  statements,
  state,
  select,
  selectEdge,
  findActors,
  goTo,
  placeOf: (point) => places.get(point),
  screenPosition,
  middleOf,
  drawnLabels,
  lineBetween,
  lines: () => [...allLines().values()],
  standing: () => standing().length,
  filtered: () => filtered().passing.length,
  svg: pictureText,
  png,
  csv,
  json,
};
requestAnimationFrame(() => requestAnimationFrame(() => (root.dataset.ready = 'true')));
