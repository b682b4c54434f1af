// Finding an actor by name or alias, accents and case aside.

import { allLines, closed, drawnLines, pointOf } from './bundles.js';
import { actors, grouped } from './data.js';
import { byId, element } from './dom.js';
import { dot } from './lines.js';
import { bringIntoView, pull } from './map.js';
import { change, isFiltered, selectActor, showEverything, state } from './state.js';

const SHOWN = 12;
let active = -1;

const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const searchable = actors.map((actor) => [actor.name, ...(actor.aliases ?? [])].map(plain));

/** Actors whose name or alias holds the words; beginnings first, then the heavy. */
export function findActors(query) {
  const words = plain(query.trim());
  if (!words) return [];
  const rank = (names) => Math.min(...names.map((name) => matchRank(name, words)));
  return actors
    .map((actor) => [actor, rank(searchable[actor.index])])
    .filter(([, best]) => best < Infinity)
    .sort((a, b) => a[1] - b[1] || b[0].weight - a[0].weight)
    .slice(0, SHOWN)
    .map(([actor]) => actor);
}

function matchRank(name, words) {
  const at = name.indexOf(words);
  if (at < 0) return Infinity;
  if (at === 0) return 0;
  return name[at - 1] === ' ' ? 1 : 2;
}

export function showSearch() {
  const query = byId('query');
  query.addEventListener('input', () => {
    active = -1;
    drawHits();
  });
  query.addEventListener('keydown', onKey);
  query.addEventListener('blur', hideHits);
}

function onKey(event) {
  const found = findActors(byId('query').value);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    active = Math.max(0, Math.min(found.length - 1, active + step));
    drawHits();
  } else if (event.key === 'Enter' && found.length) {
    event.preventDefault();
    goTo(found[Math.max(0, active)]);
  } else if (event.key === 'Escape') {
    byId('query').value = '';
    hideHits();
  }
}

function drawHits() {
  const query = byId('query');
  const found = findActors(query.value);
  const list = byId('hits');
  if (!query.value.trim()) {
    hideHits();
    return;
  }
  list.replaceChildren(
    ...(found.length
      ? found.map(hit)
      : [
          element(
            'li',
            { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' },
            'No actor is called so',
          ),
        ]),
  );
  list.hidden = false;
  query.setAttribute('aria-expanded', 'true');
  if (active >= 0) query.setAttribute('aria-activedescendant', `hit-${active}`);
  else query.removeAttribute('aria-activedescendant');
}

function hit(actor, index) {
  const choose = (event) => {
    event.preventDefault();
    goTo(actor);
  };
  return element(
    'li',
    {
      role: 'option',
      id: `hit-${index}`,
      'aria-selected': String(index === active),
      onmousedown: choose,
    },
    dot(actor.kind),
    element('span', {}, actor.name),
    element('small', {}, actor.type),
  );
}

function hideHits() {
  byId('hits').hidden = true;
  byId('query').setAttribute('aria-expanded', 'false');
  byId('query').removeAttribute('aria-activedescendant');
}

/** Show an actor whatever hides it: filters, another view, or a collapsed community. */
export function goTo(actor) {
  hideHits();
  byId('query').value = '';
  if (typeof pointOf(actor.index) !== 'number') pull(actor.index);
  const isLive = [...allLines().values()].some(
    ({ source, target }) => source === actor.index || target === actor.index,
  );
  if (!isLive && isFiltered()) showEverything();
  if (state.view !== 'map') change('view', { view: 'map' });
  selectActor(actor.index);
  bringIntoView(actor.index);
}

/** "Showing 200 of 4,812", whenever not everybody or not every line is on the map. */
export function showHowMany() {
  const left = closed().reduce((sum, community) => sum + community.left, 0);
  const [lines, drawn] = [allLines().size, drawnLines().length];
  const notes = [];
  if (left)
    notes.push(
      `Showing ${grouped(actors.length - left)} of ${grouped(actors.length)} actors: open a dashed circle, or search`,
    );
  if (drawn < lines) notes.push(`the ${grouped(drawn)} heaviest of ${grouped(lines)} lines`);
  byId('shown').hidden = !notes.length;
  byId('shown').textContent = notes.join(' · ');
}
