// What the reader has chosen. Whoever shows something listens; whoever changes something calls change().

const listeners = new Map();

export const state = {
  view: 'map',
  hidden: new Map(), // facet name → values that are switched off
  from: null,
  to: null,
  selected: null, // {kind: 'actor', actor} | {kind: 'edge', source, target} | {kind: 'statement', statement}
  hovered: null,
  matter: null,
  colour: 'stance',
  opened: new Set(), // numbers of opened communities
  pulled: new Set(), // actors that a search brought onto the map
};

/** Listen to one kind of change: 'filter', 'selection', 'view', 'hover', 'theme' or 'scene'. */
export function listen(kinds, listener) {
  for (const kind of kinds.split(' ')) {
    if (!listeners.has(kind)) listeners.set(kind, new Set());
    listeners.get(kind).add(listener);
  }
}

export function change(kind, values = {}) {
  Object.assign(state, values);
  for (const listener of listeners.get(kind) ?? []) listener(kind);
}

export const select = (selected) => change('selection', { selected, hovered: null });
export const selectActor = (actor) => select({ kind: 'actor', actor });
export const selectEdge = (source, target) => select({ kind: 'edge', source, target });
export const selectStatement = (statement) => select({ kind: 'statement', statement });

export function toggle(facet, value, isOn) {
  if (!state.hidden.has(facet)) state.hidden.set(facet, new Set());
  const off = state.hidden.get(facet);
  if (isOn) off.delete(value);
  else off.add(value);
  if (!off.size) state.hidden.delete(facet);
  change('filter');
}

export function showEverything() {
  state.hidden.clear();
  change('filter', { from: null, to: null });
}

export const isFiltered = () => state.hidden.size > 0 || Boolean(state.from || state.to);
