// Briefs: read from lines of JSON, given to the library, and written as lines.

// A brief is `{ values, original, raw, edited, isSaved, number, option }`. `values` has the texts of heads
// and parts: `{ title: '…', need: { statement: '…' }, alternatives: [{ name: '…' }] }`. `original` is the
// object that was read, with keys that the page does not know; `raw` is its line. `number` is its place
// among the briefs; `option` is its element in the list of briefs.
const emptyBrief = () => {
  const values = {};
  for (const part of form.parts) values[part.name] = part.element ? [] : {};
  return { values, original: {}, edited: false };
};
let lines = [emptyBrief()];  // of the file: briefs, and `{ raw }` for lines that could not be read
let current = lines[0];
let fileName = 'briefs.jsonl';
const briefs = () => lines.filter(line => line.values);

// Visits each text of a brief with its path, such as "metrics[1].target".
const eachText = (values, visit) => {
  for (const head of form.heads) if (values[head.name]) visit(head.name, values[head.name], { kind: 'text' });
  for (const part of form.parts)
    for (const [index, owner] of [values[part.name]].flat().entries())
      for (const field of part.fields)
        if (owner[field.name]) visit(`${part.name}${part.element ? `[${index}]` : ''}.${field.name}`, owner[field.name], field);
};

// Returns what was typed into a field as the library reads it. In French, numbers may have a decimal
// comma and spaces between groups of digits.
const plainValue = (field, text) =>
  language === 'fr' && field.kind === 'number' ? text.trim().replace(/(\d)[ \u00a0\u202f](?=\d{3}\b)/g, '$1').replace(/^(-?\d+),(\d+)$/, '$1.$2') : text;

// Returns the text of a field as it is shown: in French, with a decimal comma.
const shownValue = (field, text) =>
  language === 'fr' && field.kind === 'number' ? text.replace(/^(-?\d+)\.(\d+)$/, '$1,$2') : text;

// Returns whether a field takes any text, so that its text is wrong only if there is no memory for it.
const takesAnyText = field => field.kind === 'text' || field.kind === 'date';

// Returns a problem of the library in the words of the page.
const problemAt = (field, problem) => {
  if (!problem) return '';
  if (takesAnyText(field)) return ui('full');
  return field.kind.includes('note') ? (language === 'en' ? problem : ui('notes')) : ui(field.kind);
};

// Returns whether a JSON value is an object. Numbers whose digits are kept are objects in JavaScript.
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value) && !JSON.isRawJSON?.(value);

// Returns the text of a JSON value for a field, or throws what is wrong with the value.
const textOf = (field, value) => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  const isNumber = typeof value === 'number' || JSON.isRawJSON?.(value);
  if (isNumber && field.kind.includes('number')) return value.rawJSON ?? String(value);
  if (typeof value === 'boolean' && field.kind === 'flag') return String(value);
  if (Array.isArray(value) && field.kind.includes('notes') && value.every(note => typeof note === 'string'))
    return value.join('; ') || (field.kind === 'known_notes' ? 'none' : '');
  throw ui(field.kind.includes('note') ? 'notes' : field.kind);
};

// Returns the texts of a part or list element. A text instead of an object is that of the first field.
const textsOf = (part, value, path) => {
  if (value === null || value === undefined) return {};
  if (typeof value === 'string') value = { [part.fields[0].name]: value };
  if (!isObject(value)) throw `${path}: ${ui('part')}`;
  const owner = { original: value };
  for (const field of part.fields) {
    try {
      owner[field.name] = textOf(field, value[field.name]);
    } catch (problem) {
      throw `${path}.${field.name}: ${problem}`;
    }
  }
  return owner;
};

