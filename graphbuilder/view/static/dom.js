// Building the document. Text goes in as text only: nothing here parses markup.

const SVG = 'http://www.w3.org/2000/svg';

export const byId = (id) => document.getElementById(id);

/** An element; `on…` are listeners, `--…` are CSS variables, `null` children are left out. */
export function element(tag, properties = {}, ...children) {
  return furnish(document.createElement(tag), properties, children);
}

export function svgElement(tag, attributes = {}, ...children) {
  return furnish(document.createElementNS(SVG, tag), attributes, children);
}

function furnish(node, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name.startsWith('--')) node.style.setProperty(name, value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(
    ...children
      .flat(Infinity)
      .filter((child) => child !== null && child !== undefined && child !== false),
  );
  return node;
}

export function button(properties, ...children) {
  return element('button', { type: 'button', ...properties }, ...children);
}

/** A link that can only lead to the web: a document's address is somebody else's text. */
export function webLink(address, ...children) {
  const url = URL.canParse?.(address) ? new URL(address) : null;
  if (!url || !/^https?:$/u.test(url.protocol)) return element('span', {}, ...children);
  return element(
    'a',
    { href: url.href, target: '_blank', rel: 'noopener noreferrer' },
    ...children,
  );
}

export const cssVariable = (name) =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

export function say(text) {
  byId('live').textContent = text;
}
