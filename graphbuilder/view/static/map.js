// The canvas: vis-network draws circles and curves, we decide what each looks like.

/* global vis */

import { edgeOf, lineLabelSize, nodeOf, pointLabelSize, visiblePoints } from './appearance.js';
import { allLines, closed, drawnLines, lineBetween, linesAt, opening } from './bundles.js';
import { actors, drawing, nameOf, neighboursOf, plural } from './data.js';
import { byId, element, say } from './dom.js';
import { focus } from './focus.js';
import { arrange, middle, orient, places } from './geometry.js';
import { chooseLabels, chooseLineLabels } from './labels.js';
import { change, listen, select, selectActor, selectEdge, state } from './state.js';

const PULLED_NEIGHBOURS = 24;
const LABELLED_LINES = 24;
const READABLE = 0.5;
const MARGIN = 0.94; // the frame counts a label's words too narrow

const nodes = new vis.DataSet();
const edges = new vis.DataSet();
const icons = new Map(
  Object.entries(drawing.icons).map(([kind, path]) => [kind, new Path2D(path)]),
);
let network = null;

export function paint() {
  const bright = focus();
  const points = visiblePoints();
  const scale = network.getScale() || 1;
  const size = pointLabelSize(scale);
  const sides = chooseLabels(points, bright, size);
  const lines = drawnLines(bright?.lines);
  const lineSize = lineLabelSize(scale);
  const named = chooseLineLabels(inFocus(lines, bright), brightOf(points, bright), sides, lineSize);
  sync(
    nodes,
    points.map((point) => nodeOf(point, bright, sides.get(point.point), size)),
  );
  sync(
    edges,
    lines.map((line) => edgeOf(line, bright, named.has(line.key), lineSize)),
  );
}

/** The lines that are looked at, if they are few enough for words. */
const inFocus = (lines, bright) =>
  bright && bright.lines.size <= LABELLED_LINES
    ? lines.filter((line) => bright.lines.has(line.key))
    : [];

const brightOf = (points, bright) => points.filter(({ point }) => bright?.points.has(point));

function sync(set, items) {
  const wanted = new Set(items.map((item) => item.id));
  const gone = set.getIds().filter((id) => !wanted.has(id));
  if (gone.length) set.remove(gone);
  set.update(items);
}

function drawIcons(context) {
  context.save();
  for (const node of nodes.get()) {
    const icon = icons.get(node.kind);
    const place = network.getPosition(node.id);
    if (!icon || node.size * network.getScale() < 7) continue;
    const scale = (node.size * 1.12) / 24;
    context.save();
    context.globalAlpha = node.opacity;
    context.translate(place.x - 12 * scale, place.y - 12 * scale);
    context.scale(scale, scale);
    context.fillStyle = '#fff';
    context.fill(icon, 'evenodd');
    context.restore();
  }
  context.restore();
}

export function fit() {
  // Labels count in the frame and depend on the scale, so the second round is the exact one.
  for (let round = 0; round < 2; round += 1) {
    network.fit({ animation: false, maxZoomLevel: 1.5 });
    paint();
  }
  zoom(MARGIN);
}

/** Show some points as large as the window allows. */
export function frame(points) {
  network.fit({ nodes: points, animation: false, maxZoomLevel: 1 });
  paint();
}

export function zoom(factor) {
  network.moveTo({ scale: network.getScale() * factor });
  paint();
}

/** Move the map so that a point can be read: into sight, and near enough with its neighbours. */
export function bringIntoView(point) {
  const place = places.get(point);
  if (!place) return;
  if (network.getScale() < READABLE) {
    frame([...focus().points]);
    return;
  }
  const seen = network.canvasToDOM(place);
  const { width, height } = byId('map').getBoundingClientRect();
  const isOut = seen.x < 40 || seen.y < 40 || seen.x > width - 40 || seen.y > height - 40;
  if (isOut) network.moveTo({ position: place });
}

function click({ nodes: [point], edges: [key] }) {
  byId('tip').hidden = true;
  if (typeof point === 'number') selectActor(point);
  else if (point !== undefined) openCommunity(point);
  else if (key !== undefined) selectEdge(allLines().get(key).source, allLines().get(key).target);
  else select(null);
}

function openCommunity(point) {
  const community = closed().find((candidate) => candidate.point === point);
  state.opened.add(community.number);
  change('scene');
  frame(opening(community.number).map((actor) => actor.index));
  say(`${plural(community.left, 'actor')} around ${community.name} opened`);
}

