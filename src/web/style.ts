import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'style');

/** The one style sheet: the files of `style/` in the order of their names, and an address that changes with them. */
export const STYLE = readStyle();

function readStyle(): { readonly text: string; readonly hash: string; readonly address: string } {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.css'))
    .sort();
  const text = shrink(files.map((name) => readFileSync(join(FOLDER, name), 'utf8')).join('\n'));
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { text, hash, address: `/style.css?v=${hash}` };
}

/** Takes comments and the space between rules out; texts in the sheet hold neither. */
function shrink(css: string): string {
  return css
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}
