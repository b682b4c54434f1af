// Files that a reader takes away: pictures, tables, JSON, paper.

import { data, documents, STANCES, saidBy, sentences } from './data.js';
import { byId, element } from './dom.js';
import { filtered } from './filters.js';
import { picture, pictureText } from './picture.js';

const COLUMNS = [
  ['statement', (s) => s.text],
  ['relation', (s) => s.relation],
  ['stance', (s) => STANCES[s.stance]],
  ['status', (s) => s.status],
  ['modality', (s) => s.modality],
  ['polarity', (s) => (s.negated ? 'negated' : 'affirmed')],
  ['said_by', saidBy],
  ['date', (s) => s.date ?? ''],
  ['sentence', (s) => sentences[s.sentence].text],
  ['document', (s) => documents[s.document]?.title ?? ''],
  ['url', (s) => documents[s.document]?.url ?? ''],
  ['id', (s) => s.id],
];

/** What a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(value) {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csv() {
  const rows = filtered().passing.map((statement) =>
    COLUMNS.map(([, value]) => cell(value(statement))).join(','),
  );
  return [COLUMNS.map(([name]) => name).join(','), ...rows, ''].join('\r\n');
}

export function json() {
  const records = filtered().passing.map((statement) =>
    Object.fromEntries(COLUMNS.map(([name, value]) => [name, value(statement)])),
  );
  return JSON.stringify({ title: data.title, statements: records }, null, 1);
}

export async function png(scale = 2) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pictureText())}`;
  await image.decode();
  const canvas = element('canvas', { width: image.width * scale, height: image.height * scale });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => {
    canvas.toBlob(done, 'image/png');
  });
}

const MAKERS = {
  svg: () => new Blob([pictureText()], { type: 'image/svg+xml' }),
  png,
  csv: () => new Blob(['\ufeff', csv()], { type: 'text/csv' }),
  json: () => new Blob([json()], { type: 'application/json' }),
};

async function take(format) {
  byId('export').open = false;
  if (format === 'print') {
    window.print();
    return;
  }
  const address = URL.createObjectURL(await MAKERS[format]());
  element('a', { href: address, download: `actor-map.${format}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 5000);
}

function preparePaper() {
  byId('print')?.remove();
  const drawn = picture();
  drawn.id = 'print';
  byId('map-view').prepend(drawn);
}

export function showExports() {
  byId('export').addEventListener('click', ({ target }) => {
    if (target.dataset.export) take(target.dataset.export);
  });
  window.addEventListener('beforeprint', preparePaper);
  window.addEventListener('afterprint', () => byId('print')?.remove());
}
