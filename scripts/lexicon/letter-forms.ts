import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const OPENCC = join(import.meta.dirname, '../../node_modules/opencc-js/dist/esm-lib/dict');

/** Traditional and Japanese forms to simplified ones, single characters only, from OpenCC's tables (Apache-2.0). */
export function characterTable(): { readonly from: string; readonly to: string } {
  const simplified = new Map(readPairs('TSCharacters.js'));
  const table = new Map(simplified);
  for (const [japanese, traditional] of readPairs('JPShinjitaiCharacters.js'))
    if (!table.has(japanese)) table.set(japanese, simplified.get(traditional) ?? traditional);
  const pairs = [...table].filter(([from, to]) => from !== to && from.length === to.length);
  return { from: pairs.map(([from]) => from).join(''), to: pairs.map(([, to]) => to).join('') };
}

/** `from to[ alternatives]|from to|…` as OpenCC writes it; the first target is the usual one. */
function readPairs(file: string): [string, string][] {
  const text = readFileSync(join(OPENCC, file), 'utf8');
  const body = text.slice(text.indexOf('"') + 1, text.lastIndexOf('"'));
  return body.split('|').map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return [from, to];
  });
}
