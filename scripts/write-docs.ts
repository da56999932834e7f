import { writeFileSync } from 'node:fs';
import { referenceDocs } from './reference.ts';

for (const [file, text] of await referenceDocs()) writeFileSync(new URL(`../${file}`, import.meta.url), text);
