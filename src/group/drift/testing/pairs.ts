import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Two sentences and what drifted from the first to the second, as `kind:aspect`. */
export type Pair = {
  readonly set: string;
  readonly before: { readonly language: string; readonly text: string };
  readonly after: { readonly language: string; readonly text: string };
  readonly steps: readonly string[];
};

/** pairs.tsv: a header, then `set, language, sentence, language, sentence, steps`; `-` for no step. All invented. */
export function readPairs(): Pair[] {
  const rows = readFileSync(join(import.meta.dirname, 'pairs.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return rows.map((row) => {
    const [set = '', first = '', before = '', second = '', after = '', steps = ''] = row.split('\t');
    return {
      set,
      before: { language: first, text: before },
      after: { language: second, text: after },
      steps: steps === '-' ? [] : steps.split(','),
    };
  });
}
