// One statement as evidence: its sentence with the words that matter, and who says so.

import {
  actors,
  childrenOf,
  documents,
  nameOf,
  readableDate,
  STANCES,
  sentences,
  statements,
} from './data.js';
import { button, element, webLink } from './dom.js';
import { dot, lineSample } from './lines.js';
import { selectActor, selectStatement } from './state.js';

const MARKS = {
  subject: 'who acts',
  object: 'what or whom it concerns',
  role: 'takes part',
  cue: 'words of the relation',
  source: 'who says so',
  evidence: 'the clause',
};

export function actorButton(index) {
  const actor = actors[index];
  return button({ class: 'actor', onclick: () => selectActor(index) }, dot(actor.kind), actor.name);
}

/** The sentence, its marks placed by offset. */
export function quotation(statement) {
  const { text } = sentences[statement.sentence];
  const parts = [];
  let done = 0;
  for (const [start, end, kind] of statement.marks) {
    parts.push(
      text.slice(done, start),
      element('mark', { class: kind, title: MARKS[kind] }, text.slice(start, end)),
    );
    done = end;
  }
  parts.push(text.slice(done));
  return element('blockquote', {}, parts);
}

export function evidenceCard(statement, { isNested = false } = {}) {
  return element(
    'article',
    {
      class: 'card',
      '--of': `var(--${STANCES[statement.stance]})`,
      'data-statement': statement.id,
    },
    heading(statement),
    quotation(statement),
    chips(statement),
    whereFrom(statement),
    around(statement),
    isNested ? null : context(statement),
  );
}

function heading(statement) {
  const verb = statement.text.slice(statement.verb);
  if (statement.actor === undefined || !statement.verb) return element('h3', {}, statement.text);
  return element('h3', {}, actorButton(statement.actor), ' ', verb);
}

function chips(statement) {
  const stance = STANCES[statement.stance];
  return element(
    'div',
    { class: 'chips' },
    element('span', { class: 'chip stance', '--of': `var(--${stance})` }, stance),
    element('span', { class: 'chip' }, lineSample(statement.family), statement.status),
    statement.negated && statement.status !== 'denied'
      ? element('span', { class: 'chip' }, 'negated')
      : null,
    sourceChips(statement),
    statement.date ? element('span', { class: 'chip' }, readableDate(statement.date)) : null,
    statement.zone ? element('span', { class: 'chip' }, `in the ${statement.zone}`) : null,
  );
}

function sourceChips(statement) {
  if (!statement.said.length) return element('span', { class: 'chip' }, 'the text’s own words');
  return statement.said.flatMap((sources, depth) =>
    sources.map((source, place) => {
      const word = place ? 'and' : depth ? 'quoting' : 'according to';
      const label = `${word} ${nameOf(source)}`;
      if (!Number.isInteger(source)) return element('span', { class: 'chip' }, label);
      return button({ class: 'chip', onclick: () => selectActor(source) }, label);
    }),
  );
}

function whereFrom(statement) {
  const source = documents[statement.document];
  if (!source) return null;
  const publisher = [source.publisher, source.date && readableDate(source.date)]
    .filter(Boolean)
    .join(', ');
  return element(
    'p',
    { class: 'where' },
    webLink(source.url, source.title),
    publisher ? ` · ${publisher}` : '',
  );
}

function around(statement) {
  const { before, text, after } = sentences[statement.sentence];
  if (!before && !after) return null;
  return element(
    'details',
    {},
    element('summary', {}, 'Sentences around it'),
    element('p', {}, before ? `${before} ` : '', element('b', {}, text), after ? ` ${after}` : ''),
  );
}

/** What the statement is part of, and what is part of it. */
function context(statement) {
  const parent = statements[statement.parent];
  const children = childrenOf.get(statement.index) ?? [];
  if (!parent && !children.length) return null;
  const link = (other) =>
    button({ class: 'link', onclick: () => selectStatement(other.index) }, other.text);
  return element(
    'div',
    { class: 'where' },
    parent ? element('p', {}, 'Part of: ', link(parent)) : null,
    children.map((child) => element('p', {}, `Contains (${child.status}): `, link(child))),
  );
}

export function markKey() {
  const samples = ['subject', 'cue', 'object', 'role', 'source'];
  return element(
    'p',
    { class: 'key' },
    samples.map((kind) => element('mark', { class: kind }, MARKS[kind])),
  );
}
