// The panel on the right: what the texts say, or the evidence of what is chosen.

import { positionsInBrief, positionsOfActor } from './brief.js';
import { allLines, lineBetween, linesAt, nameOfPoint, pointOf } from './bundles.js';
import { actors, grouped, plural, STANCES, statements, statementsSaidBy } from './data.js';
import { button, byId, element, webLink } from './dom.js';
import { actorButton, evidenceCard, markKey } from './evidence.js';
import { filtered } from './filters.js';
import { dot } from './lines.js';
import { listen, select, selectEdge, state } from './state.js';

const CARDS = 25;
const ROWS = 7;

export function showPanel() {
  listen('selection filter scene view matter', draw);
  draw();
}

function draw(kind) {
  const panel = byId('panel');
  const { selected } = state;
  if ((kind === 'view' || kind === 'matter') && selected) return;
  panel.classList.toggle('resting', !selected);
  byId('body').classList.toggle('alone', !selected && ['table', 'positions'].includes(state.view));
  byId('body').classList.toggle('reading', !selected && state.view !== 'map');
  panel.replaceChildren(...contents(selected).filter(Boolean));
  panel.scrollTop = 0;
}

function contents(selected) {
  if (!selected) return overview();
  const close = button(
    { id: 'close', class: 'icon', 'aria-label': 'Close the evidence', onclick: () => select(null) },
    '✕',
  );
  if (selected.kind === 'edge') return [close, ...edge(selected)];
  if (selected.kind === 'statement') return [close, ...single(statements[selected.statement])];
  return [close, ...actor(actors[selected.actor])];
}

// ---- nothing chosen ----

function overview() {
  const { passing } = filtered();
  return [
    element('h2', {}, 'What the texts say'),
    element(
      'p',
      { class: 'lead' },
      'Click a line for the sentences behind it, an actor for all about it.',
    ),
    balance(passing.filter((statement) => statement.ties.length)),
    state.view === 'positions' ? null : positionsInBrief(),
    mostConnected(),
    mostQuoted(passing),
  ];
}

function mostConnected() {
  const weights = new Map();
  for (const line of allLines().values()) {
    for (const point of [line.source, line.target]) {
      if (typeof point === 'number')
        weights.set(point, (weights.get(point) ?? 0) + line.statements.length);
    }
  }
  return ranking('Most connected', weights);
}

function mostQuoted(passing) {
  const counts = new Map();
  for (const statement of passing) {
    for (const source of statement.said.flat()) {
      if (Number.isInteger(source)) counts.set(source, (counts.get(source) ?? 0) + 1);
    }
  }
  return ranking('Who is quoted', counts);
}

function ranking(title, counts) {
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, ROWS);
  if (!ranked.length) return null;
  const most = ranked[0][1];
  return element(
    'section',
    {},
    element('h3', { class: 'eyebrow' }, title),
    ranked.map(([index, count]) =>
      element(
        'div',
        { class: 'row' },
        actorButton(index),
        element('span', { class: 'count' }, grouped(count)),
        element('span', { class: 'bar' }, element('i', { '--share': `${(100 * count) / most}%` })),
      ),
    ),
  );
}

export function balance(shown) {
  const count = (stance) => shown.filter((statement) => statement.stance === stance).length;
  const parts = [1, 0, -1].map((stance) => [STANCES[stance], count(stance)]);
  return element(
    'div',
    {},
    element(
      'div',
      { class: 'balance', 'aria-hidden': 'true' },
      parts
        .filter(([, n]) => n)
        .map(([stance, n]) => element('i', { '--share': n, '--of': `var(--${stance})` })),
    ),
    element(
      'p',
      { class: 'tally' },
      parts.map(([stance, n]) => element('span', {}, dot(stance), `${grouped(n)} ${stance}`)),
    ),
  );
}

// ---- a line ----

