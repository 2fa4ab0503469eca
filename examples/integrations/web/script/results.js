// What follows from the current brief: verdict, picture, questions, and what is to be kept.

const shadow = byId('picture').attachShadow({ mode: 'open' });  // so that the styles of the picture stay in it

shadow.innerHTML = '<style>svg { width: 100%; min-width: 36rem; height: auto; display: block; }</style>';

// Shows a picture. Replaces only what differs from the one before, which saves most of the layout.
const showPicture = markup => {
  const parsed = make('template', { innerHTML: markup }).content.firstElementChild, shown = shadow.querySelector('svg');
  if (!shown) return shadow.append(parsed);
  for (const { name, value } of [...parsed.attributes]) if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  const before = [...shown.children], after = [...parsed.children];
  for (const [index, child] of after.entries()) {
    if (!before[index]) shown.append(child);
    else if (!before[index].isEqualNode(child)) before[index].replaceWith(child);
  }
  for (const child of before.slice(after.length)) child.remove();
};

// Splits a text report into items: `{ status, label, more }`. An item begins in the third column.
const itemsOf = report => {
  const items = [];
  for (const line of report.split('\n').filter(Boolean)) {
    const item = /^ {2}(\S.*)$/.exec(line)?.[1];
    if (item === undefined) {
      items.at(-1).more.push(line.trim());
      continue;
    }
    const [, status, label] = /^(.*?) {2,}(.*)$/.exec(item) ?? [item, '', item];
    items.push({ status, label, more: [] });
  }
  return items;
};

// Returns the first part that a question is about and nothing is said of, or else the first.
const partOf = label => {
  const rule = form.rules.filter(each => label.startsWith(each.label)).sort((a, b) => b.label.length - a.label.length)[0];
  const parts = form.parts.filter(part => rule?.parts.includes(part.name));
  return parts.find(part => !isSaid(part)) ?? parts[0];
};

const showQuestions = items => {
  const rows = [], after = [];
  for (const { status, label, more } of items) {
    const part = partOf(label);
    const rest = more.filter(line => line.startsWith('…')), [asks = label, ...advice] = more.filter(line => !line.startsWith('…'));
    after.push(...rest);
    rows.push(make('li', { className: status === form.conflict ? 'conflict' : '' },
      make('p', { className: 'more' }, status ? `${status} · ${label}` : ''), make('p', { className: 'asks' }, asks),
      ...advice.map(line => make('p', { className: 'more' }, line)),
      part && make('button', { type: 'button', className: 'go', onclick: () => goTo(part.name) }, ui('goTo', { part: part.label }))));
  }
  byId('questions').querySelector('ol').replaceChildren(...rows);
  byId('questions').querySelector(':scope > .more').textContent = rows.length ? after.join(' ') : ui('noQuestions');
};

let announced = '', waiting;
const announce = text => byId('announcement').textContent = text;
const announceLater = text => {
  clearTimeout(waiting);
  if (text === announced) return;
  waiting = setTimeout(() => announce(announced = text), 700);
};

const showVerdict = heads => {
  const verdict = byId('verdict');
  verdict.dataset.outcome = outcomes[wasm.outcome(0)];
  verdict.firstChild.replaceChildren(...heads.map(({ status, label }, index) => {
    const [, word, rest] = /^(.*?)\s*:\s*(.*)$/.exec(label) ?? [label, label, ''];
    return make('p', { className: index ? 'head' : 'head main', 'data-outcome': outcomes[wasm.outcome(index)] }, make('span', { className: 'label' }, status), make('b', {}, word), ' ', make('span', { className: 'rest' }, rest));
  }));
};

// Copies what is to be kept into its panel, if the panel is open.
const showKept = () => {
  const kept = { cpp: () => read(output.cpp), record: () => lineOf({ ...current, edited: true }), svg: () => read(output.picture) };
  for (const [id, text] of Object.entries(kept)) if (byId(id).open) byId(id).querySelector('pre').textContent = text();
};

// Judges the current brief, and shows everything that follows from it.
const judge = () => {
  fillLibrary();
  showPicture(read(output.pagePicture));
  showStates();
  showKept();
  const report = read(output.report);
  if (report === shownReport) return;
  shownReport = report;
  const items = itemsOf(report);
  const heads = items.slice(0, 3), questions = items.slice(3).filter(item => item.status);
  showVerdict(heads);
  showQuestions(questions);
  announceLater([heads[0].label, questions[0]?.more[0]].filter(Boolean).join(' '));
};
let shownReport;

const edited = () => {
  current.edited = true;
  current.isSaved = false;
  judge();
  const name = nameOf(current);
  if (current.option.textContent !== name) current.option.textContent = name;  // writing costs a layout
};