/** Bring an actor onto the map with its neighbours, though it was inside a community. */
export function pull(index) {
  for (const actor of [index, ...neighboursOf(index).slice(0, PULLED_NEIGHBOURS)])
    state.pulled.add(actor);
  change('scene');
}

function showTip(lines, { x, y }) {
  const tip = byId('tip');
  tip.replaceChildren(...lines);
  tip.hidden = false;
  const room = byId('map').getBoundingClientRect();
  tip.style.left = `${Math.min(x + 14, room.width - tip.offsetWidth - 8)}px`;
  tip.style.top = `${Math.min(y + 14, room.height - tip.offsetHeight - 8)}px`;
}

function hoverNode({ node, pointer }) {
  byId('map').style.cursor = 'pointer';
  if (typeof node !== 'number') {
    showTip(
      [element('b', {}, nodes.get(node).label.replace('\n', ' ')), 'Click to open'],
      pointer.DOM,
    );
    return;
  }
  const { name, type, aliases = [] } = actors[node];
  showTip([element('b', {}, name), [type, ...aliases.slice(0, 3)].join(' · ')], pointer.DOM);
  hover({ kind: 'actor', actor: node });
}

function hoverEdge({ edge, pointer }) {
  const line = allLines().get(edge);
  if (!line) return;
  byId('map').style.cursor = 'pointer';
  const shown = line.statements.slice(0, 3).map((statement) => element('div', {}, statement.text));
  const more = line.statements.length - shown.length;
  showTip([...shown, more > 0 ? `and ${more} more` : ''], pointer.DOM);
  hover({ kind: 'edge', source: line.source, target: line.target });
}

function hover(hovered) {
  if (!state.selected) change('hover', { hovered });
}

function leave() {
  byId('map').style.cursor = '';
  byId('tip').hidden = true;
  if (state.hovered) change('hover', { hovered: null });
}

function announce() {
  const { selected } = state;
  if (selected?.kind === 'actor')
    say(`${nameOf(selected.actor)}: ${plural(linesAt(selected.actor).length, 'line')}`);
  if (selected?.kind === 'edge') {
    const line = lineBetween(selected.source, selected.target);
    say(
      line
        ? `${plural(line.statements.length, 'statement')}: ${line.statements[0].text}`
        : 'No statement',
    );
  }
}

function redraw() {
  arrange();
  paint();
}

export function showMap() {
  const stage = byId('map').getBoundingClientRect();
  orient(stage.width, stage.height);
  arrange();
  network = new vis.Network(
    byId('map'),
    { nodes, edges },
    {
      physics: false,
      layout: { improvedLayout: false, randomSeed: 1 },
      nodes: { chosen: false, scaling: { label: { drawThreshold: 1 } } },
      edges: {
        chosen: false,
        arrows: { to: { enabled: true, scaleFactor: 0.55 } },
        arrowStrikethrough: false,
      },
      interaction: {
        hover: true,
        hoverConnectedEdges: false,
        selectConnectedEdges: false,
        multiselect: false,
        tooltipDelay: 1e9,
        zoomSpeed: 0.7,
        keyboard: false,
      },
    },
  );
  network.on('afterDrawing', drawIcons);
  network.on('click', click);
  network.on('hoverNode', hoverNode);
  network.on('hoverEdge', hoverEdge);
  network.on('blurNode', leave);
  network.on('blurEdge', leave);
  network.on('zoom', debounce(paint, 90));
  network.on('dragEnd', ({ nodes: moved }) => {
    for (const point of moved) places.set(point, network.getPosition(point));
  });
  listen('filter selection hover theme', paint);
  listen('scene', redraw);
  listen('selection', announce);
  paint();
  fit();
  new ResizeObserver(debounce(resize, 120)).observe(byId('map'));
}

let lastSize = null;
function resize() {
  const { width, height } = byId('map').getBoundingClientRect();
  if (!width || !height) return;
  const size = `${Math.round(width)} ${Math.round(height)}`;
  if (size === lastSize) return;
  lastSize = size;
  orient(width, height);
  arrange({ anew: true });
  network.redraw();
  paint();
  fit();
}

function debounce(task, wait) {
  let timer = null;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(task, wait);
  };
}

/** The words that stand on the map now. */
export const drawnLabels = () => ({
  points: nodes.map(({ label }) => label).filter(Boolean),
  lines: edges.map(({ label }) => label).filter(Boolean),
});

/** Where a point is on the screen. */
export const screenPosition = (point) => network.canvasToDOM(places.get(point));

/** Where the middle of a line is on the screen. */
export const middleOf = (line) => network.canvasToDOM(middle(line));
