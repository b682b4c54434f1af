// Deep links: what is chosen and filtered stands in the address, and comes back from it.

import { pointOf } from './bundles.js';
import { actorByKey, actors, dates, statements } from './data.js';
import { allValues, FACETS } from './filters.js';
import { EVERYTHING } from './stands.js';
import { listen, state } from './state.js';

const ALL = '*'; // no actor's key
const VIEWS = ['map', 'positions', 'timeline', 'table'];
const statementById = new Map(statements.map((statement) => [statement.id, statement]));

export function keepLink() {
  listen('filter selection view matter theme', write);
}

function write() {
  const parameters = new URLSearchParams();
  if (state.view !== 'map') parameters.set('view', state.view);
  writeSelection(parameters);
  if (state.matter !== null) parameters.set('matter', keyOfMatter());
  if (state.colour !== 'stance') parameters.set('colour', state.colour);
  for (const [facet, values] of state.hidden)
    for (const value of values) parameters.append(`hide-${facet}`, value);
  if (state.from) parameters.set('from', state.from);
  if (state.to) parameters.set('to', state.to);
  const hash = parameters.toString();
  try {
    history.replaceState(null, '', hash ? `#${hash}` : '#');
  } catch {
    // A page inside a sandboxed frame has no address of its own.
  }
}

const keyOfMatter = () => (state.matter === EVERYTHING ? ALL : actors[state.matter].key);

function readMatter(key) {
  return key === ALL ? EVERYTHING : (actorByKey(key)?.index ?? null);
}

function writeSelection(parameters) {
  const { selected } = state;
  if (selected?.kind === 'actor') parameters.set('actor', actors[selected.actor].key);
  if (selected?.kind === 'statement')
    parameters.set('statement', statements[selected.statement].id);
  if (selected?.kind === 'edge' && [selected.source, selected.target].every(Number.isInteger)) {
    parameters.set('from-actor', actors[selected.source].key);
    parameters.set('to-actor', actors[selected.target].key);
  }
}

/** Set the state from the address; what it names and the page does not know is left out. */
export function readLink() {
  const parameters = new URLSearchParams(location.hash.slice(1));
  if (VIEWS.includes(parameters.get('view'))) state.view = parameters.get('view');
  if (parameters.get('colour') === 'community') state.colour = 'community';
  state.matter = readMatter(parameters.get('matter'));
  state.selected = readSelection(parameters);
  FACETS.forEach((facet, index) => {
    const off = parameters
      .getAll(`hide-${facet.name}`)
      .filter((value) => allValues[index].includes(value));
    if (off.length) state.hidden.set(facet.name, new Set(off));
    else state.hidden.delete(facet.name);
  });
  for (const end of ['from', 'to'])
    state[end] = dates.includes(parameters.get(end)) ? parameters.get(end) : null;
}

function readSelection(parameters) {
  const actor = actorByKey(parameters.get('actor'));
  if (actor) {
    if (typeof pointOf(actor.index) !== 'number') state.pulled.add(actor.index);
    return { kind: 'actor', actor: actor.index };
  }
  const statement = statementById.get(parameters.get('statement'));
  if (statement) return { kind: 'statement', statement: statement.index };
  const source = actorByKey(parameters.get('from-actor'));
  const target = actorByKey(parameters.get('to-actor'));
  return source && target ? { kind: 'edge', source: source.index, target: target.index } : null;
}
