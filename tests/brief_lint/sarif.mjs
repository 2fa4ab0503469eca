// Validates SARIF files by the JSON Schema that Microsoft's SARIF multitool ships.
// usage: node sarif.mjs FOLDER FILE...; FOLDER has node_modules and sarif-2.1.0.json
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [folder, ...files] = process.argv.slice(2);
const load = createRequire(resolve(folder, 'package.json'));
const Ajv = load('ajv/dist/2020').default;
const addFormats = load('ajv-formats').default;

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(resolve(folder, 'sarif-2.1.0.json'), 'utf8')));
let failed = 0;
for (const file of files) {
    const bytes = readFileSync(file);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (validate(JSON.parse(text))) continue;
    failed = 1;
    for (const error of validate.errors.slice(0, 5)) console.error(`${file}: ${error.instancePath} ${error.message}`);
}
process.exit(failed);
