import { brokenSameAs } from './same-as.ts';
import { z } from 'zod';
import { toMistakes, ObservatoryError, readLinedYaml, type LinedYaml, type Mistake } from './mistakes.ts';
import { toObservatory, type Observatory } from './observatory.ts';
import { brokenPlatformLinks } from './platform-links.ts';
import { findOddValues } from './odd-values.ts';
import { observatorySchema, type ObservatoryFile } from './schema.ts';

/**
 * Reads the text of an observatory.yaml.
 *
 * @param file the name to print in messages
 * @throws ObservatoryError naming file, line, key and remedy for every mistake found, not only the first
 */
export function readObservatory(file: string, text: string): Observatory {
  const yaml = readLinedYaml(file, text);
  const checked = observatorySchema.safeParse(yaml.value ?? {}, { reportInput: true });
  if (!checked.success)
    throw new ObservatoryError(file, toMistakes(checked.error.issues, yaml, keysOfObservatory));
  const mistakes = [...findBrokenLinks(checked.data, yaml), ...findOddValues(checked.data, yaml)];
  if (mistakes.length > 0) throw new ObservatoryError(file, mistakes);
  return toObservatory(checked.data);
}

/**
 * Checks the `settings` of every source against its connector's own schema. Connectors live in another room, so their
 * schemas come in from outside.
 *
 * @throws ObservatoryError as {@link readObservatory} does; an unknown connector is a mistake too
 */
export function checkSettings(file: string, text: string, schemas: ReadonlyMap<string, z.ZodObject>): void {
  const yaml = readLinedYaml(file, text);
  const { sources } = observatorySchema.parse(yaml.value);
  const mistakes = sources.flatMap((source, index): Mistake[] => {
    const schema = schemas.get(source.connector);
    if (!schema)
      return [unknownConnector(source.connector, ['sources', index, 'connector'], yaml, [...schemas.keys()])];
    const checked = schema.safeParse(source.settings, { reportInput: true });
    if (checked.success) return [];
    const issues = checked.error.issues.map((issue) => ({
      ...issue,
      path: ['sources', index, 'settings', ...issue.path],
    }));
    return toMistakes(issues, yaml, () => Object.keys(schema.shape));
  });
  if (mistakes.length > 0) throw new ObservatoryError(file, mistakes);
}

function unknownConnector(
  connector: string,
  path: readonly PropertyKey[],
  yaml: LinedYaml,
  known: readonly string[],
): Mistake {
  return {
    ...{ line: yaml.lineOf(path), key: yaml.nameOf(path) },
    problem: `there is no connector "${connector}"`,
    remedy: `write one of: ${known.join(', ')}`,
  };
}

/** Ids used twice, and names of vantages that are not in the file. */
function findBrokenLinks(file: ObservatoryFile, yaml: LinedYaml): Mistake[] {
  const vantages = new Set(file.vantages.map((vantage) => vantage.id));
  return [
    ...repeatedIds(file.vantages, ['vantages'], yaml),
    ...repeatedIds(file.sources, ['sources'], yaml),
    ...file.sources.flatMap((source, index) =>
      repeatedIds(source.parts ?? [], ['sources', index, 'parts'], yaml),
    ),
    ...repeatedIds(file.events, ['events'], yaml),
    ...repeatedElements(file, yaml),
    ...repeatedIds(file.officeHolders, ['officeHolders'], yaml),
    ...repeatedIds(file.platforms, ['platforms'], yaml),
    ...repeatedIds(file.probes, ['probes'], yaml),
    ...repeatedIds(file.watches, ['watches'], yaml),
    ...file.sources.flatMap((source, index) => brokenSource(source, index, vantages, yaml)),
    ...brokenSameAs(file, yaml),
    ...brokenPlatformLinks(file, yaml),
  ];
}

function repeatedIds(
  things: readonly { id: string }[],
  path: readonly PropertyKey[],
  yaml: LinedYaml,
): Mistake[] {
  return things.flatMap((thing, index) => {
    if (things.findIndex((other) => other.id === thing.id) === index) return [];
    const at = [...path, index, 'id'];
    return [
      {
        line: yaml.lineOf(at),
        key: yaml.nameOf(at),
        problem: `"${thing.id}" is used twice`,
        remedy: 'give each its own id',
      },
    ];
  });
}

/** An element is known by its id alone, in tables and addresses: no two events may share one. */
function repeatedElements(file: ObservatoryFile, yaml: LinedYaml): Mistake[] {
  const places = file.events.flatMap((event, at) =>
    event.elements.map(({ id }, index) => ({ id, path: ['events', at, 'elements', index, 'id'] })),
  );
  return places
    .filter(({ id }, index) => places.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => ({
      line: yaml.lineOf(path),
      key: yaml.nameOf(path),
      problem: `"${id}" is used twice`,
      remedy: 'give each element its own id, also across events',
    }));
}

function brokenSource(
  source: ObservatoryFile['sources'][number],
  index: number,
  vantages: ReadonlySet<string>,
  yaml: LinedYaml,
): Mistake[] {
  const mistakes: Mistake[] = [];
  const say = (path: readonly PropertyKey[], problem: string, remedy: string) =>
    mistakes.push({
      line: yaml.lineOf(['sources', index, ...path]),
      key: yaml.nameOf(['sources', index, ...path]),
      ...{ problem, remedy },
    });
  const known = `write one of: ${[...vantages].join(', ')}`;
  const parts = source.parts ?? [];
  if (source.vantage !== undefined && !vantages.has(source.vantage)) {
    say(['vantage'], `there is no vantage "${source.vantage}"`, known);
  }
  if (
    source.vantage === undefined &&
    (parts.length === 0 || parts.some((part) => part.vantage === undefined))
  ) {
    say(['vantage'], `source "${source.id}" belongs to no vantage`, known);
  }
  parts.forEach((part, at) => {
    if (part.vantage !== undefined && !vantages.has(part.vantage)) {
      say(['parts', at, 'vantage'], `there is no vantage "${part.vantage}"`, known);
    }
  });
  if (source.address === undefined && source.path === undefined) {
    say([], `source "${source.id}" has neither address nor path`, 'give it one: where should Lacuna look?');
  }
  return mistakes;
}

/** The keys the schema knows at a path of the file, for "did you mean". */
function keysOfObservatory(path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = observatorySchema;
  for (const step of path) {
    at = inner(at);
    if (at instanceof z.ZodObject) at = (at.shape as Record<string, unknown>)[String(step)];
    else if (at instanceof z.ZodArray) at = at.element;
    else return [];
  }
  at = inner(at);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function inner(schema: unknown): unknown {
  let at = schema;
  while (
    at instanceof z.ZodOptional ||
    at instanceof z.ZodDefault ||
    at instanceof z.ZodPrefault ||
    at instanceof z.ZodNullable
  ) {
    at = at.unwrap();
  }
  return at;
}