// Finds a key that an object of valid JSON has twice: JSON.parse would keep only the last.
const repeatedKey = line => {
  const open = [];
  // The expression repeats no group for each character, which would fail for a string of 10 MB.
  for (const [token, , colon] of line.matchAll(/("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\]]/g)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (colon) {
      const key = JSON.parse(token.slice(0, -colon.length));
      if (open.at(-1).has(key)) return key;
      open.at(-1).add(key);
    }
  }
};

// Keeps the digits of numbers that a double does not hold, where the browser can.
const keepDigits = (key, value, context) =>
  typeof value === 'number' && context?.source && JSON.rawJSON && String(value) !== context.source ? JSON.rawJSON(context.source) : value;

// Reads a line of JSON as a brief, or throws what is wrong with it. A text that does not fit into the
// memory of the library is not wrong; its path is in `notChecked`.
const parseBrief = raw => {
  let original;
  try {
    original = JSON.parse(raw, keepDigits);
  } catch {
    throw ui('notJson');
  }
  if (!isObject(original)) throw ui('notObject');
  const twice = repeatedKey(raw);
  if (twice !== undefined) throw ui('twice', { key: twice });
  const values = {};
  for (const head of form.heads) values[head.name] = textOf({ kind: 'text' }, original[head.name]);
  for (const part of form.parts) {
    const value = original[part.name];
    if (!part.element) values[part.name] = textsOf(part, value, part.name);
    else if (value === null || value === undefined) values[part.name] = [];
    else if (typeof value === 'string') values[part.name] = [textsOf(part, value, part.name)];
    else if (!Array.isArray(value)) throw `${part.name}: ${ui('list')}`;
    else values[part.name] = value.map((element, index) => textsOf(part, element, `${part.name}[${index}]`));
  }
  const refused = refusedTexts(values);
  const wrong = refused.find(({ isFull }) => !isFull);
  if (wrong) throw wrong.message;
  return { values, original, raw, edited: false, notChecked: refused.map(({ message }) => message) };
};

// Gives the texts of a brief to the library. Returns those that it refuses, and whether that is because
// they do not fit.
const refusedTexts = values => {
  const refused = [];
  wasm.clear();
  eachText(values, (path, text, field) => {
    const answer = setField(path, text), problem = problemAt(field, answer);
    if (problem) refused.push({ path, text, problem, isFull: takesAnyText(field) && answer === 'full', message: `${path}: ${problem}` });
  });
  return refused;
};

// Returns whether two values are lists of the same notes. Their order has no meaning.
const sameNotes = (a, b) => Array.isArray(a) && Array.isArray(b) && [...a].sort().join() === [...b].sort().join();

// Returns an object like the original one, in which the known keys have new values.
const merged = (original, knownKeys, known = {}) => {
  const result = { ...original };
  for (const key of knownKeys) {
    if (known[key] === undefined) delete result[key];
    else if (!sameNotes(result[key], known[key]) || typeof known[key][0] === 'object') result[key] = known[key];
  }
  return result;
};

// Returns the line of a brief: as it was read or, if it was edited, with its present values. It has the
// texts that do not fit into the library. It does not have values that are wrong.
const lineOf = brief => {
  if (!brief.edited && brief.raw !== undefined) return brief.raw;
  const unfitting = new Map(refusedTexts(brief.values).filter(({ isFull }) => isFull).map(({ path, text }) => [path, text]));
  const record = JSON.parse(read(output.record), keepDigits);
  for (const head of form.heads) if (unfitting.has(head.name)) record[head.name] = unfitting.get(head.name);
  for (const part of form.parts) {
    const fields = part.fields.map(field => field.name), value = brief.values[part.name];
    const merge = (owner, known, path) => {
      const added = fields.filter(name => unfitting.has(`${path}.${name}`)).map(name => [name, unfitting.get(`${path}.${name}`)]);
      return merged(owner.original, fields, { ...known, ...Object.fromEntries(added) });
    };
    let kept = part.element
      ? value.map((owner, index) => merge(owner, record[part.name]?.[index], `${part.name}[${index}]`))
      : merge(value, record[part.name], part.name);
    if (part.element) kept = kept.filter(element => Object.keys(element).length);
    if (Object.keys(kept).length) record[part.name] = kept;
  }
  return JSON.stringify(merged(brief.original, [...form.heads, ...form.parts].map(named => named.name), record));
};

// Gives the current brief to the library. Shows what is wrong at its fields.
const fillLibrary = () => {
  const problems = new Map(refusedTexts(current.values).map(({ path, problem }) => [path, problem]));
  for (const path of controls.keys()) showProblem(path, problems.get(path) ?? '');
};
