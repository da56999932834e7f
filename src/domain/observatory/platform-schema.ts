import { z } from 'zod';
import { duration, name, patterns, slug, time } from './values.ts';

/** The parts of observatory.yaml about platforms: their public accounts, probes with controls, and what is watched. */

export const platformSchema = z.strictObject({
  id: slug.describe('Short name sources refer to, such as `weibo`; rules of notices go by it'),
  name,
  public: z
    .array(
      z.strictObject({
        account: z.string().min(1).describe('The account as the platform writes it: its number or its name'),
        name: z.string().min(1).describe('The name that pages may show'),
        kind: z.enum(['state', 'media', 'office-holder']).describe('What makes the account a public one'),
      }),
    )
    .default([])
    .describe(
      'Accounts of state organs, media and holders of a public office, whose name and words may be shown. Everybody else is kept under a pseudonym',
    ),
  searchesPerDay: z
    .number()
    .int()
    .min(0)
    .default(24)
    .describe(
      'Most searches a day on this platform, controls included: measuring can change what is measured',
    ),
});

const control = z.strictObject({
  kind: z
    .enum(['truism', 'sister', 'same-people', 'nonsense', 'elsewhere'])
    .describe(
      '`truism` must have results; `sister`: a same-day story of equal weight; `same-people`: the same people, a neutral topic; `nonsense` must have none; `elsewhere`: the target where it surely exists',
    ),
  queries: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe(
      "Each its own, and needed: an absence is said only of rounds in which all were searched for; a nonsense string must not hold the target. Default: the probe's own queries, which only `elsewhere` may leave out",
    ),
  source: z.string().optional().describe('For `elsewhere`: the source on which the target surely exists'),
  match: patterns
    .optional()
    .describe(
      'What a result must say to count; needed for `sister` and `same-people`. Default: every result counts',
    ),
});

export const probeSchema = z.strictObject({
  id: slug.describe('Short name used in addresses and tables'),
  name,
  event: slug.optional().describe('The event it belongs to'),
  element: slug.optional().describe('The element it searches for'),
  queries: z
    .array(z.string().min(1))
    .min(1)
    .describe('The query and its variants, each a search of its own; few, because measuring leaves traces'),
  match: patterns.describe(
    'What a result must say to count as the target: platforms answer with whatever is near',
  ),
  not: patterns.optional(),
  controls: z.array(control).default([]),
  sources: z.array(z.string()).min(1).describe('Ids of the sources that search, one a platform and viewer'),
  released: time
    .optional()
    .describe("When the target became public; default: the element's or the event's time"),
  round: duration
    .prefault('12h')
    .describe(
      'Searches that lie this near each other are one round; a control speaks of searches within six hours of it',
    ),
  every: duration.optional().describe('How often a round is due; default: once'),
});

export const watchSchema = z.strictObject({
  id: slug.describe('Short name used in tables'),
  source: z.string().describe('Id of the source whose platform, viewer and pace the visits take'),
  event: slug.optional().describe('The event it belongs to'),
  address: z
    .url()
    .describe('The post or page. It stays in this file: what is kept names the post and not its author'),
  posted: time.optional().describe('When it was posted, if that is known'),
  says: z
    .string()
    .optional()
    .describe(
      'Words that the post shows, such as its first sentence: where the platform has no reader, a page that holds none of what is known of a post is no sight of it. They stay in this file',
    ),
  control: z
    .string()
    .optional()
    .describe('Id of another watch whose control this is: an ordinary post of the same author'),
  until: duration.prefault('30d').describe('How long it is visited, from its posting or the first visit'),
});
