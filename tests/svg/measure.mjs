// Parses pictures as XML, lays them out in Chromium, and checks that no text leaves its box.
// Usage: node measure.mjs FOLDER CHROMIUM FILE. npm has installed playwright-core in FOLDER; the pictures
// in FILE end with a null character.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [, , folder, executablePath, file] = process.argv;
const { chromium } = createRequire(resolve(folder, 'measure.mjs'))('playwright-core');
const pictures = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)).split('\0').slice(0, -1);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.setContent('<!DOCTYPE html><body style="margin:0"></body>');

/** Returns what is wrong with each picture of a batch, and the number of texts and of lines. */
const check = batch => page.evaluate(batch => {
    const faults = [];
    let lines = 0;
    for (const [number, source] of batch.entries()) {
        const fault = what => faults.push({ number, what });
        const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
        if (parsed.querySelector('parsererror')) { fault('is not XML: ' + parsed.querySelector('parsererror').textContent); continue; }
        const svg = document.importNode(parsed.documentElement, true);
        // Two in four pictures have the widest fonts that a browser is likely to choose.
        if (number % 4 >= 2) {
            svg.setAttribute('font-family', 'DejaVu Sans');
            for (const group of svg.querySelectorAll('g[font-family]')) group.setAttribute('font-family', 'DejaVu Serif');
        }
        document.body.replaceChildren(svg);
        const width = svg.viewBox.baseVal.width, height = svg.viewBox.baseVal.height;
        const edge = path => { const box = path.getBBox(); return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height }; };
        // The three pieces, from left to right.
        const pieces = [...svg.querySelectorAll('path')].filter(path => /-[phc]$/.test(path.getAttribute('class'))).map(edge).sort((a, b) => a.left - b.left);
        if (pieces.length !== 3) fault('has ' + pieces.length + ' pieces');
        const knob = 22;
        const onLine = new Map();
        for (const text of svg.querySelectorAll('text')) {
            ++lines;
            const box = text.getBBox();
            if (box.width === 0) continue;
            const left = box.x, right = box.x + box.width, top = box.y, bottom = box.y + box.height;
            const middle = text.parentNode.getAttribute('text-anchor') === 'middle', x = Number(text.getAttribute('x')), y = Number(text.getAttribute('y'));
            let most = { left: 12, right: 628, top: 0, bottom: height };
            const i = pieces.findIndex((piece, at) => y > piece.top && y < piece.bottom && x < (at < 2 ? piece.right - knob : width));
            if (i >= 0) most = { left: pieces[i].left + (i > 0 ? knob + 1 : 1), right: pieces[i].right - (i < 2 ? knob : 0) - 1, top: pieces[i].top, bottom: pieces[i].bottom };
            if (middle) { const half = Number(text.parentNode.getAttribute('font-size')) > 10 ? 46 : 36; most = { ...most, left: x - half, right: x + half }; }
            const slack = 0.5;
            if (left < most.left - slack || right > most.right + slack || top < most.top - slack || bottom > most.bottom + slack)
                fault('"' + text.textContent + '" ' + [...text.textContent].map(c => c.codePointAt(0).toString(16)).join(' ') + ' at ' +
                      [left, right, top, bottom].map(Math.round) + ' is not within ' + [most.left, most.right, most.top, most.bottom].map(Math.round));
            const others = onLine.get(y) ?? [];
            for (const other of others)
                if (left < other.right && right > other.left) fault('"' + text.textContent + '" covers "' + other.words + '"');
            onLine.set(y, [...others, { left, right, words: text.textContent }]);
        }
    }
    return { faults, lines };
}, batch);

const size = 50;
let lines = 0, faults = 0, largest = 0;
for (let first = 0; first < pictures.length; first += size) {
    const batch = pictures.slice(first, first + size);
    for (const picture of batch) largest = Math.max(largest, Buffer.byteLength(picture));
    const result = await check(batch);
    lines += result.lines;
    for (const { number, what } of result.faults) if (++faults <= 20) console.log(`picture ${first + number}: ${what}`);
}
await browser.close();
console.log(`${pictures.length} pictures, ${lines} lines, largest ${largest} bytes: ${faults} faults`);
process.exit(faults === 0 && pictures.length !== 0 ? 0 : 1);
