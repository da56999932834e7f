import type { LinedYaml, Mistake } from './mistakes.ts';
import type { ObservatoryFile } from './schema.ts';

type Named = {
  readonly id: string;
  readonly sameAs: string | undefined;
  readonly path: readonly PropertyKey[];
};

/** `sameAs` that names itself or no source of the file. */
export function brokenSameAs(file: ObservatoryFile, yaml: LinedYaml): Mistake[] {
  const sources = file.sources.flatMap(namesOf);
  const known = sources.map(({ id }) => id);
  return sources.flatMap(({ id, sameAs, path }): Mistake[] => {
    if (sameAs === undefined || (sameAs !== id && known.includes(sameAs))) return [];
    const problem =
      sameAs === id ? `source "${id}" is named as the same as itself` : `there is no source "${sameAs}"`;
    const others = known.filter((one) => one !== id);
    const remedy = `write one of: ${others.join(', ')}`;
    return [{ line: yaml.lineOf([...path, 'sameAs']), key: 'sameAs', problem, remedy }];
  });
}

function namesOf(source: ObservatoryFile['sources'][number], index: number): Named[] {
  if (source.parts === undefined) return [{ id: source.id, sameAs: source.sameAs, path: ['sources', index] }];
  return source.parts.map((part, at) => ({
    id: `${source.id}/${part.id}`,
    sameAs: part.sameAs,
    path: ['sources', index, 'parts', at],
  }));
}
