import { z } from 'zod';
import { loadConnectors } from '../src/collect/index.ts';
import { RELATION_RULES } from '../src/domain/index.ts';
import { observatorySchema } from '../src/domain/observatory/schema.ts';
import { METHOD } from '../src/pipeline.ts';
import { LABEL_RULES } from '../src/text/labels/index.ts';
import { cell, extractReference } from './extract-reference.ts';

/** The documents that are made from the code, by file name. A test compares them with what is in docs/. */
export async function referenceDocs(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['docs/observatory-yaml.md', await observatoryReference()],
    ['docs/rules.md', ruleReference()],
    ['docs/extract.md', extractReference(MADE)],
  ]);
}

const MADE = '<!-- Made from the code by `npm run docs`; edit the code, not this file. -->';

async function observatoryReference(): Promise<string> {
  const connectors = [...(await loadConnectors()).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    '# observatory.yaml',
    MADE,
    'The one file a person writes: who the audiences are, where to look for each, and what to know about. `lacuna init DIR --preset china` writes one to begin with. A mistake is reported with file, line, key and remedy.',
    ...sections(observatorySchema, ''),
    '## Connectors',
    'The way in is named by `connector`; what it can be told stands under `settings`. Every connector reads a live `address`, or a `path` on disk: a file, a folder, a pattern with `*` and `**`, or a `.tar.gz`.',
    ...connectors.flatMap((connector) => [
      `### \`${connector.id}\``,
      `${connector.summary}. It can show: ${connector.shows.join(', ')}. Example: \`${connector.example}\``,
      table(connector.settings),
    ]),
    '',
  ].join('\n\n');
}

function ruleReference(): string {
  const rows = (rules: readonly { id: string; version: number; state: string; because: string }[]) =>
    [
      '| rule | gives | because |',
      '|---|---|---|',
      ...rules.map((rule) => `| \`${rule.id}@${rule.version}\` | ${rule.state} | ${rule.because} |`),
    ].join('\n');
  return [
    '# The rules',
    MADE,
    'Every verdict carries the id and version of the rule that gave it. In each list the first rule that applies decides; a rule that changes its meaning gets a new version.',
    '## A source',
    rows(METHOD.source),
    '## An audience (vantage), from its sources',
    rows(METHOD.vantage),
    '## Gaps',
    rows(METHOD.gap),
    '## What a sighted picture shows of a released one',
    'By how the two relate, as the comparison of pictures said with its confidence.',
    rows(METHOD.showing),
    '## Whether a picture shows an element by an example picture',
    'An element of observatory.yaml may have example pictures. The rule stands in the reason of the membership.',
    rows(METHOD.example),
    '## A released picture and a source or an audience',
    'Sightings decide first; where there is none, the rules of sources and audiences above say whether it could have been seen, from the release on.',
    rows(METHOD.cell),
    '## A round of a probe',
    'A target is searched beside its controls; what the controls are worth stands with every verdict.',
    rows(METHOD.platforms.probe),
    '### Which words of a query are not shown together',
    'What the steps of a plan come to that a person consented to. The first that applies decides.',
    rows(METHOD.platforms.isolation),
    '## A visit to a post',
    'By the words of the answer and its status. What could not be looked at says nothing of the post. The wordings of each rule are a table by language: `src/text/notices/cases`.',
    rows(METHOD.platforms.notice),
    '## A visit without words',
    'Where no notice and no status says what a visit came to, in captures that a reader of the platform understood.',
    rows(METHOD.platforms.visit),
    '## A visit that no reader of the platform understood',
    'After walls, notices and statuses: what came, then where it came from, then what the page shows. An absence is never told from a page that merely shows something else.',
    rows(METHOD.platforms.answer),
    '### Where an answer came from',
    'Only `missing`, `home` and `other-post` are an absence (class `redirected`); `login` is a wall; of all others the page decides.',
    rows(METHOD.platforms.hop),
    '### Whether a page is a sight of its post',
    rows(METHOD.platforms.sight),
    '## Which post a watched one is',
    'A watch names its post by its own slug, for its address may name an author. Where one of these tells the post by which searches, tables and sights know it, all of them are one history.',
    rows(METHOD.platforms.name),
    '## What a platform says of a search',
    'By its own words, in place of results or beside them; the first that fits a text.',
    rows(METHOD.platforms.search),
    '## Comments counted and comments seen',
    rows(METHOD.platforms.comments),
    '## How a title left a list',
    rows(METHOD.platforms.exit),
    '## Whether a site could be reached',
    "By one measurement of OONI's web_connectivity; OONI's own verdict is kept beside it.",
    rows(METHOD.platforms.reach),
    '## What is related',
    'Kinds, firmest first: event, claim, people, organisation, thing, place, country. A new meaning gets a new id.',
    [
      '| rule | gives | because |',
      '|---|---|---|',
      ...RELATION_RULES.map(({ id, gives, because }) => `| \`${id}\` | ${gives} | ${because} |`),
    ].join('\n'),
    '## What an item says of itself',
    'The first rule that applies decides; `since` is the day from which it stands as it is. A label changes no verdict on coverage.',
    [
      '| rule | since | gives | because |',
      '|---|---|---|---|',
      ...LABEL_RULES.map(
        (rule) => `| \`${rule.id}@${rule.version}\` | ${rule.since} | ${rule.label} | ${rule.because} |`,
      ),
    ].join('\n'),
    '',
  ].join('\n\n');
}

