// The query editor: Yasgui set to this server alone, with the ontology's terms and named queries.

(() => {
  const settings = JSON.parse(document.getElementById('settings').textContent);
  const endpoint = new URL('/sparql', window.location.href).href;
  const { Yasqe } = Yasgui;

  // Suggestions come from the ontology that came with the page, never from elsewhere.
  const matching = (terms) => (_yasqe, token) => {
    const begun = token?.autocompletionString ?? '';
    return terms.filter((term) => term.startsWith(begun));
  };
  Yasqe.forkAutocompleter('class', { name: 'ontology-class', get: matching(settings.classes) });
  Yasqe.forkAutocompleter('property', {
    name: 'ontology-property',
    get: matching(settings.properties),
  });
  Yasqe.Autocompleters.prefixes.get = () =>
    Object.entries(settings.prefixes)
      .map(([prefix, iri]) => `${prefix}: <${iri}>`)
      .sort();
  Yasqe.defaults.autocompleters = ['prefixes', 'ontology-class', 'ontology-property', 'variables'];
  Yasqe.defaults.value = settings.example;
  Yasgui.Yasr.defaults.prefixes = settings.prefixes;

  const yasgui = new Yasgui(document.getElementById('editor'), {
    requestConfig: { endpoint, method: 'POST' },
    copyEndpointOnNewTab: false,
    endpointCatalogueOptions: { getData: () => [{ endpoint }] },
    persistenceId: `graphbuilder ${endpoint}`,
  });

  // An actor or a statement in an answer leads to its place on the map, where its evidence is.
  function placeOnMap(iri) {
    const { entity, statement } = settings.prefixes;
    const chosen = new URLSearchParams();
    if (iri.startsWith(entity)) chosen.set('actor', iri.slice(entity.length));
    else if (iri.startsWith(statement)) {
      chosen.set('statement', decodeURIComponent(iri.slice(statement.length)));
    } else return null;
    return `/#${chosen}`;
  }

  document.getElementById('editor').addEventListener('click', (event) => {
    const link = event.target.closest('a.iri');
    const place = link && placeOnMap(link.getAttribute('href'));
    if (place) {
      event.preventDefault();
      window.open(place, '_blank', 'noopener');
    }
  });

  const list = document.getElementById('queries');
  const search = document.getElementById('search');
  const none = document.getElementById('none');

  // The server knows the ontology's prefixes; the editor marks those that are not declared.
  function declared(sparql) {
    const words = sparql.replace(/^#.*$/gm, '').replace(/<[^<>\s]*>|"[^"\n]*"|'[^'\n]*'/g, '');
    const used = Object.entries(settings.prefixes).filter(([prefix]) =>
      new RegExp(`(^|[^\\w-])${prefix}:`, 'm').test(words),
    );
    return used.map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>\n`).join('') + sparql;
  }

  function open(query) {
    const value = declared(query.sparql);
    const tab = yasgui.addTab(true, { name: query.title, yasqe: { value } });
    tab.query();
  }

  function item(query) {
    const entry = document.createElement('li');
    const button = document.createElement('button');
    const about = document.createElement('small');
    button.type = 'button';
    button.textContent = query.title;
    about.textContent = query.description;
    button.append(about);
    button.addEventListener('click', () => open(query));
    entry.append(button);
    return entry;
  }

  function show(queries) {
    const words = search.value.toLowerCase();
    const fitting = queries.filter((query) =>
      `${query.name} ${query.title} ${query.description}`.toLowerCase().includes(words),
    );
    list.replaceChildren(...fitting.map(item));
    none.hidden = fitting.length > 0;
  }

  fetch('/api/queries')
    .then((response) => response.json())
    .then(({ items }) => {
      search.addEventListener('input', () => show(items));
      show(items);
    })
    .catch((error) => {
      none.textContent = `The named queries cannot be read: ${error.message}`;
      none.hidden = false;
    });
})();
