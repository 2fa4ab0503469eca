// The form: a control for each field, and the path of each control.

const controls = new Map();  // path → { input, wrong }
let ids = 0;

const showProblem = (path, problem) => {
  const control = controls.get(path);
  if (!control || control.wrong.textContent === problem) return;
  control.wrong.textContent = problem;
  if (problem) control.input.setAttribute('aria-invalid', 'true');
  else control.input.removeAttribute('aria-invalid');
};

// Makes the `?` of a field, and what it shows.
const explain = (part, field) => {
  const id = `explained-${++ids}`, borderline = caseOf(part, field);
  const shown = make('div', { className: 'explained', id, hidden: true }, make('p', {}, helpOf(part, field)),
    borderline && make('b', {}, ui('borderline')), borderline && make('p', {}, borderline));
  const button = make('button', { type: 'button', className: 'help', 'aria-expanded': 'false', 'aria-controls': id, 'aria-label': ui('about', { field: field.label }) }, '?');
  button.onclick = () => {
    shown.hidden = !shown.hidden;
    button.setAttribute('aria-expanded', String(!shown.hidden));
  };
  return { button, shown };
};

// Makes check boxes or radio buttons. Calls `change` with the names of the checked ones.
const chips = (type, group, choices, checked, change) => {
  const row = make('div', { className: 'chips' });
  for (const choice of choices)
    row.append(make('label', { className: 'chip' }, make('input', { type, name: group, value: choice.name, checked: checked.includes(choice.name) }), choice.label));
  row.onchange = () => change([...row.querySelectorAll(':checked')].map(input => input.value));
  return row;
};

// Makes the control of a field of `owner`, whose text it changes.
const fieldControl = (part, field, owner, path, isMain) => {
  const { button, shown } = explain(part, field);
  const wrong = make('p', { className: 'wrong', id: `wrong-${++ids}` });
  const value = owner[field.name] ?? '';
  const change = text => {
    owner[field.name] = plainValue(field, text);
    edited();
  };
  const label = make('span', { className: 'field-label' }, field.label);
  let input, body;
  if (field.kind === 'notes' || field.kind === 'known_notes') {
    const has = value.split(/[;,]/).map(note => note.trim()).filter(Boolean);
    const offered = field.notes.filter(note => !/^channel_\d+$/.test(note.name) || has.includes(note.name));
    const boxes = chips('checkbox', path, offered, has, checked => change(checked.join('; ')));
    input = make('div', {}, boxes);
    if (field.kind === 'known_notes') {
      const states = ['unknown', 'none', 'some'].map(name => ({ name, label: ui(name) }));
      const state = has[0] === 'none' ? 'none' : has.length ? 'some' : 'unknown';
      boxes.hidden = state !== 'some';
      input.prepend(chips('radio', `${path}.state`, states, [state], ([chosen]) => {
        boxes.hidden = chosen !== 'some';
        if (chosen === 'some') boxes.onchange();
        else change(chosen === 'none' ? 'none' : '');
      }));
    }
  } else if (field.kind === 'flag') {
    const states = [['', 'unknown'], ['true', 'yes'], ['false', 'no']].map(([name, key]) => ({ name, label: ui(key) }));
    input = make('div', {}, chips('radio', path, states, [value.trim()], ([chosen]) => change(chosen)));
  } else if (field.kind === 'note') {
    input = make('select', { onchange: () => change(input.value) }, make('option', { value: '' }, ui('unknown')),
      ...field.notes.map(note => make('option', { value: note.name, selected: value.trim() === note.name }, note.label)));
  } else if (field.kind === 'text') {
    input = make('textarea', { rows: isMain ? 2 : 1, value, oninput: () => change(input.value) });
  } else {
    input = make('input', { type: 'text', inputMode: field.kind === 'date' ? 'text' : 'decimal', value: shownValue(field, value), oninput: () => change(input.value) });
  }
  controls.set(path, { input, wrong });
  input.dataset.path = path;
  if (input.tagName === 'DIV') {
    body = make('fieldset', { className: 'field' }, make('legend', { className: 'field-top' }, label), input, wrong);
    body.firstChild.append(button);
    body.firstChild.after(shown);
  } else {
    input.id = `field-${++ids}`;
    input.setAttribute('aria-describedby', wrong.id);
    if (isMain) input.classList.add('main-text');
    body = make('div', { className: 'field' }, make('div', { className: 'field-top' }, make('label', { for: input.id }, label), button), shown, input, wrong);
  }
  return body;
};

