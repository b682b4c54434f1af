// Which statements pass, and how many would pass each value of each facet.

import { actors, documents, nameOf, STANCES, statements } from './data.js';
import { listen, state } from './state.js';

const ITSELF = 'the text itself';

/** Facets of a statement: `of` gives its value, or its values. */
export const FACETS = [
  { name: 'stance', title: 'Stance', of: stanceOf, order: ['friendly', 'neutral', 'hostile'] },
  { name: 'status', title: 'Status of the claim', of: (s) => s.status, top: 8 },
  { name: 'said', title: 'Said by', of: sourceOf, top: 6 },
  { name: 'type', title: 'Actors', of: typesOf, top: 7 },
  { name: 'relation', title: 'Relation', of: (s) => s.relation, top: 6 },
  { name: 'document', title: 'Document', of: documentOf, top: 5 },
];

/** Only what relates actors has a stance. */
function stanceOf(statement) {
  return statement.ties.length ? STANCES[statement.stance] : [];
}

function sourceOf(statement) {
  if (!statement.said.length) return ITSELF;
  return statement.said.at(-1).map(nameOf);
}

function typesOf(statement) {
  return [
    ...new Set(
      statement.ties.flatMap(([source, target]) => [actors[source].type, actors[target].type]),
    ),
  ];
}

function documentOf(statement) {
  return documents[statement.document]?.title ?? 'unknown';
}

const DATE = -1; // stands for the range of dates among the numbers of facets

// Facet values never change, so each is computed once: [facet][statement] → value or values.
const values = FACETS.map((facet) => statements.map(facet.of));

const isInTime = (statement) =>
  !statement.date ||
  ((!state.from || statement.date >= state.from) && (!state.to || statement.date <= state.to));

const isBlocked = (off, value) =>
  Array.isArray(value) ? value.some((one) => off.has(one)) : off.has(value);

let found = null;
listen('filter', () => {
  found = null;
});

/**
 * One pass over all statements: those that pass everything, and per facet the counts of what
 * passes all other facets, which is what a reader gets by ticking a box.
 */
export function filtered() {
  found ??= filter();
  return found;
}

function filter() {
  const off = FACETS.map((facet) => state.hidden.get(facet.name));
  const counts = FACETS.map(() => new Map());
  const byDate = new Map();
  const passing = [];
  for (const [index, statement] of statements.entries()) {
    const failed = failures(statement, index, off);
    if (!failed.length) passing.push(statement);
    if (failed.length > 1) continue;
    const isCounted = (facet) => !failed.length || failed[0] === facet;
    if (isCounted(DATE)) increment(byDate, statement.date);
    for (let facet = 0; facet < FACETS.length; facet += 1) {
      if (isCounted(facet)) incrementAll(counts[facet], values[facet][index]);
    }
  }
  return { passing, passes: new Set(passing), counts, byDate };
}

/** The numbers of the facets that a statement does not pass; two are enough to know. */
function failures(statement, index, off) {
  const failed = isInTime(statement) ? [] : [DATE];
  for (let facet = 0; facet < FACETS.length && failed.length < 2; facet += 1) {
    if (off[facet] && isBlocked(off[facet], values[facet][index])) failed.push(facet);
  }
  return failed;
}

function increment(counts, value) {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function incrementAll(counts, value) {
  for (const one of Array.isArray(value) ? value : [value]) increment(counts, one);
}

/** All values that a facet has, whatever is switched off; the frequent first. */
export const allValues = FACETS.map((facet, index) => {
  const counts = new Map();
  for (const value of values[index]) incrementAll(counts, value);
  const order =
    facet.order ??
    [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
  return order.filter((value) => counts.has(value));
});
