import type { LinedYaml, Mistake } from './mistakes.ts';
import type { ObservatoryFile } from './schema.ts';

type Link = {
  readonly path: readonly PropertyKey[];
  readonly what: string;
  readonly id: string | undefined;
  readonly known: readonly string[];
};

/** Platforms, events, elements, sources and watches that are named and are not in the file; controls without a query. */
export function brokenPlatformLinks(file: ObservatoryFile, yaml: LinedYaml): Mistake[] {
  const platforms = file.platforms.map(({ id }) => id);
  const events = file.events.map(({ id }) => id);
  const sources = file.sources.flatMap(({ id, parts }) =>
    parts === undefined ? [id] : parts.map((part) => `${id}/${part.id}`),
  );
  const links: Link[] = [
    ...file.sources.flatMap(({ platform, event }, at) => [
      { path: ['sources', at, 'platform'], what: 'platform', id: platform, known: platforms },
      { path: ['sources', at, 'event'], what: 'event', id: event, known: events },
    ]),
    ...file.probes.flatMap((probe, at) => linksOfProbe(probe, at, file, sources)),
    ...file.watches.flatMap((watch, at) => linksOfWatch(watch, at, file, sources)),
  ];
  return [
    ...links.flatMap((link) => broken(link, yaml)),
    ...file.probes.flatMap((probe, at) => oddControls(probe, at, yaml)),
    ...file.probes.flatMap((probe, at) =>
      withoutPlatform(probe.sources, ['probes', at, 'sources'], file, yaml),
    ),
    ...file.probes.flatMap(({ controls }, at) =>
      controls.flatMap(({ source = '' }, index) =>
        withoutPlatform([source], ['probes', at, 'controls', index, 'source'], file, yaml),
      ),
    ),
    ...file.watches.flatMap((watch, at) => oddWatch(watch, at, yaml)),
    ...file.watches.flatMap((watch, at) =>
      withoutPlatform([watch.source], ['watches', at, 'source'], file, yaml),
    ),
  ];
}

function linksOfProbe(
  probe: ObservatoryFile['probes'][number],
  at: number,
  file: ObservatoryFile,
  sources: readonly string[],
): Link[] {
  const elements = file.events.flatMap((event) => event.elements.map(({ id }) => id));
  return [
    { path: ['probes', at, 'event'], what: 'event', id: probe.event, known: file.events.map(({ id }) => id) },
    { path: ['probes', at, 'element'], what: 'element', id: probe.element, known: elements },
    ...probe.sources.map((id, index) => ({
      ...{ path: ['probes', at, 'sources', index], what: 'source', id, known: sources },
    })),
    ...probe.controls.map(({ source }, index) => ({
      ...{ path: ['probes', at, 'controls', index, 'source'], what: 'source', id: source, known: sources },
    })),
  ];
}

function linksOfWatch(
  watch: ObservatoryFile['watches'][number],
  at: number,
  file: ObservatoryFile,
  sources: readonly string[],
): Link[] {
  const others = file.watches.map(({ id }) => id).filter((id) => id !== watch.id);
  return [
    { path: ['watches', at, 'source'], what: 'source', id: watch.source, known: sources },
    {
      path: ['watches', at, 'event'],
      what: 'event',
      id: watch.event,
      known: file.events.map(({ id }) => id),
    },
    { path: ['watches', at, 'control'], what: 'watch', id: watch.control, known: others },
  ];
}

function broken({ path, what, id, known }: Link, yaml: LinedYaml): Mistake[] {
  if (id === undefined || known.includes(id)) return [];
  const remedy =
    known.length === 0 ? `there is none in the file: add one` : `write one of: ${known.join(', ')}`;
  return [
    { line: yaml.lineOf(path), key: yaml.nameOf(path), problem: `there is no ${what} "${id}"`, remedy },
  ];
}

/** A control searches for something of its own; only `elsewhere` searches for the target, and says where. */
function oddControls(probe: ObservatoryFile['probes'][number], at: number, yaml: LinedYaml): Mistake[] {
  return probe.controls.flatMap((control, index): Mistake[] => {
    const path = ['probes', at, 'controls', index];
    const say = (problem: string, remedy: string) => [
      { line: yaml.lineOf(path), key: yaml.nameOf(path), problem, remedy },
    ];
    if (control.kind === 'elsewhere' && control.source === undefined)
      return say(
        'a control "elsewhere" names no source',
        'say with `source:` where the target surely exists',
      );
    if ((control.kind === 'sister' || control.kind === 'same-people') && control.match === undefined)
      return say(
        `a control "${control.kind}" says of no result that it is meant`,
        'say with `match:` what a result must say: any answer at all would pass',
      );
    if (control.kind !== 'elsewhere' && control.queries === undefined)
      return say(
        `a control "${control.kind}" has no queries`,
        'say with `queries: […]` what it searches for',
      );
    return [];
  });
}

/** A watch is a visit to a page of the web. */
function oddWatch(watch: ObservatoryFile['watches'][number], at: number, yaml: LinedYaml): Mistake[] {
  if (/^https?:/.test(watch.address)) return [];
  const path = ['watches', at, 'address'];
  const problem = 'it is no address of a web page';
  return [{ line: yaml.lineOf(path), key: yaml.nameOf(path), problem, remedy: 'write https://…' }];
}

/** Names of accounts are taken out by what is known of the platform: a source without one must not be searched. */
function withoutPlatform(
  ids: readonly string[],
  path: readonly PropertyKey[],
  file: ObservatoryFile,
  yaml: LinedYaml,
): Mistake[] {
  return ids.flatMap((id): Mistake[] => {
    const source = file.sources.find((one) => one.id === id.split('/')[0]);
    if (source === undefined || source.platform !== undefined) return [];
    const problem = `source "${id}" belongs to no platform`;
    return [
      { line: yaml.lineOf(path), key: yaml.nameOf(path), problem, remedy: 'add `platform:` to the source' },
    ];
  });
}
