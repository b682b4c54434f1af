// The canvas: vis-network draws circles and curves, we decide what each looks like.

/* global vis */

import { actors, drawing, nameOf, neighboursOf, plural } from './data.js';
import { allLines, closed, drawnLines, labelOf, linesAt, lineBetween, standing } from './bundles.js';
import { byId, cssVariable, element, say } from './dom.js';
import { arrange, controlPoint, orient, places, roundness } from './geometry.js';
import { chooseLabels } from './labels.js';
import { change, listen, select, selectActor, selectEdge, state } from './state.js';

const DIM_NODE = 0.2;
const DIM_LINE = 0.08;
const LABELLED_LINES = 14;
const PULLED_NEIGHBOURS = 24;
const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

const nodes = new vis.DataSet();
const edges = new vis.DataSet();
const icons = new Map(Object.entries(drawing.icons).map(([kind, path]) => [kind, new Path2D(path)]));
let network = null;

/** What the reader looks at: points and lines that stay bright; null when nothing is chosen. */
export function focus() {
  const chosen = state.selected ?? state.hovered;
  if (!chosen) return null;
  if (chosen.kind === 'statement') return focusOnStatement(chosen.statement);
  const bright = { points: new Set(), lines: new Set() };
  if (chosen.kind === 'edge') {
    const line = lineBetween(chosen.source, chosen.target);
    bright.points.add(chosen.source).add(chosen.target);
    if (line) bright.lines.add(line.key);
    return bright;
  }
  bright.points.add(chosen.actor);
  for (const line of linesAt(chosen.actor)) {
    bright.points.add(line.source).add(line.target);
    bright.lines.add(line.key);
  }
  return bright;
}

function focusOnStatement(index) {
  const bright = { points: new Set(), lines: new Set() };
  for (const line of allLines().values()) {
    if (!line.statements.some((statement) => statement.index === index)) continue;
    bright.points.add(line.source).add(line.target);
    bright.lines.add(line.key);
  }
  return bright;
}

export function colourOf(actor) {
  if (state.colour === 'community') return drawing.communities[actor.community % drawing.communities.length];
  return cssVariable(actor.kind);
}

/** Points that have a line under the present filters, with what is needed to draw them. */
export function visiblePoints() {
  const live = new Set([...allLines().values()].flatMap((line) => [line.source, line.target]));
  const drawn = standing().filter((actor) => live.has(actor.index) || state.selected?.actor === actor.index);
  return [
    ...drawn.map((actor) => ({
      point: actor.index,
      label: actor.label,
      radius: actor.radius,
      colour: colourOf(actor),
      kind: actor.kind,
      weight: actor.weight,
    })),
    ...closed()
      .filter((community) => live.has(community.point))
      .map((community) => ({
        point: community.point,
        label: labelOf(community),
        radius: community.radius,
        colour: cssVariable('thing'),
        kind: 'group',
        weight: community.size,
        isCommunity: true,
      })),
  ];
}

export function paint() {
  const bright = focus();
  const points = visiblePoints();
  const scale = network.getScale() || 1;
  const size = Math.max(11, Math.min(34, 12.5 / Math.min(scale, 1.15)));
  const labelled = chooseLabels(points, bright, size);
  sync(nodes, points.map((point) => nodeOf(point, bright, labelled.has(point.point), size)));
  sync(edges, drawnLines(bright?.lines).map((line) => edgeOf(line, bright, scale)));
}

function nodeOf({ point, label, radius, colour, isCommunity, kind }, bright, hasLabel, size) {
  const isBright = !bright || bright.points.has(point);
  const isChosen = state.selected?.kind === 'actor' && state.selected.actor === point;
  return {
    id: point,
    ...places.get(point),
    kind,
    size: radius,
    shape: 'dot',
    label: hasLabel ? label : undefined,
    opacity: isBright ? 1 : DIM_NODE,
    borderWidth: isChosen ? 4 : 2,
    shapeProperties: { borderDashes: isCommunity ? [4, 3] : false },
    color: { background: colour, border: isChosen || isCommunity ? cssVariable('ink') : cssVariable('card') },
    font: {
      face: SANS,
      size,
      color: isBright ? cssVariable('ink') : 'rgba(128, 136, 148, 0.4)',
      strokeColor: cssVariable('paper'),
      strokeWidth: isBright ? 4 : 0,
    },
  };
}

