// Reading the map without a mouse.

import { visiblePoints } from './appearance.js';
import { linesAt } from './bundles.js';
import { byId } from './dom.js';
import { places } from './geometry.js';
import { bringIntoView, fit, zoom } from './map.js';
import { select, selectActor, state } from './state.js';

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const ON_MAP = {
  Enter: () => byId('panel').focus(),
  Escape: () => select(null),
  '+': () => zoom(1.25),
  '=': () => zoom(1.25),
  '-': () => zoom(0.8),
  0: fit,
};

const ANYWHERE = {
  '/': () => byId('query').focus(),
  f: () => byId('fold').click(),
};

export function listenToKeys() {
  byId('map').addEventListener('keydown', (event) => {
    const direction = DIRECTIONS[event.key];
    if (direction) walk(direction);
    else if (ON_MAP[event.key]) ON_MAP[event.key]();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  byId('panel').addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    select(null);
    byId('map').focus();
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = /^(?:INPUT|SELECT|TEXTAREA)$/u.test(document.activeElement.tagName);
    if (event.key === 'Escape') byId('export').open = false;
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !ANYWHERE[event.key]) return;
    event.preventDefault();
    ANYWHERE[event.key]();
  });
}

/** To the nearest actor in a direction, a neighbour if there is one; to the heaviest at first. */
function walk(direction) {
  const candidates = visiblePoints().filter(({ isCommunity }) => !isCommunity);
  const current = state.selected?.kind === 'actor' ? state.selected.actor : null;
  const next =
    current === null
      ? candidates[0]?.point
      : step(
          current,
          direction,
          candidates.map(({ point }) => point),
        );
  if (next === undefined || next === null) return;
  selectActor(next);
  bringIntoView(next);
}

function step(current, direction, candidates) {
  const neighbours = new Set(linesAt(current).flatMap((line) => [line.source, line.target]));
  return (
    nearest(
      current,
      direction,
      candidates.filter((point) => neighbours.has(point)),
    ) ?? nearest(current, direction, candidates)
  );
}

function nearest(current, [right, down], candidates) {
  const from = places.get(current);
  let best = null;
  let least = Infinity;
  for (const point of candidates) {
    const to = places.get(point);
    const ahead = (to.x - from.x) * right + (to.y - from.y) * down;
    const aside = Math.abs((to.x - from.x) * down) + Math.abs((to.y - from.y) * right);
    if (point === current || ahead <= 0 || ahead + 2 * aside >= least) continue;
    best = point;
    least = ahead + 2 * aside;
  }
  return best;
}