const fieldsOf = (part, owner, path, mainName) =>
  part.fields.map(field => fieldControl(part.name ? part : null, field, owner, path ? `${path}.${field.name}` : field.name, field.name === mainName));

// Makes the elements of a list, each with a button that removes it, and one that adds an element.
const listControl = part => {
  const body = make('div'), list = current.values[part.name];
  const show = () => {
    for (const path of [...controls.keys()]) if (path.startsWith(`${part.name}[`)) controls.delete(path);
    body.replaceChildren(...list.map((owner, index) => {
      const n = String(index + 1), values = { element: part.element, n };
      const remove = make('button', { type: 'button', 'aria-label': ui('removeElement', values) }, ui('remove'));
      remove.onclick = () => {
        list.splice(index, 1);
        show();
        announce(ui('removed', values));
        (body.querySelectorAll('.list-element .remove')[Math.min(index, list.length - 1)] ?? body.querySelector('.add')).focus();
        edited();
      };
      remove.className = 'remove';
      return make('div', { className: 'list-element', role: 'group', 'aria-label': `${part.element} ${n}` },
        make('div', { className: 'top' }, make('span', { className: 'element' }, `${part.element} ${n}`), remove), ...fieldsOf(part, owner, `${part.name}[${index}]`));
    }), make('button', { type: 'button', className: 'add', onclick: add }, ui('add', { element: part.element })));
  };
  const add = () => {
    list.push({});
    show();
    announce(ui('added', { element: part.element, n: String(list.length) }));
    controls.get(`${part.name}[${list.length - 1}].${part.fields[0].name}`).input.focus();
    edited();
  };
  show();
  return body;
};

const states = new Map();  // name of a part → its element, and the word that says whether it is stated
const essential = ['need', 'solution', 'method'];

const buildForm = () => {
  controls.clear();
  states.clear();
  byId('essentials').replaceChildren(make('h2', {}, ui('essentials')));
  byId('rest').replaceChildren(make('h2', {}, ui('rest')));
  for (const part of form.parts) {
    const state = make('span', { className: 'state' });
    const name = make('span', { className: 'name' }, part.label);
    let element;
    if (essential.includes(part.name)) {
      const id = `part-${part.name}`;
      name.id = id;
      element = make('div', { className: 'part', role: 'group', 'aria-labelledby': id }, make('div', { className: 'top' }, name, state),
        make('p', { className: 'part-help' }, partHelp(part)), ...fieldsOf(part, current.values[part.name], part.name, part.fields[0].name));
      byId('essentials').append(element);
    } else {
      element = make('details', { className: 'part' }, make('summary', {}, name, state),
        make('div', { className: 'inside', role: 'group', 'aria-label': part.label }, make('p', { className: 'part-help' }, partHelp(part)),
          ...part.element ? [listControl(part)] : fieldsOf(part, current.values[part.name], part.name)));
      byId('rest').append(element);
    }
    element.dataset.part = part.name;
    states.set(part.name, { element, state });
  }
  const heads = { name: '', fields: form.heads.map(head => ({ ...head, kind: 'text' })) };
  byId('rest').append(make('details', { className: 'part', id: 'heads' }, make('summary', {}, make('span', { className: 'name' }, ui('heads'))),
    make('div', { className: 'inside' }, make('p', { className: 'part-help' }, ui('headsHelp')), ...fieldsOf(heads, current.values, ''))));
};

// Returns whether something is said about a part.
const isSaid = part => [current.values[part.name]].flat().some(owner => part.fields.some(field => owner[field.name]?.trim()));

const showStates = () => {
  for (const part of form.parts) {
    const { element, state } = states.get(part.name), said = isSaid(part);
    element.classList.toggle('said', said);
    const word = ui(said ? 'said' : 'open_part');
    if (state.textContent !== word) state.textContent = word;
  }
};

// Opens a part, and puts the focus on its first field that says nothing.
const goTo = name => {
  const { element } = states.get(name);
  if (element.tagName === 'DETAILS') element.open = true;
  const fields = [...element.querySelectorAll('[data-path]')];
  const isOpen = field => field.tagName === 'DIV' ? !field.querySelector('[type=checkbox]:checked, [value=none]:checked') : !field.value.trim();
  const target = fields.find(isOpen) ?? fields[0] ?? element.querySelector('.add');
  (target.tagName === 'DIV' ? target.querySelector('input') : target).focus();
};
