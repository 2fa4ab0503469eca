// The library as WebAssembly, the words of the page, and how elements are made.
// build.sh joins the files of this folder into one module, in the order library, briefs, form, results,
// files. The script knows the fields only from the form that the library describes.

// ---- The library, compiled to WebAssembly: one buffer, a few functions --------------------------

const texts = await unpack('texts').json();
const { instance: { exports: wasm } } = await WebAssembly.instantiate(await unpack('wasm').arrayBuffer());
const buffer = new Uint8Array(wasm.memory.buffer, wasm.buffer(), wasm.buffer_size());
const encoder = new TextEncoder(), decoder = new TextDecoder();
const output = { form: 0, pagePicture: 1, picture: 2, report: 3, wholeReport: 4, record: 5, cpp: 6 };
const outcomes = ['missing', 'fail', 'pass', 'not_applicable'];  // in the order of pitch::outcome

// Sets a field of the library's brief. Returns what is wrong with the value; "full" if there is no memory
// for it; empty if the field is set.
const setField = (path, value) => {
  const pathBytes = encoder.encode(path), valueBytes = encoder.encode(value);
  if (pathBytes.length + valueBytes.length > buffer.length) return 'full';
  buffer.set(pathBytes);
  buffer.set(valueBytes, pathBytes.length);
  return decoder.decode(buffer.slice(0, wasm.set_field(pathBytes.length, valueBytes.length)));
};

// Returns an output about the library's brief. The buffer holds a piece of it at a time.
const read = (wanted, inLanguage = language) => {
  const bytes = [];
  let size = 0;
  for (let begin = 0; ; begin += buffer.length) {
    size = wasm.write_output(wanted, inLanguage === 'fr' ? 1 : 0, begin);
    bytes.push(buffer.slice(0, Math.min(buffer.length, size - begin)));
    if (begin + buffer.length >= size) break;
  }
  return bytes.length === 1 ? decoder.decode(bytes[0]) : decoder.decode(new Uint8Array(bytes.flatMap(piece => [...piece])));
};

// ---- Words ----------------------------------------------------------------------------------------

let language = navigator.language?.startsWith('fr') ? 'fr' : 'en';
let form = JSON.parse(read(output.form));  // parts, fields and rules, from the table of fields

const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
const ui = (key, values = {}) => fill(texts.ui[language][key], values);
const fieldPath = (part, field) => part ? `${part.name}.${field.name}` : field.name;
const helpOf = (part, field) => texts.fields[fieldPath(part, field)]?.help[language === 'fr' ? 1 : 0] ?? field.help;
const caseOf = (part, field) => texts.fields[fieldPath(part, field)]?.case?.[language === 'fr' ? 1 : 0];
const partHelp = part => (language === 'fr' && texts.parts[part.name]) || part.help;

// Makes an element: `make('p', { className: 'more' }, 'text', child)`.
const make = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes('-') || key === 'role' || key === 'for') element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.filter(child => child !== undefined && child !== null));
  return element;
};
const byId = id => document.getElementById(id);
