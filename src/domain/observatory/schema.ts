import { z } from 'zod';
import { ELEMENT_KINDS, SHOWABLE } from '../vocabulary.ts';
import { encoderSchema } from './encoder.ts';
import { languageTag } from './language-tag.ts';
import { platformSchema, probeSchema, watchSchema } from './platform-schema.ts';
import { duration, name, patterns, slug, time, timeZone } from './values.ts';

/**
 * The schema of observatory.yaml, the one file a person writes. Every field carries its description: the reference in
 * docs/observatory-yaml.md and the remedies in error messages are made from these texts.
 */

export const vantageSchema = z.strictObject({
  id: slug.describe('Short name used in addresses and tables'),
  name,
  viewer: z
    .strictObject({
      state: z
        .enum(['guest', 'member', 'unknown'])
        .default('guest')
        .describe('Who the sites believe is looking'),
      region: z
        .string()
        .nullable()
        .default(null)
        .describe('Where the sites believe the viewer is, such as `CN`'),
    })
    .prefault({}),
  note: z.string().default('').describe('What this audience is, and what of it is not collected'),
});

const partSchema = z.strictObject({
  id: slug.describe('The part becomes the source `<source>/<part>`'),
  name: name.optional(),
  vantage: slug.optional().describe('Overrides the vantage of the source'),
  language: languageTag.optional().describe('Overrides the language of the source'),
  sameAs: z
    .string()
    .optional()
    .describe('Id of another source that collects the same list: the two count as one'),
  select: z
    .union([z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())]))])
    .optional()
    .describe(
      'What belongs to the part: a list id, a section name, or `{ column: [values] }` of a table. Default: the id',
    ),
});

export const sourceSchema = z.strictObject({
  id: slug.describe('Short name used in addresses and tables'),
  name: name.optional().describe('Shown to readers; default: the id'),
  vantage: slug
    .optional()
    .describe('The audience that can see this source; needed unless every part names one'),
  connector: z.string().describe('The way in: `feed`, `page`, `hot-list` … (listed below)'),
  address: z
    .string()
    .optional()
    .describe('Public address to fetch, or the address that files on disk stand for'),
  path: z
    .string()
    .optional()
    .describe(
      'File, folder, glob or .tar.gz on disk, relative to this file; then nothing is fetched from the network',
    ),
  at: time
    .optional()
    .describe('When the files were captured, if neither their names nor their contents say so'),
  language: languageTag.optional().describe('BCP 47, such as `zh-Hans`, for texts that do not say'),
  country: z.string().optional().describe('ISO 3166 code of the publisher'),
  zone: timeZone.default('UTC'),
  sameAs: z
    .string()
    .optional()
    .describe(
      'Id of another source that collects the same list or bulletin (`lists/weibo`): the two count as one',
    ),
  every: duration
    .optional()
    .describe('How often the source is looked at; default: the median spacing of its looks'),
  shows: z
    .array(z.enum(SHOWABLE))
    .optional()
    .describe(
      'What this source can show at all; default: what its connector can read. Words alone never make a picture silent',
    ),
  census: z
    .boolean()
    .default(true)
    .describe('`false` for a hand-picked sample: it can cover, and can never be silent'),
  emptyIsNormal: z
    .boolean()
    .default(false)
    .describe('`true` where an empty answer means "nothing today" and not "broken"'),
  follow: z
    .enum(['nothing', 'pages', 'pages-and-pictures'])
    .default('nothing')
    .describe('Whether to fetch the pages a list names, and the pictures on them'),
  parts: z
    .array(partSchema)
    .optional()
    .describe('When one file or page holds several lists, each becomes a source of its own'),
  platform: slug
    .optional()
    .describe(
      'The platform it belongs to (listed under `platforms`): names of accounts are taken out before anything is kept',
    ),
  event: slug
    .optional()
    .describe('The event whose posts it brings: a pseudonym holds within one event and no further'),
  settings: z
    .record(z.string(), z.unknown())
    .default({})
    .describe('Settings of the connector; see its reference'),
});

export const elementSchema = z.strictObject({
  id: slug.describe('Short name used in addresses and tables'),
  name,
  kind: z.enum(ELEMENT_KINDS).default('fact').describe('`fact`, `quotation` or `picture`'),
  released: time
    .optional()
    .describe("When it became public. Before that nothing is absent. Default: the event's"),
  until: time.optional().describe("End of the judged time. Default: the window's end"),
  match: patterns.optional(),
  not: patterns.optional().describe('A title or paragraph that matches one of these does not count'),
  pictures: z
    .array(z.string())
    .default([])
    .describe(
      'Example pictures on disk: the whole, a part of it and altered copies count, another frame of the moment does not. Whatever stands in an example counts, so crop away what is not meant',
    ),
  distance: z
    .number()
    .int()
    .min(0)
    .max(90)
    .default(31)
    .describe(
      'Largest PDQ hamming distance, of 256 bits, that counts as the same picture where the pictures themselves cannot be compared',
    ),
  codes: z.array(z.string()).optional().describe("Codes a researcher's table uses for it. Default: the id"),
});