function edge({ source, target }) {
  const line = lineBetween(source, target);
  const back = lineBetween(target, source);
  const shown = line?.statements ?? [];
  return [
    element('h2', {}, nameOfPoint(source), ' → ', nameOfPoint(target)),
    element(
      'p',
      { class: 'lead' },
      plural(shown.length, 'statement'),
      back ? ' · ' : '',
      back
        ? button(
            { class: 'link', onclick: () => selectEdge(target, source) },
            `${back.statements.length} the other way`,
          )
        : null,
    ),
    shown.length ? balance(shown) : element('p', {}, 'The filters hide what was said here.'),
    ...cards(shown),
    shown.length ? markKey() : null,
  ];
}

/** The first cards, and a button for the next. */
function cards(shown) {
  const list = element(
    'div',
    {},
    shown.slice(0, CARDS).map((statement) => evidenceCard(statement)),
  );
  const more = moreButton(shown, CARDS, (next) =>
    list.append(...next.map((statement) => evidenceCard(statement))),
  );
  return [list, more];
}

export function moreButton(items, step, add) {
  let done = step;
  if (items.length <= done) return null;
  const label = () => `${plural(items.length - done, 'more statement')}…`;
  const more = button({ class: 'link more', onclick: next }, label());
  function next() {
    add(items.slice(done, done + step));
    done += step;
    if (done >= items.length) more.remove();
    else more.textContent = label();
  }
  return more;
}

// ---- one statement ----

function single(statement) {
  return [element('h2', {}, 'Statement'), evidenceCard(statement), markKey()];
}

// ---- an actor ----

function actor(chosen) {
  const { passes } = filtered();
  const does = linesFrom(chosen, 'source');
  const receives = linesFrom(chosen, 'target');
  const says = (statementsSaidBy.get(chosen.index) ?? []).filter((statement) =>
    passes.has(statement),
  );
  const all = linesAt(pointOf(chosen.index)).flatMap((line) => line.statements);
  return [
    element('h2', {}, chosen.name),
    element('p', { class: 'lead' }, chosen.type, identity(chosen)),
    aliases(chosen),
    balance([...new Set(all)]),
    ...positionsOfActor(chosen.index),
    lineSection('Does', does, 'target'),
    lineSection('Receives', receives, 'source'),
    says.length ? element('h3', { class: 'eyebrow' }, `Says · ${grouped(says.length)}`) : null,
    ...(says.length ? cards(says) : []),
    says.length ? markKey() : null,
  ];
}

const linesFrom = (chosen, end) =>
  [...allLines().values()]
    .filter((line) => line[end] === pointOf(chosen.index))
    .sort((a, b) => b.statements.length - a.statements.length);

function identity(chosen) {
  if (!/^Q\d+$/u.test(chosen.wikidata ?? '')) return null;
  return [
    ' · ',
    webLink(`https://www.wikidata.org/wiki/${chosen.wikidata}`, `Wikidata ${chosen.wikidata}`),
  ];
}

function aliases(chosen) {
  const others = (chosen.aliases ?? []).filter((alias) => alias !== chosen.name);
  return others.length ? element('p', { class: 'lead' }, 'Also called ', others.join(', ')) : null;
}

function lineSection(title, lines, other) {
  if (!lines.length) return null;
  const total = lines.reduce((sum, line) => sum + line.statements.length, 0);
  return element(
    'section',
    {},
    element('h3', { class: 'eyebrow' }, `${title} · ${grouped(total)}`),
    lines.map((line) => lineDetails(line, other)),
  );
}

function lineDetails(line, other) {
  const first = line.statements[0];
  const rest = line.statements.length - 1;
  return element(
    'div',
    { class: 'row' },
    button(
      { class: 'actor', onclick: () => selectEdge(line.source, line.target) },
      dot(line.tone),
      element(
        'span',
        {},
        other === 'target' ? `→ ${nameOfPoint(line.target)}` : `${nameOfPoint(line.source)} →`,
      ),
    ),
    element('span', { class: 'count' }, grouped(line.statements.length)),
    element(
      'span',
      { class: 'lead' },
      first.text.slice(first.verb),
      rest ? `, and ${rest} more` : '',
    ),
  );
}
