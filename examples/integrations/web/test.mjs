// Tests the page in Chromium, as a person uses it. See test.sh for its arguments.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { execFile, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const [pageFile, repository, tools, chromiumPath, compiler, briefLint] = process.argv.slice(2);
const require = createRequire(path.join(path.resolve(tools), 'package.json'));
const { chromium } = require('playwright-core');
const axeSource = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'pitch-page-'));
const campaigns = path.join(repository, 'examples/campaigns.jsonl');
const address = pathToFileURL(path.resolve(pageFile)).href;

let failures = 0, checks = 0;
const check = (holds, what) => {
  ++checks;
  if (holds) return;
  ++failures;
  console.log(`FAILED: ${what}`);
};
const same = (got, expected, what) => check(got === expected, `${what}: got ${JSON.stringify(got)?.slice(0, 400)}, expected ${JSON.stringify(expected)?.slice(0, 400)}`);

const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--headless=new'] });

// Opens the page. Each request but that for the page itself, each error and each message on the
// console is a failure.
const open = async ({ width = 1280, height = 900, scheme = 'light', locale = 'en-US', ...more } = {}) => {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, locale, ...more });
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  page.on('request', request => check(request.url() === address || request.url().startsWith('blob:file:'), `request of ${request.url()}`));
  page.on('pageerror', error => check(false, `error in the page: ${error.message}`));
  page.on('console', message => check(false, `message on the console: ${message.text()}`));
  await page.goto(address);
  await page.waitForFunction(() => globalThis.pitch);
  return page;
};
const close = page => page.context().close();
const field = (page, fieldPath) => page.locator(`[data-path="${fieldPath}"]`);
const verdict = page => page.locator('#verdict .main b').textContent();
const picture = page => page.evaluate(() => document.querySelector('#picture').shadowRoot.querySelector('svg').textContent.replace(/\s+/g, ' '));
const letters = text => text.replace(/\s/g, '');
const saved = page => page.evaluate(() => pitch.saved());
const messages = page => page.locator('#messages').textContent();
const loadText = (page, text, name) => page.evaluate(given => pitch.load(...given), [text, name]);
const openAll = page => page.evaluate(() => document.querySelectorAll('details').forEach(details => details.open = true));

