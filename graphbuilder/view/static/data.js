// What Python wrote into the page: actors, statements, documents, positions.

export const data = JSON.parse(document.getElementById('data').textContent);
export const { actors, statements, documents, sentences, communities, drawing } = data;

export const STANCES = { 1: 'friendly', 0: 'neutral', '-1': 'hostile' };

actors.forEach((actor, index) => {
  actor.index = index;
});
statements.forEach((statement, index) => {
  statement.index = index;
  statement.ties ??= [];
  statement.said ??= [];
  statement.stance ??= 0;
});

const byKey = new Map(actors.map((actor) => [actor.key, actor]));

export const actorByKey = (key) => byKey.get(key);

export const statementsSaidBy = groupBy(statements, (statement) =>
  statement.said.flat().filter(Number.isInteger),
);
export const childrenOf = groupBy(statements, (statement) => [statement.parent ?? -1]);

export const dates = [
  ...new Set(statements.map((statement) => statement.date).filter(Boolean)),
].sort();

export function groupBy(items, keysOf) {
  const groups = new Map();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

export const nameOf = (source) =>
  Number.isInteger(source) ? actors[source].name : source || 'unnamed sources';

/** Who says so, outermost first; the documents themselves where nobody else does. */
export const saidBy = (statement) =>
  statement.said.map((sources) => sources.map(nameOf).join(' and ')).join(', quoting ');

const DATE = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' };

export function readableDate(iso) {
  const full = /^\d{4}-\d{2}-\d{2}$/u.test(iso);
  return full ? new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-GB', DATE) : iso;
}

/** A number as a reader writes it: 4,812. */
export const grouped = (number) => number.toLocaleString('en-GB');

export const plural = (number, noun) => `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;

/** The other ends of an actor's ties, the heaviest actors first. */
export function neighboursOf(index) {
  const found = new Set();
  for (const { ties } of statements) {
    for (const [source, target] of ties) {
      if (source === index) found.add(target);
      if (target === index) found.add(source);
    }
  }
  return [...found].sort((a, b) => a - b);
}
