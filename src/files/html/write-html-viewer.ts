/** The little viewer of a published page: what a figure counts, what it is to the fen, and where else it stands. The page reads without it. */
export const PAGE_VIEWER = `
'use strict';
(() => {
  const words = JSON.parse(document.getElementById('words').textContent);
  const viewer = document.getElementById('viewer');
  const figures = [...document.querySelectorAll('data[data-region], data[data-regions]')];
  const regionsOf = (figure) => (figure.dataset.region ?? figure.dataset.regions).split(';');
  const places = new Map();
  for (const figure of figures)
    if (figure.dataset.region !== undefined) {
      const known = places.get(figure.dataset.region);
      if (known === undefined) places.set(figure.dataset.region, [figure]);
      else known.push(figure);
    }
  const element = (name, text, parent) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    parent?.append(made);
    return made;
  };
  /* Fen are whole numbers of any length; they are never made floating. */
  const yuan = (fen) => {
    const digits = fen.replace('-', '').padStart(3, '0');
    const whole = digits.slice(0, -2).replace(/\\B(?=(\\d{3})+$)/g, ',');
    return (fen.startsWith('-') ? '-' : '') + whole + '.' + digits.slice(-2) + ' 元';
  };
  const counted = (region) => region.split(',').filter(Boolean).map((part) => {
    const at = part.indexOf(':');
    const dimension = part.slice(0, at);
    const node = part.slice(at + 1);
    return [words.dimensions[dimension] ?? dimension, words.nodes[part] ?? node];
  });
  const describe = (list, region, fen) => {
    for (const [dimension, node] of counted(region)) {
      element('dt', dimension, list);
      element('dd', node, list);
    }
    if (fen === undefined) return;
    element('dt', '金额', list);
    element('dd', yuan(fen), list);
  };
  const titleOf = (figure) => {
    const caption = figure.closest('figure')?.querySelector('caption, figcaption');
    if (caption) return caption.textContent.trim();
    let before = figure.closest('section, p');
    while (before && !/^H[1-6]$/.test(before.tagName)) before = before.previousElementSibling ?? before.parentElement;
    return before ? before.textContent.trim() : document.title;
  };
  const placeOf = (figure) => {
    const cell = figure.closest('td, th');
    const table = figure.closest('table');
    if (!cell || !table?.dataset.columns) return titleOf(figure);
    const column = table.dataset.columns.split('|')[Number(cell.dataset.c)] ?? '';
    const row = cell.parentElement.querySelector('th')?.textContent.trim() ?? '';
    return [titleOf(figure), row, column.replaceAll('/', ' · ')].filter(Boolean).join('，');
  };
  const close = () => {
    viewer.hidden = true;
    for (const one of document.querySelectorAll('.same')) one.classList.remove('same');
  };
  const open = (figure) => {
    close();
    viewer.replaceChildren();
    element('h2', figure.textContent.trim(), viewer);
    const button = element('button', '×', viewer);
    button.setAttribute('aria-label', '关闭');
    button.addEventListener('click', () => { close(); figure.focus(); });
    element('p', placeOf(figure), viewer);
    const kind = figure.dataset.kind ?? 'amount';
    const amounts = (figure.dataset.amounts ?? figure.value).split(';');
    if (words.kinds[kind]) element('p', words.kinds[kind], viewer);
    regionsOf(figure).forEach((region, index) => describe(element('dl', undefined, viewer), region, amounts[index]));
    const others = (places.get(figure.dataset.region) ?? []).filter((one) => one !== figure);
    if (others.length > 0) {
      element('p', '同一个数还出现在：', viewer);
      const list = element('ul', undefined, viewer);
      for (const other of others) {
        other.classList.add('same');
        const link = element('a', placeOf(other), element('li', undefined, list));
        link.href = '#' + (other.closest('[id]')?.id ?? '');
        link.addEventListener('click', (event) => {
          event.preventDefault();
          other.scrollIntoView({ block: 'center', inline: 'center' });
          other.tabIndex = 0;
          other.focus({ preventScroll: true });
        });
      }
    }
    figure.classList.add('same');
    viewer.hidden = false;
  };
  const figureOf = (event) => event.target.closest?.('data[data-region], data[data-regions]');
  document.addEventListener('click', (event) => {
    const figure = figureOf(event);
    if (figure) open(figure);
  });
  /* One figure of each table can be reached by Tab, the others from it by the arrows. */
  const first = new Set();
  for (const figure of figures) {
    const group = figure.closest('table') ?? figure;
    figure.setAttribute('role', 'button');
    if (first.has(group)) figure.tabIndex = -1;
    else { first.add(group); figure.tabIndex = 0; }
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !viewer.hidden) { close(); return; }
    const figure = figureOf(event);
    if (!figure) return;
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); open(figure); return; }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const table = figure.closest('table');
    if (step === undefined || !table) return;
    const own = [...table.querySelectorAll('data[data-region]')];
    const isAcross = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
    const column = figure.closest('td')?.dataset.c;
    const line = isAcross ? own : own.filter((one) => one.closest('td')?.dataset.c === column);
    const next = line[line.indexOf(figure) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
})();
`