const tests = {
  // The file and its module, without a browser.
  async module() {
    const html = fs.readFileSync(pageFile, 'utf8');
    console.log(`page: ${fs.statSync(pageFile).size} bytes`);
    check(fs.statSync(pageFile).size <= 120 * 1000, 'the page has at most 120 KB');
    const packed = /id="wasm">\s*([A-Za-z0-9+/=]+)/.exec(html)[1];
    const program = await WebAssembly.compile(zlib.gunzipSync(Buffer.from(packed, 'base64')));
    same(WebAssembly.Module.imports(program).length, 0, 'number of imports');
    const { exports } = await WebAssembly.instantiate(program);
    same(exports.memory.buffer.byteLength, 256 * 1024, 'memory');
    const memory = Buffer.from(exports.memory.buffer, exports.buffer(), exports.buffer_size());
    const written = size => memory.toString('utf8', 0, size);
    for (const sizes of [[2 ** 32 - 1, 2], [0, exports.buffer_size() + 1], [1, exports.buffer_size()]])
      same(written(exports.set_field(...sizes)), 'full', `a field of ${sizes} bytes`);
    const set = (where, value) => written(exports.set_field(memory.write(where), value.copy(memory, where.length)));
    for (let i = 0; i < 5; ++i) set('method.frequency', Buffer.alloc(20000, 'x'));
    same(set('need.statement', Buffer.alloc(20000, 'x')), '', 'wrong values take no memory');

    // Random bytes in all fields, and more than fit. Nothing traps; each piece of an output is the same
    // whatever its place in the buffer; the JSON is JSON.
    let seed = 1;
    const random = below => (seed = (seed * 48271) % 2147483647) % below;
    const wholeOutput = (wanted, language) => {
      const size = exports.write_output(wanted, language, 0), bytes = Buffer.from(memory.subarray(0, size));
      const begin = random(size);
      exports.write_output(wanted, language, begin);
      check(bytes.length < size || bytes.subarray(begin).equals(memory.subarray(0, size - begin)), `output ${wanted} from byte ${begin} on`);
      return bytes;
    };
    const form = [];
    for (let begin = 0, size = 1; begin < size; begin += memory.length) {
      size = exports.write_output(0, 0, begin);
      form.push(Buffer.from(memory.subarray(0, Math.min(memory.length, size - begin))));
    }
    const paths = JSON.parse(Buffer.concat(form)).parts.flatMap(part => part.fields.map(each => `${part.name}${part.element ? '[#]' : ''}.${each.name}`));
    const words = ['organic', 'none', 'web; phone', '1e9', '-0', 'true', '2026-02-30', '\u0000', '</script>', '\u202e', ' '].map(word => Buffer.from(word));
    for (let round = 0; round < 200; ++round) {
      exports.clear();
      for (let i = random(300); i > 0; --i) {
        const value = random(2) ? words[random(words.length)] : Buffer.from(Array.from({ length: random(200) }, () => random(256)));
        set(paths[random(paths.length)].replace('#', String(random(66))), value);
      }
      exports.outcome(random(3));
      for (let wanted = 1; wanted <= 6; ++wanted) {
        const bytes = wholeOutput(wanted, random(2));
        if (wanted === 5 && bytes.length < memory.length) JSON.parse(bytes);
      }
    }
    let grows = true;
    try {
      exports.memory.grow(1);
    } catch {
      grows = false;
    }
    check(!grows, 'the memory does not grow');
  },

  // Verdict, picture and questions follow each key.
  async typing() {
    const page = await open();
    same(await verdict(page), 'Unfinished', 'verdict of nothing');
    const slogan = [['need.statement', 'the occasion calls for moving'], ['solution.statement', 'United Van Lines'], ['method.statement', 'call']];
    for (const [where, words] of slogan) {
      await field(page, where).focus();
      for (let size = 1; size <= words.length; ++size) {
        await page.keyboard.type(words[size - 1]);
        check(await page.evaluate(() => {
          const parsed = document.createElement('template');
          parsed.innerHTML = pitch.read(pitch.output.pagePicture);
          return document.querySelector('#picture').shadowRoot.querySelector('svg').outerHTML === parsed.content.firstElementChild.outerHTML;
        }), 'the picture is that of the library');
        const shown = await picture(page);
        check(letters(shown).includes(letters(words.slice(0, size))), `the picture shows “${words.slice(0, size)}”: ${shown}`);
        check(shown.includes(await verdict(page)), 'picture and verdict agree');
        same(await verdict(page), 'Unfinished', `verdict while “${words.slice(0, size)}” is typed`);
      }
    }
    same(await page.locator('#verdict').getAttribute('data-outcome'), 'missing', 'outcome without notes');
    check(!!(await page.evaluate(() => pitch.read(pitch.output.wholeReport))).match(/missing +states-need/), 'the origin of the need is missing');
    await page.getByLabel('organic').check();
    await page.getByLabel('functional').check();
    same(await verdict(page), 'Unfinished', 'verdict without a channel');
    await field(page, 'method.where').getByLabel('phone').check();
    same(await verdict(page), 'Complete', 'verdict of the slogan');
    same(await page.locator('#verdict').getAttribute('data-outcome'), 'pass', 'outcome of the slogan');
    await page.waitForFunction(() => document.querySelector('#announcement').textContent.startsWith('Complete: 3 of 3 answered.'));
    // One key less: the method is not said any more.
    await field(page, 'method.statement').fill('');
    same(await verdict(page), 'Unfinished', 'verdict after the method is removed');
    check(letters(await picture(page)).includes(letters('How do the need and the solution meet?')), 'the hole asks for the method');
    await field(page, 'method.statement').fill('call');
    // They want no contact: a refusal is a conflict, and not knowing is none.
    await openAll(page);
    const consents = field(page, 'recipient.consents');
    await consents.getByLabel('none', { exact: true }).check();
    check((await page.locator('#verdict').textContent()).includes('Disruptive'), 'nobody consents: disruptive');
    same(await page.locator('#verdict .head').nth(2).getAttribute('data-outcome'), 'fail', 'outcome of the reception');
    check(!await consents.getByLabel('phone').isVisible(), 'no channel can be checked beside “none”');
    check(await page.locator('#questions li.conflict').count() === 1, 'the conflict is marked');
    await consents.getByLabel('these:').check();
    check(!(await page.locator('#verdict').textContent()).includes('Disruptive'), '“these:” without a channel is not known');
    await consents.getByLabel('phone').check();
    check(await page.evaluate(() => pitch.saved().includes('"consents":["phone"]')), 'a channel that they consent to');
    await consents.getByLabel('not known').check();
    check(await page.evaluate(() => !pitch.saved().includes('consents')), 'unknown is not written');
    // A wrong number is named at its field.
    await field(page, 'method.frequency').fill('often');
    same(await field(page, 'method.frequency').getAttribute('aria-invalid'), 'true', 'a wrong number is marked');
    check((await page.locator('#essentials').textContent()).includes('A whole number, such as 3.'), 'says what a number is');
    await field(page, 'method.frequency').fill('2');
    same(await field(page, 'method.frequency').getAttribute('aria-invalid'), null, 'a right number is not marked');
    await close(page);
  },

  async french() {
    const page = await open({ locale: 'fr-FR' });
    same(await page.getAttribute('html', 'lang'), 'fr', 'language of the browser');
    same(await verdict(page), 'Inachevée', 'French verdict of nothing');
    await field(page, 'need.statement').fill('arriver au sec');
    await page.getByLabel('spontané').check();
    await field(page, 'solution.statement').fill('un vélo pliant');
    await page.getByLabel('fonctionnel', { exact: true }).check();
    await field(page, 'method.statement').fill('un essai');
    await field(page, 'method.where').getByLabel('magasin').check();
    same(await verdict(page), 'Complète', 'French verdict');
    check((await picture(page)).includes('besoin'), 'French picture');
    await openAll(page);
    await page.getByRole('button', { name: 'Ajouter : l’indicateur' }).click();
    await field(page, 'metrics[0].target').fill('16\u00a0000,5');
    check(await page.evaluate(() => pitch.saved().includes('"target":16000.5')), 'a decimal comma and a group of digits');
    await page.getByRole('button', { name: 'English' }).click();
    same(await verdict(page), 'Complete', 'verdict after the change of language');
    same(await field(page, 'need.statement').inputValue(), 'arriver au sec', 'texts stay');
    check(await field(page, 'metrics[0].target').isVisible(), 'open parts stay open');
    check(await field(page, 'title').isVisible(), '“About the brief” stays open');
    check((await saved(page)).includes('"target":16000.5'), 'a number stays after the change of language');
    same(await field(page, 'metrics[0].target').inputValue(), '16000.5', 'a number in English');
    await page.getByRole('button', { name: 'Français' }).click();
    same(await field(page, 'metrics[0].target').inputValue(), '16000,5', 'a number in French');
    await field(page, 'metrics[0].target').press('End');
    await field(page, 'metrics[0].target').press('2');
    check((await saved(page)).includes('"target":16000.52'), 'a number that is edited in French');
    await close(page);
  },

  // Every field has a help in both languages; the codebook explains fields that exist.
  async help() {
    const page = await open();
    const { missing, unknown } = await page.evaluate(() => {
      const form = pitch.form(), texts = pitch.texts;
      const paths = [...form.heads.map(head => head.name), ...form.parts.flatMap(part => part.fields.map(field => `${part.name}.${field.name}`))];
      return {
        missing: [...paths.filter(each => !texts.fields[each]?.help[1]), ...form.parts.map(part => part.name).filter(each => !texts.parts[each])],
        unknown: [...Object.keys(texts.fields).filter(each => !paths.includes(each)),
          ...Object.keys(texts.ui.en).filter(key => !(key in texts.ui.fr)), ...Object.keys(texts.ui.fr).filter(key => !(key in texts.ui.en))],
      };
    });
    same(missing.join(), '', 'fields without a help');
    same(unknown.join(), '', 'texts of unknown fields');
    const origins = page.getByRole('button', { name: 'Explain: origins' });
    same(await origins.getAttribute('aria-expanded'), 'false', '`?` is closed');
    await origins.click();
    check(await page.getByText('couldn’t stop talking about it').isVisible(), '`?` shows the borderline case');
    check(await page.getByText('Where the need comes from').isVisible(), '`?` shows the help of the field');
    await origins.click();
    check(!await page.getByText('couldn’t stop talking about it').isVisible(), '`?` closes');
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('button', { name: 'Expliquer : l’origine' }).click();
    check(await page.getByText('n’arrêtait pas d’en parler').isVisible(), '`?` in French');
    await close(page);
  },

  // A complete sentence without a mouse.
  async keyboard() {
    const page = await open();
    const focused = () => page.evaluate(() => document.activeElement.dataset.path ?? document.activeElement.textContent + (document.activeElement.value ?? ''));
    const tabTo = async (what, most = 200) => {
      for (let i = 0; i < most; ++i) {
        await page.keyboard.press('Tab');
        if (await focused() === what) return;
      }
      check(false, `the Tab key reaches ${what}`);
    };
    await tabTo('need.statement');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    same(outline, 'solid', 'the focus is visible');
    await page.keyboard.type('arrive dry');
    await tabTo('?');
    await page.keyboard.press('Enter');
    check(await page.getByText('couldn’t stop talking about it').isVisible(), '`?` by the Enter key');
    await page.keyboard.press('Enter');
    await tabTo('organic');
    await page.keyboard.press('Space');
    await tabTo('solution.statement');
    await page.keyboard.type('a folding e-bike');
    await tabTo('functional');
    await page.keyboard.press('Space');
    await tabTo('method.statement');
    await page.keyboard.type('a test ride');
    await tabTo('store');
    await page.keyboard.press('Space');
    same(await verdict(page), 'Complete', 'verdict by the keyboard alone');
    // A question leads to its field.
    await tabTo('Go to: audience');
    await page.keyboard.press('Enter');
    same(await focused(), 'audience.who', 'a question leads to its field');
    await page.keyboard.type('commuters');
    check(!(await page.locator('#questions').textContent()).includes('Who do you want to reach?'), 'the question is answered');
    // A list: add, fill, remove.
    for (let i = 0; i < 100 && !(await focused()).startsWith('+Alternatives') && !(await focused()).startsWith('alternatives'); ++i) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo('Add: alternative');
    await page.keyboard.press('Enter');
    same(await focused(), 'alternatives[0].name', 'a new element has the focus');
    await page.keyboard.type('take the bus');
    check(await page.evaluate(() => pitch.saved().includes('"alternatives":[{"name":"take the bus"}]')), 'the element is in the brief');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    same(await focused(), 'Remove', 'the button that removes an element');
    await page.keyboard.press('Enter');
    same(await focused(), 'Add: alternative', 'the focus after the element is removed');
    check(await page.evaluate(() => !pitch.saved().includes('alternatives')), 'the element is removed');
    await close(page);
  },

  // Files: 28 briefs, unknown keys, wrong lines.
  async files() {
    const page = await open({ acceptDownloads: true });
    const original = fs.readFileSync(campaigns, 'utf8'), count = original.trim().split('\n').length;
    await page.locator('#open').setInputFiles(campaigns);
    await page.waitForFunction(n => document.querySelector('#briefs').options.length === n, count);
    same(await page.evaluate(() => pitch.saved()), original, 'a file that was not edited is the same, byte for byte');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()]);
    same(download.suggestedFilename(), 'campaigns.jsonl', 'name of the file');
    same(fs.readFileSync(await download.path(), 'utf8'), original, 'the file that is saved');

    // Each brief: what the page says, its C++, and its line after an edit.
    const briefs = [];
    for (let index = 0; index < count; ++index) {
      await page.locator('#briefs').selectOption({ index });
      await field(page, 'method.statement').press('End');
      await field(page, 'method.statement').press('x');
      await field(page, 'method.statement').press('Backspace');
      briefs.push(await page.evaluate(() => ({
        outcomes: [0, 1, 2].map(kind => ['missing', 'fail', 'pass', 'not_applicable'][pitch.outcome(kind)]),
        report: pitch.read(pitch.output.wholeReport), cpp: pitch.read(pitch.output.cpp),
      })));
    }
    const edited = await page.evaluate(() => pitch.saved());
    for (const [index, line] of edited.trim().split('\n').entries())
      same(JSON.stringify(JSON.parse(line)), JSON.stringify(JSON.parse(original.split('\n')[index])), `line ${index + 1} after an edit that was undone`);
    compileAll(briefs);
    if (briefLint) {
      const file = path.join(temporary, 'edited.jsonl');
      fs.writeFileSync(file, edited);
      const run = spawnSync(briefLint, ['--format', 'json', file], { encoding: 'utf8' });
      check(run.status === 0 || run.status === 1, `brief_lint reads the lines of the page: ${run.stderr}`);
      same(run.stdout, spawnSync(briefLint, ['--format', 'json', campaigns], { encoding: 'utf8' }).stdout, 'verdicts by brief_lint before and after');
      const lines = run.stdout.trim().split('\n').map(line => JSON.parse(line)).filter(line => line.complete);
      same(lines.length, count, 'verdicts by brief_lint');
      for (const [index, line] of lines.entries())
        same(briefs[index].outcomes.join(), [line.complete.outcome, line.successful.outcome, line.received.outcome].join(), `verdicts of ${line.id}`);
    } else {
      console.log('brief_lint is not given: its verdicts are not compared');
    }

    // Keys that the page does not know, numbers that a double does not hold, and wrong lines.
    const mixed = [
      '{"id":"a","x-crm":12345678901234567890,"need":{"statement":"arrive dry","origins":["organic"],"votes":3},"metrics":[{"name":"sales","unit":"EUR"},{"name":"leads","unit":"#"}],"recipient":{"where":[]}}',
      '{"id":"b","need":{"statement":"n","origins":["organik"]}}', 'not json', '{"id":"c","id":"d"}', '[1]', '{"metrics":[{"name":"n","target":"many"}]}', '{"need":{"statement":["a"]}}',
      '{"id":"e","solution":"an e-bike","method":{"where":"web","when":[]},"touchpoints":"the shop"}'].join('\n');
    await page.evaluate(text => pitch.load(text, 'mixed.jsonl'), mixed);
    const shown = await messages(page);
    for (const expected of ['mixed.jsonl, line 2: need.origins: expected one of organic, generated', 'line 3: this is not JSON', 'line 4: the key “id” occurs twice', 'line 5: expected an object', 'line 6: metrics[0].target: A number', 'line 7: need.statement: expected text', 'Briefs read: 2.', 'not be read: 6.', 'Also in this brief, and kept: x-crm.'])
      check(shown.includes(expected), `“${expected}” in: ${shown}`);
    same(await page.evaluate(() => pitch.saved()), `${mixed}\n`, 'wrong lines stay as they are');
    await field(page, 'need.statement').fill('arrive "dry"');
    await openAll(page);
    await page.getByRole('button', { name: 'Remove: metric 1' }).click();
    const kept = (await page.evaluate(() => pitch.saved())).split('\n')[0];
    same(kept, '{"id":"a","x-crm":12345678901234567890,"need":{"statement":"arrive \\"dry\\"","origins":["organic"],"votes":3},"metrics":[{"name":"leads","unit":"#"}],"recipient":{"where":[]}}', 'unknown keys are kept');
    same(await page.locator('#record pre').textContent(), kept, 'the line of JSON to keep');
    await page.locator('#briefs').selectOption({ index: 1 });
    same(await field(page, 'solution.statement').inputValue(), 'an e-bike', 'a text for a part is its first field');
    same(await field(page, 'touchpoints[0].name').inputValue(), 'the shop', 'a text for a list is its first element');
    await page.getByRole('button', { name: 'New brief' }).click();
    same(await page.locator('#briefs option').count(), 3, 'briefs with a new one');

    // Copying.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#cpp button').click();
    await page.waitForFunction(() => document.querySelector('#cpp [role=status]').textContent === 'Copied.');
    check((await page.evaluate(() => navigator.clipboard.readText())).includes('constexpr brief campaign'), 'the C++ is in the clipboard');
    await close(page);
  },

  // Nothing that was typed or read is lost without a word.
  async nothingIsLost() {
    const page = await open({ acceptDownloads: true });
    const numbers = ['12345678901234567890', '{"need":1.0}', '{"metrics":[1.0]}'];
    await loadText(page, ['{}', '{"__proto__":{"a":1},"need":{"__proto__":[2],"statement":"n"}}', ...numbers].join('\n'), 'odd.jsonl');
    for (const expected of ['line 3: expected an object', 'line 4: need: expected an object', 'line 5: metrics[0]: expected an object'])
      check((await messages(page)).includes(expected), `“${expected}” in: ${await messages(page)}`);
    await page.locator('#briefs').selectOption({ index: 1 });
    await field(page, 'need.statement').fill('m');
    same(await saved(page), ['{}', '{"__proto__":{"a":1},"need":{"__proto__":[2],"statement":"m"}}', ...numbers, ''].join('\n'), 'odd lines');
    // A wrong value is not in the file, and the page says so.
    await field(page, 'method.frequency').fill('often');
    await Promise.all([page.waitForEvent('download'), page.locator('#save').click()]);
    check((await messages(page)).includes('Not in the file: m: method.frequency: A whole number'), 'names a value that is not saved');
    // Another file replaces what is not saved only if the user agrees.
    const another = path.join(temporary, 'another.jsonl');
    fs.writeFileSync(another, '{"id":"another"}\n');
    const answer = async accepts => {
      const asked = page.waitForEvent('dialog').then(dialog => accepts ? dialog.accept() : dialog.dismiss());
      await page.locator('#open').setInputFiles(another);
      await asked;
    };
    await answer(false);
    same(await field(page, 'need.statement').inputValue(), 'm', 'the brief stays if the user does not agree');
    // So does leaving the page, by the back button or by closing it.
    const leaving = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await leaving;
    same(dialog.type(), 'beforeunload', 'the browser asks before the page is left');
    await dialog.dismiss();
    await answer(true);
    await page.waitForFunction(() => document.querySelector('#briefs').textContent === 'another');
    fs.writeFileSync(another, Buffer.from('{"id":"\xe9"}\n', 'latin1'));
    await page.locator('#open').setInputFiles(another);
    await page.waitForFunction(() => document.querySelector('#messages').textContent.includes('another.jsonl: not a text in UTF-8'));
    same(await saved(page), '{"id":"another"}\n', 'a file in another encoding changes nothing');
    await close(page);
  },

  // Input methods, which set a text before it is final; undo and redo.
  async composition() {
    const page = await open();
    await field(page, 'need.statement').focus();
    const session = await page.context().newCDPSession(page);
    for (const text of ['ｎ', 'に', '日本']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      same(await saved(page), `{"need":{"statement":"${text}"}}\n`, 'a text during its composition');
    }
    await session.send('Input.insertText', { text: '日本' });
    same(await field(page, 'need.statement').inputValue(), '日本', 'a text after its composition');
    await page.keyboard.press('Control+z');
    same(await saved(page), '', 'undo');
    await page.keyboard.press('Control+Shift+z');
    same(await saved(page), '{"need":{"statement":"日本"}}\n', 'redo');
    await close(page);
  },

  // Large files. The times are compared with those of small files.
  async manyLines() {
    const page = await open();
    const { small, large } = await page.evaluate(() => {
      const time = action => {
        const begin = performance.now();
        action();
        return performance.now() - begin;
      };
      const timesOf = count => {
        const text = Array.from({ length: count }, (each, i) => `{"id":"b${i}","need":"n","method":"m"}`).join('\n');
        const load = time(() => pitch.load(text, 'many.jsonl'));
        const input = document.querySelector('[data-path="need.statement"]');
        const keys = Array.from({ length: 51 }, () => time(() => {
          input.value += 'y';
          input.dispatchEvent(new Event('input'));
        }));
        return { load, key: keys.sort((a, b) => a - b)[25] };
      };
      timesOf(100);  // until the functions are compiled
      return { small: timesOf(2000), large: timesOf(20000) };
    });
    console.log(`20,000 lines and 2,000: loading ${(large.load / small.load).toFixed(1)} times as long, a key ${(large.key / small.key).toFixed(1)} times`);
    check(large.load / small.load <= 40, 'the time to load a file grows with its lines, not with their square');
    check(large.key / small.key <= 4, 'the time of a key does not grow with the lines');
    await loadText(page, Array.from({ length: 20000 }, (each, i) => `wrong ${i}`).join('\n'), 'wrong.jsonl');
    check(await page.locator('#messages p').count() <= 12, 'shows the first of many problems');
    check((await messages(page)).includes('could not be read: 20000.'), 'counts the problems');
    await page.evaluate(() => pitch.load(`{"id":"long","x":"${'é'.repeat(10_000_000)}"}`, 'long.jsonl'));
    check((await messages(page)).includes('Briefs read: 1.'), 'a string of 10,000,000 characters');
    await close(page);
  },

  // Hostile and long texts, in C++ and in the picture.
  async texts() {
    const page = await open();
    const hostile = ['"quoted" \\ back\\\\slash', 'line\nbreak\ttab\r', '??=??/ trigraph', '\u202eright to left\u2066', '<script>alert(1)</script>&amp;', '*/ // /*', 'é 折りたたみ 🚲', '\u0001\u001f\u007f', 'a\u0000b', '\u0000'];
    const briefs = [];
    for (const words of hostile) {
      await page.evaluate(text => pitch.load(JSON.stringify({ title: text, need: { statement: text, origins: ['organic'] }, alternatives: [{ name: text }, { difference: text }], budget: { amount: -1.5e-7 }, method: { frequency: 4294967295, where: ['channel_17'] }, recipient: { misled: false, experienced: [] }, objective: { aim: text, leads_to: 'loyalty' } }), 'hostile.jsonl'), words);
      briefs.push(await page.evaluate(() => ({ report: pitch.read(pitch.output.wholeReport), cpp: pitch.read(pitch.output.cpp) })));
      check(await page.evaluate(() => !document.querySelector('#picture').shadowRoot.querySelector('script')), 'no script in the picture');
      check(await page.evaluate(() => document.querySelector('[data-path="method.where"] [value=channel_17]').checked), 'a channel of an application has a check box');
    }
    compileAll(briefs);
    // As much as fits: no trap, no part of an output lost.
    const long = 'a folding e-bike & '.repeat(1000);
    await page.evaluate(text => pitch.load(JSON.stringify({ need: text, solution: text, alternatives: Array(64).fill('other') }), 'long.jsonl'), long);
    same(await page.evaluate(() => JSON.parse(pitch.read(pitch.output.record)).solution.statement), long, 'a long text comes back in pieces');
    await field(page, 'method.statement').fill(long);
    check((await page.locator('#essentials').textContent()).includes('The page is full'), 'says when the page is full');
    same(await verdict(page), 'Unfinished', 'the page goes on when it is full');
    const whole = await saved(page);
    same(JSON.parse(whole).method.statement, long, 'a text that does not fit is saved');
    await loadText(page, whole, 'whole.jsonl');
    check((await messages(page)).includes('line 1: method.statement: The page is full'), 'names a text that does not fit');
    same(await field(page, 'method.statement').inputValue(), long, 'a text that does not fit is loaded');
    await field(page, 'title').evaluate(title => {
      title.value = 't'.repeat(1_000_000);
      title.dispatchEvent(new Event('input'));
    });
    same(JSON.parse(await saved(page)).title.length, 1_000_000, 'a title of 1 MB is saved');
    await page.evaluate(text => pitch.load(text, 'many.jsonl'), JSON.stringify({ alternatives: Array(65).fill('x') }));
    check((await page.locator('#messages').textContent()).includes('line 1: alternatives[64].name'), 'names an element that is too many');
    await close(page);
  },

  // A telephone: the verdict stays visible while somebody types in the last field.
  async narrow() {
    const page = await open({ width: 390, height: 844 });
    await page.locator('#open').setInputFiles(campaigns);
    await page.locator('#briefs').selectOption({ index: 1 });
    await openAll(page);
    for (const last of [field(page, 'source'), field(page, 'owner.who'), field(page, 'recipient.frequency_cap')]) {
      await last.focus();
      await page.keyboard.type('7');
      await page.waitForTimeout(400);
      const box = await page.locator('#verdict').boundingBox(), typed = await last.boundingBox();
      check(box.y >= 0 && box.y + box.height <= 844 && box.height <= 120, `the verdict is within the window: ${JSON.stringify(box)}`);
      check(typed.y >= box.y + box.height && typed.y + typed.height <= 844, `the verdict does not cover the field: ${JSON.stringify(typed)}`);
      check(await page.evaluate(({ x, y, width, height }) => !!document.elementFromPoint(x + width / 3, y + height / 2)?.closest('#verdict'), box), 'nothing covers the verdict');
    }
    same(await page.evaluate(() => document.documentElement.scrollWidth), 390, 'width of the page');
    // The picture keeps its size, and scrolls.
    const { textHeight, scrolls, tabIndex } = await page.evaluate(() => {
      const host = document.querySelector('#picture');
      const heights = [...host.shadowRoot.querySelectorAll('text')].map(text => text.getBoundingClientRect().height);
      return { textHeight: Math.min(...heights), scrolls: host.scrollWidth > host.clientWidth, tabIndex: host.tabIndex };
    });
    check(textHeight >= 11, `the texts of the picture are ${textHeight} pixels high`);
    check(scrolls && tabIndex === 0, 'the picture scrolls, also by keyboard');
    // An on-screen keyboard moves the visible part down. Chromium without a screen has none, so the test
    // pretends.
    const top = await page.evaluate(() => {
      Object.defineProperty(visualViewport, 'offsetTop', { value: 210 });
      visualViewport.dispatchEvent(new Event('scroll'));
      return document.querySelector('#verdict').getBoundingClientRect().top;
    });
    same(top, 210, 'the verdict is at the top of the visible part');
    await close(page);
    // A window of 1280 pixels, zoomed to 400 %.
    const zoomed = await open({ width: 320, height: 256 });
    await zoomed.locator('#open').setInputFiles(campaigns);
    await openAll(zoomed);
    same(await zoomed.evaluate(() => document.documentElement.scrollWidth), 320, 'width of the zoomed page');
    const height = (await zoomed.locator('#verdict').boundingBox()).height;
    check(height <= 128, `the verdict takes at most half of the zoomed window: ${height}`);
    await close(zoomed);
  },

  // Where no script runs, as in the preview of a mail; and on paper.
  async otherMedia() {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const preview = await context.newPage();
    await preview.goto(address);
    check(await preview.getByText('Open this file in a browser').isVisible(), 'says what to do with the file');
    await context.close();
    const page = await open();
    check(!(await messages(page)).includes('browser'), 'says it only where no script runs');
    await openAll(page);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['header .tools', '.help', '.add', '.copy-row', '#questions .go'])
      check(!await page.locator(hidden).first().isVisible(), `${hidden} is not printed`);
    check(await page.locator('#questions .asks').first().isVisible(), 'the questions are printed');
    same(await page.locator('#verdict').evaluate(each => getComputedStyle(each).position), 'static', 'the verdict covers nothing on paper');
    await close(page);
  },

  async accessibility() {
    await Promise.all(['en-US', 'fr-FR'].map(async locale => {
      const page = await open({ locale, reducedMotion: 'reduce' });
      await page.evaluate(axeSource);
      const inspect = async state => {
        for (const width of [1280, 390])
          for (const scheme of ['light', 'dark']) {
            await page.setViewportSize({ width, height: 900 });
            await page.emulateMedia({ colorScheme: scheme });
            // Only rules about colours depend on the scheme.
            const rules = scheme === 'dark' ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } } : {};
            const { violations, passes } = await page.evaluate(chosen => axe.run(document, { preload: false, ...chosen }), rules);
            for (const each of violations) {
              const what = `axe (${locale}, ${scheme}, ${width}, ${state}): ${each.impact} ${each.id}: ${each.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ')}`;
              if (each.impact === 'serious' || each.impact === 'critical') check(false, what);
              else console.log(what);
            }
            check(passes.some(each => each.id === 'color-contrast'), `axe measures contrast (${scheme}, ${width})`);
          }
      };
      await inspect('empty');
      await page.locator('#open').setInputFiles(campaigns);
      await page.locator('#briefs').selectOption({ index: 6 });
      await openAll(page);
      await page.evaluate(() => document.querySelectorAll('.help').forEach(button => button.click()));
      await field(page, 'method.frequency').fill('x');
      await inspect('open');
      await close(page);
    }));
    const page = await open({ reducedMotion: 'reduce' });
    same(await page.evaluate(() => getComputedStyle(document.querySelector('.part')).transitionDuration), '0s', 'no motion if it is not wanted');
    await close(page);
  },

  // The time from a key to the picture, against that which the browser needs for the picture alone.
  async speed() {
    const page = await open();
    await page.evaluate(text => pitch.load(text, 'campaigns.jsonl'), fs.readFileSync(campaigns, 'utf8'));
    const { key, alone } = await page.evaluate(() => {
      const input = document.querySelector('[data-path="need.statement"]'), host = document.querySelector('#picture');
      const shadow = host.shadowRoot, median = times => times.sort((a, b) => a - b)[times.length >> 1];
      const keys = [], pictures = [];
      for (let i = 0; i < 300; ++i) {
        input.value += i % 40 ? 'y' : ' ';
        if (i % 100 === 0) input.value = 'arrive dry';
        let begin = performance.now();
        input.dispatchEvent(new Event('input', { bubbles: true }));
        host.getBoundingClientRect();
        shadow.querySelector('svg').getBoundingClientRect();
        keys.push(performance.now() - begin);
        const markup = shadow.innerHTML;
        begin = performance.now();
        shadow.innerHTML = markup;
        host.getBoundingClientRect();
        shadow.querySelector('svg').getBoundingClientRect();
        pictures.push(performance.now() - begin);
      }
      return { key: median(keys), alone: median(pictures) };
    });
    console.log(`from key to picture: ${key.toFixed(2)} ms at the median, ${(key / alone).toFixed(2)} times parsing and laying out the picture alone (${alone.toFixed(2)} ms)`);
    check(key / alone <= 2.5, 'a key takes at most 2.5 times the picture alone');
    await close(page);
  },
};

