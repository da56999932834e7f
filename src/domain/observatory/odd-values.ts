import type { Instant } from '../time.ts';
import { isLanguageTag, languageRemedy } from './language-tag.ts';
import type { LinedYaml, Mistake } from './mistakes.ts';
import type { ObservatoryFile } from './schema.ts';

type Path = readonly PropertyKey[];

/** Values that have the right form and can mean nothing: times that run backwards, patterns for no language, bounds that
 * leave nothing between them. */
export function findOddValues(file: ObservatoryFile, yaml: LinedYaml): readonly Mistake[] {
  return [...backwards(file, yaml), ...unknownLanguages(file, yaml), ...upsideDown(file, yaml)];
}

function backwards({ window, events }: ObservatoryFile, yaml: LinedYaml): readonly Mistake[] {
  return [
    ...endBefore(window.from, window.to, { at: ['window', 'to'], start: 'from' }, yaml),
    ...events.flatMap((event, place) => [
      ...endBefore(event.released, event.until, { at: ['events', place, 'until'], start: 'released' }, yaml),
      ...event.elements.flatMap((element, index) =>
        endBefore(
          element.released ?? event.released,
          element.until,
          { at: ['events', place, 'elements', index, 'until'], start: 'released' },
          yaml,
        ),
      ),
    ]),
  ];
}

function endBefore(
  start: Instant | undefined,
  end: Instant | undefined,
  name: { readonly at: Path; readonly start: string },
  yaml: LinedYaml,
): readonly Mistake[] {
  if (start === undefined || end === undefined || start <= end) return [];
  return [
    {
      ...{ line: yaml.lineOf(name.at), key: yaml.nameOf(name.at) },
      problem: `it ends (${end}) before it begins (${start})`,
      remedy: `write a time that is not before "${name.start}", or exchange the two`,
    },
  ];
}

/** Two texts that just belong together have to be nearer than two that have nothing to do with each other. */
function upsideDown({ encoder }: ObservatoryFile, yaml: LinedYaml): readonly Mistake[] {
  if (encoder === undefined || encoder.unrelated < encoder.enough) return [];
  const at = ['encoder', 'enough'];
  return [
    {
      ...{ line: yaml.lineOf(at), key: yaml.nameOf(at) },
      problem: `it is ${encoder.enough} and "unrelated" is ${encoder.unrelated}`,
      remedy: 'write an "enough" that is greater than "unrelated"',
    },
  ];
}

/** The key `any` stands for texts in whatever language. */
function unknownLanguages({ events }: ObservatoryFile, yaml: LinedYaml): readonly Mistake[] {
  const places = events.flatMap((event, place) => [
    { of: event, at: ['events', place] },
    ...event.elements.map((of, index) => ({ of, at: ['events', place, 'elements', index] })),
  ]);
  return places.flatMap(({ of, at }) =>
    (['match', 'not'] as const).flatMap((key) => {
      const written = of[key];
      if (written === undefined || Array.isArray(written)) return [];
      return Object.keys(written)
        .filter((language) => language !== 'any' && !isLanguageTag(language))
        .map((language) => ({
          ...{ line: yaml.lineOf([...at, key, language]), key: yaml.nameOf([...at, key, language]) },
          problem: `"${language}" names no language`,
          remedy: `${languageRemedy(language)}, or "any" for words that every language writes so`,
        }));
    }),
  );
}