export const eventSchema = z.strictObject({
  id: slug.describe('Short name used in addresses and tables'),
  name,
  place: z.string().default('').describe('Where it happened'),
  released: time.optional().describe("When it became public; default: the window's start"),
  until: time.optional().describe("End of the judged time; default: the window's end"),
  match: patterns
    .optional()
    .describe('What makes an item belong to the event; matches of its elements always belong'),
  not: patterns.optional(),
  elements: z.array(elementSchema).default([]),
});

export const officeHolderSchema = z.strictObject({
  id: slug.describe('Short name used in tables'),
  name,
  office: z.string().min(1).describe('The public office, such as `Premier of Sereva`'),
});

const networkSchema = z.strictObject({
  contact: z
    .string()
    .default('')
    .describe('An address or mail box that sites can reach you at; it goes into the user agent'),
  userAgent: z.string().optional().describe('Full user agent; default: `Lacuna/<version> (+contact)`'),
  perHost: duration
    .prefault('2s')
    .describe('Shortest time between two requests to one host; robots.txt may ask for more'),
  timeout: duration.prefault('30s').describe('Longest wait for one answer'),
  maxBytes: z
    .number()
    .int()
    .positive()
    .default(32 * 1024 * 1024)
    .describe('Largest decoded answer, in bytes'),
  retries: z.number().int().min(0).max(6).default(2).describe('Tries after the first, with back-off'),
  robots: z.boolean().default(true).describe('Keep robots.txt'),
  allowPrivate: z
    .array(z.string())
    .default([])
    .describe('Hosts (`name` or `name:port`) that may resolve to private or loopback addresses'),
  proxy: z.string().optional().describe('`http://…` or `socks5://127.0.0.1:9050` (Tor)'),
});

const videoSchema = z.strictObject({
  ffmpeg: z
    .string()
    .optional()
    .describe(
      'Path of the program ffmpeg, with ffprobe beside it; default: as found on PATH. Without it clips have no key frames, which is said',
    ),
  fetch: z
    .boolean()
    .default(false)
    .describe(
      'Fetch the clips that pages name as files of their own (sources with `follow: pages-and-pictures`); clips in archives on disk are read in any case',
    ),
  maxBytes: z
    .number()
    .int()
    .positive()
    .default(32 * 1024 * 1024)
    .describe('Largest clip that is fetched, in bytes'),
});

export const observatorySchema = z.strictObject({
  lacuna: z.literal(1).describe("Version of this file's form"),
  name,
  language: z.enum(['en', 'zh', 'ko']).default('en').describe('Language the pages open in'),
  window: z
    .strictObject({ from: time.optional(), to: time.optional() })
    .prefault({})
    .describe('The time that is judged; default: from the first look to the last'),
  database: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      'write postgres://user@host/name, or leave it out for the database inside the folder',
    )
    .optional()
    .describe('A PostgreSQL server; default: a database inside the folder'),
  network: networkSchema.prefault({}),
  video: videoSchema.prefault({}).describe('Clips and their key frames'),
  encoder: encoderSchema
    .optional()
    .describe(
      'A multilingual sentence encoder that compares texts across languages besides the dictionaries (see [encoder.md](encoder.md)); default: none',
    ),
  vantages: z.array(vantageSchema).min(1),
  regions: z
    .record(z.string(), name)
    .default({})
    .describe(
      'Names of the regions that viewers are in, for codes that no list of countries has: `XS: { en: Home }`',
    ),
  sources: z.array(sourceSchema).min(1),
  events: z.array(eventSchema).default([]),
  platforms: z.array(platformSchema).default([]).describe('Platforms that are searched or watched'),
  probes: z.array(probeSchema).default([]).describe('Searches for a target together with their controls'),
  watches: z.array(watchSchema).default([]).describe('Posts and pages that are visited again'),
  officeHolders: z
    .array(officeHolderSchema)
    .default([])
    .describe(
      'Holders of a public office whose expression in public acts people may code by hand (`lacuna code`). Of nobody else is anything coded, and no program reads a face',
    ),
});

export type ObservatoryFile = z.infer<typeof observatorySchema>;
export type SourceEntry = ObservatoryFile['sources'][number];
export type VideoSettings = ObservatoryFile['video'];
export type NetworkSettings = ObservatoryFile['network'];
export type Name = z.infer<typeof name>;
