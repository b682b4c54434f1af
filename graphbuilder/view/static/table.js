// The statements as a table that can be sorted: everything the map shows, for any reader.

import { dates, readableDate, STANCES, saidBy, sentences } from './data.js';
import { button, byId, element } from './dom.js';
import { filtered } from './filters.js';
import { moreButton } from './panel.js';
import { listen, selectStatement, state } from './state.js';

const STEP = 120;

const COLUMNS = [
  {
    title: 'Statement',
    value: (s) => s.text,
    cell: (s) => button({ class: 'link', onclick: () => selectStatement(s.index) }, s.text),
  },
  { title: 'Stance', value: (s) => STANCES[s.stance] },
  { title: 'Status', value: (s) => s.status },
  {
    title: 'Said by',
    name: 'said',
    value: saidBy,
    cell: (s) => saidBy(s) || element('small', {}, 'the text itself'),
  },
  {
    title: 'Date',
    name: 'date',
    value: (s) => s.date ?? '',
    cell: (s) => (s.date ? readableDate(s.date) : ''),
  },
  {
    title: 'Sentence',
    value: (s) => sentences[s.sentence].text,
    cell: (s) => element('q', {}, sentences[s.sentence].text),
    name: 'sentence',
  },
];

const columns = COLUMNS.filter(({ name }) => name !== 'date' || dates.length);
const sorting = { column: null, direction: 1 };

export function showTable() {
  listen('filter view', draw);
  draw();
}

function draw() {
  const section = byId('table-view');
  section.hidden = state.view !== 'table';
  if (section.hidden) return;
  const shown = sorted(filtered().passing);
  const body = element('tbody', {}, shown.slice(0, STEP).map(row));
  section.replaceChildren(
    element(
      'table',
      {},
      element('caption', { class: 'unseen' }, 'Statements'),
      element('thead', {}, element('tr', {}, columns.map(header))),
      body,
    ),
    ...[moreButton(shown, STEP, (next) => body.append(...next.map(row)))].filter(Boolean),
  );
}

function sorted(passing) {
  const { column, direction } = sorting;
  if (!column) return passing;
  return [...passing].sort(
    (a, b) => direction * column.value(a).localeCompare(column.value(b), 'en') || a.index - b.index,
  );
}

function header(column) {
  const isSorted = sorting.column === column;
  const order = sorting.direction > 0 ? 'ascending' : 'descending';
  return element(
    'th',
    { scope: 'col', class: column.name, 'aria-sort': isSorted ? order : null },
    button({ onclick: () => sortBy(column) }, column.title),
  );
}

function sortBy(column) {
  sorting.direction = sorting.column === column ? -sorting.direction : 1;
  sorting.column = column;
  draw();
  byId('table-view').querySelector('th[aria-sort] button')?.focus();
}

function row(statement) {
  return element(
    'tr',
    {},
    columns.map((column) =>
      element(
        'td',
        { class: column.name },
        column.cell ? column.cell(statement) : column.value(statement),
      ),
    ),
  );
}