function edgeOf(line, bright, scale) {
  const isBright = !bright || bright.lines.has(line.key);
  const dash = drawing.dashes[line.family];
  const hasLabel = bright && isBright && bright.lines.size <= LABELLED_LINES;
  return {
    id: line.key,
    from: line.source,
    to: line.target,
    width: line.width + (bright && isBright ? 0.8 : 0),
    dashes: dash.length ? dash.map((length) => length * Math.max(1, line.width / 2)) : false,
    color: { color: cssVariable(line.tone), opacity: isBright ? (bright ? 1 : 0.72) : DIM_LINE },
    smooth: { enabled: true, type: 'curvedCW', roundness: roundness(line) },
    label: hasLabel ? lineLabel(line) : undefined,
    font: {
      face: SANS,
      size: Math.max(10, Math.min(28, 11.5 / scale)),
      color: cssVariable('ink'),
      strokeColor: cssVariable('paper'),
      strokeWidth: 5,
      align: 'horizontal',
      vadjust: -9,
    },
  };
}

export function lineLabel(line) {
  const strongest = line.statements.find((statement) => statement.family === line.family) ?? line.statements[0];
  const { relation, status, family } = strongest;
  const more = line.statements.length - 1;
  const words = relation.length > 26 ? `${relation.slice(0, 25)}…` : relation;
  return `${words}${family === 'asserted' ? '' : ` (${status})`}${more ? ` +${more}` : ''}`;
}

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
}

export function zoom(factor) {
  network.moveTo({ scale: network.getScale() * factor });
  paint();
}

/** Move the map so that a point stands in the middle when it is out of sight. */
export function bringIntoView(point) {
  const place = places.get(point);
  if (!place) return;
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
  fit();
  say(`${plural(community.left, 'actor')} around ${community.name} opened`);
}

/** Bring an actor onto the map with its neighbours, though it was inside a community. */
export function pull(index) {
  for (const actor of [index, ...neighboursOf(index).slice(0, PULLED_NEIGHBOURS)]) state.pulled.add(actor);
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
    showTip([element('b', {}, nodes.get(node).label.replace('\n', ' ')), 'Click to open'], pointer.DOM);
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
  if (selected?.kind === 'actor') say(`${nameOf(selected.actor)}: ${plural(linesAt(selected.actor).length, 'line')}`);
  if (selected?.kind === 'edge') {
    const line = lineBetween(selected.source, selected.target);
    say(line ? `${plural(line.statements.length, 'statement')}: ${line.statements[0].text}` : 'No statement');
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
  network = new vis.Network(byId('map'), { nodes, edges }, {
    physics: false,
    layout: { improvedLayout: false, randomSeed: 1 },
    nodes: { chosen: false, scaling: { label: { drawThreshold: 1 } } },
    edges: { chosen: false, arrows: { to: { enabled: true, scaleFactor: 0.55 } }, arrowStrikethrough: false },
    interaction: {
      hover: true,
      hoverConnectedEdges: false,
      selectConnectedEdges: false,
      multiselect: false,
      tooltipDelay: 1e9,
      zoomSpeed: 0.7,
      keyboard: false,
    },
  });
  network.on('afterDrawing', drawIcons);
  network.on('click', click);
  network.on('hoverNode', hoverNode);
  network.on('hoverEdge', hoverEdge);
  network.on('blurNode', leave);
  network.on('blurEdge', leave);
  network.on('zoom', debounce(paint, 90));
  network.on('dragEnd', ({ nodes: moved }) => moved.forEach((point) => places.set(point, network.getPosition(point))));
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

/** Where a point is on the screen. */
export const screenPosition = (point) => network.canvasToDOM(places.get(point));

/** Where the middle of a line is on the screen. */
export function middleOf(line) {
  const [start, end] = [places.get(line.source), places.get(line.target)];
  const bend = controlPoint(start, end, roundness(line));
  return network.canvasToDOM({ x: (start.x + 2 * bend.x + end.x) / 4, y: (start.y + 2 * bend.y + end.y) / 4 });
}