/** A heading and a table for every object in the schema, in the order of the file. */
function sections(schema: z.ZodObject, path: string): string[] {
  const nested = Object.entries(schema.shape).flatMap(([key, field]) => {
    const { object, isList } = objectIn(field);
    return object ? sections(object, `${path}${key}${isList ? '[]' : ''}.`) : [];
  });
  return [`## ${path === '' ? 'The file' : `\`${path.slice(0, -1)}\``}`, table(schema), ...nested];
}

function table(schema: z.ZodObject): string {
  const rows = Object.entries(schema.shape).map(
    ([key, field]) => `| \`${key}\` | ${needed(field)} | ${cell(describe(field))} |`,
  );
  return rows.length === 0
    ? 'No settings.'
    : ['| key | needed | what it is |', '|---|---|---|', ...rows].join('\n');
}

function needed(field: unknown): string {
  if (field instanceof z.ZodDefault || field instanceof z.ZodPrefault) {
    const value = JSON.stringify(field.def.defaultValue);
    return value === '""' || value === '{}' || value === '[]' ? 'no' : `no (${cell(value)})`;
  }
  return field instanceof z.ZodOptional ? 'no' : 'yes';
}

function describe(field: unknown): string {
  if (!(field instanceof z.ZodType)) return '';
  if (field.description) return field.description;
  const { object, isList } = objectIn(field);
  if (object) return isList ? 'A list; see below' : 'See below';
  return describe(unwrap(field));
}

function objectIn(field: unknown): { object: z.ZodObject | null; isList: boolean } {
  const bare = bareOf(field);
  if (bare instanceof z.ZodArray) return { object: asObject(bareOf(bare.element)), isList: true };
  return { object: asObject(bare), isList: false };
}

const asObject = (schema: unknown): z.ZodObject | null => (schema instanceof z.ZodObject ? schema : null);

function bareOf(field: unknown): unknown {
  const inner = unwrap(field);
  return inner === field ? field : bareOf(inner);
}

function unwrap(field: unknown): unknown {
  if (
    field instanceof z.ZodOptional ||
    field instanceof z.ZodDefault ||
    field instanceof z.ZodPrefault ||
    field instanceof z.ZodNullable
  ) {
    return field.unwrap();
  }
  return field instanceof z.ZodPipe ? field.in : field;
}
