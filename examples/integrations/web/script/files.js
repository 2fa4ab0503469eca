// Files, the language, the window, and the start of the page.

// ---- Files ----------------------------------------------------------------------------------------

// Returns the name of a brief in the list of briefs.
const nameOf = ({ values, number }) => (values.title || values.id || values.need.statement || ui('unnamed', { n: number })).slice(0, 80);

// Fills the list of briefs. All at once, because a list of 100,000 takes minutes one by one.
const listBriefs = () => {
  const options = new DocumentFragment();
  for (const [index, brief] of briefs().entries()) {
    brief.number = index + 1;
    options.append(brief.option = make('option', {}, nameOf(brief)));
  }
  byId('briefs').replaceChildren(options);
};

// Makes a brief the current one, and shows it. Returns messages about it.
const show = brief => {
  current = brief;
  buildForm();
  judge();
  current.option.selected = true;
  const known = [...form.heads, ...form.parts].map(named => named.name);
  const others = Object.keys(brief.original).filter(key => !known.includes(key));
  return others.length ? [ui('others', { keys: others.join(', ') })] : [];
};

// Shows messages, and at most ten problems before them.
const showMessages = (messages, problems = []) =>
  byId('messages').replaceChildren(...problems.slice(0, 10).map(text => make('p', { className: 'wrong' }, text)), ...messages.map(text => make('p', {}, text)));

// Replaces all lines by those of a text, and shows the first brief.
const load = (text, name) => {
  const problems = [];
  const loaded = text.replace(/^\ufeff/, '').split(/\r?\n/).map((raw, index) => {
    if (!raw.trim()) return;
    const addProblem = what => problems.push(ui('line', { file: name, n: index + 1, what }));
    try {
      const brief = parseBrief(raw);
      brief.notChecked.forEach(addProblem);
      return brief;
    } catch (problem) {
      addProblem(problem);
      return { raw };
    }
  }).filter(Boolean);
  const read = loaded.filter(line => line.values).length;
  const wrongLines = loaded.length - read;
  if (!read) loaded.push(emptyBrief());
  lines = loaded;
  fileName = name;
  listBriefs();
  const messages = show(briefs()[0]);
  showMessages([...wrongLines ? [ui('wrongLines', { n: wrongLines })] : [], ui('read', { n: read }), ...messages], problems);
};

// Returns the whole file. An empty new brief has no line.
const saved = () => lines.map(line => ({ text: line.values ? lineOf(line) : line.raw, isNew: line.raw === undefined }))
  .filter(({ text, isNew }) => !isNew || text !== '{}').map(({ text }) => `${text}\n`).join('');

const isUnsaved = () => lines.some(line => line.edited && !line.isSaved);

// Loads a file, unless it is not UTF-8: replacement characters would be saved in place of its bytes.
const openFile = async file => {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return showMessages([], [ui('notUtf8', { file: file.name })]);
  }
  load(text, file.name);
};
byId('open').onchange = async event => {
  const [file] = event.target.files;
  if (file && (!isUnsaved() || confirm(ui('discard')))) await openFile(file);
  event.target.value = '';
};
byId('save').onclick = () => {
  const address = URL.createObjectURL(new Blob([saved()], { type: 'application/jsonl' }));
  make('a', { href: address, download: fileName }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  const problems = [];
  for (const brief of briefs().filter(each => each.edited)) {
    const wrong = refusedTexts(brief.values).filter(({ isFull }) => !isFull);
    brief.isSaved = !wrong.length;
    problems.push(...wrong.map(({ message }) => ui('notSaved', { brief: nameOf(brief), what: message })));
  }
  showMessages([], problems);
  judge();
};
byId('new').onclick = () => {
  lines.push(emptyBrief());
  listBriefs();
  show(lines.at(-1));
  showMessages([]);
  goTo('need');
};
byId('briefs').onchange = () => showMessages(show(briefs()[byId('briefs').selectedIndex]));

for (const details of document.querySelectorAll('.keep details')) {
  details.ontoggle = judge;
  details.querySelector('button').onclick = async () => {
    const text = details.querySelector('pre').textContent, said = details.querySelector('[role=status]');
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = ui('copied');
    } catch {
      getSelection().selectAllChildren(details.querySelector('pre'));
      said.textContent = document.execCommand('copy') ? ui('copied') : ui('notCopied');
    }
    setTimeout(() => said.textContent = '', 3000);
  };
}

// ---- Language ---------------------------------------------------------------------------------------

const useLanguage = tag => {
  language = tag;
  form = JSON.parse(read(output.form));
  document.documentElement.lang = tag;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = ui(element.dataset.text);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', ui(element.dataset.label));
  byId('language').textContent = ui('language');
  byId('language').lang = ui('otherTag');
  const details = () => [...document.querySelectorAll('form details')], open = details().map(each => each.open);
  listBriefs();
  showMessages(show(current));
  for (const [index, each] of details().entries()) each.open = open[index] ?? false;
};
byId('language').onclick = () => useLanguage(ui('otherTag'));
for (const element of document.querySelectorAll('form')) element.onsubmit = () => false;
addEventListener('beforeunload', event => {
  if (isUnsaved()) event.preventDefault();
});

// ---- The window -------------------------------------------------------------------------------------

// An on-screen keyboard may move the visible part of the page down. The verdict follows it.
visualViewport.onresize = visualViewport.onscroll = () =>
  byId('verdict').style.top = visualViewport.scale < 1.01 ? `${visualViewport.offsetTop}px` : '';

// On a narrow window, the picture is wider than the window, and scrolls by keyboard too.
const isNarrow = matchMedia('(max-width: 40rem)');
(isNarrow.onchange = () => isNarrow.matches ? byId('picture').tabIndex = 0 : byId('picture').removeAttribute('tabindex'))();

// For tests: what the page does, by name.
globalThis.pitch = { load, saved, judge, read, output, outcome: wasm.outcome, form: () => form, texts, choose: index => show(briefs()[index]) };
useLanguage(language);