// Compiles the C++ of briefs as one program, while other tests run. Its reports are those of the page.
const compilations = [];
function compileAll(briefs) {
  if (compiler) compilations.push(compile(briefs, path.join(temporary, `briefs-${compilations.length}`)));
  else console.log('no compiler is given: the C++ of the page is not compiled');
}
async function compile(briefs, program) {
  const source = `${program}.cpp`;
  const bodies = briefs.map(({ cpp }, index) => `namespace brief_${index} {\n${cpp.replace('#include <pitch/pitch.hpp>\n', '')}}\n`);
  fs.writeFileSync(source, `#include <pitch/pitch.hpp>\n#include <pitch/report/text.hpp>\n#include <cstdio>\n#include <iterator>\n#include <string>\n${bodies.join('')}
int main() {
    std::string report;
${briefs.map((each, index) => `    pitch::write_text(std::back_inserter(report), brief_${index}::campaign);\n    report += '\\0';\n`).join('')}
    std::fwrite(report.data(), 1, report.size(), stdout);
}\n`);
  const flags = fs.readFileSync(path.join(repository, 'tests/strict.flags'), 'utf8').split(/\s+/).filter(Boolean);
  const run = promisify(execFile);
  let reports;
  try {
    await run(compiler, ['-std=c++20', '-O0', ...flags, `-I${path.join(repository, 'include')}`, source, '-o', program]);
    reports = (await run(program)).stdout.split('\0');
  } catch (error) {
    return check(false, `the C++ of the page compiles and runs: ${error.message.slice(0, 2000)}`);
  }
  for (const [index, { report }] of briefs.entries()) same(reports[index], report, `report of the C++ of brief ${index + 1}`);
}

// Variable TESTS: names of the groups to run, separated by commas.
const chosen = process.env.TESTS?.split(',');
for (const [name, test] of Object.entries(tests)) {
  if (chosen && !chosen.includes(name)) continue;
  const before = failures;
  try {
    await test();
  } catch (error) {
    check(false, `${name}: ${error.stack}`);
  }
  console.log(`${failures === before ? 'ok' : 'FAILED'}: ${name}`);
}
await Promise.all(compilations);
await browser.close();
fs.rmSync(temporary, { recursive: true });
console.log(`${checks} checks, ${failures} failures`);
process.exit(failures === 0 ? 0 : 1);
