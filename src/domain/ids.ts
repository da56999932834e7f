import { createHash } from 'node:crypto';

/**
 * Ids that look alike get different types, so that a look can never be stored where a capture is due.
 * Ids a person writes (vantage, source, event, element) are slugs; ids we make are `prefix_` and 20 hex digits
 * of a SHA-256 over what identifies the thing: the same input gives the same id on every run and machine.
 */
type Branded<Name extends string> = string & { readonly __id: Name };

export type VantageId = Branded<'vantage'>;
export type SourceId = Branded<'source'>;
export type EventId = Branded<'event'>;
export type ElementId = Branded<'element'>;
export type CaptureId = Branded<'capture'>;
export type LookId = Branded<'look'>;
export type ItemId = Branded<'item'>;
export type VersionId = Branded<'version'>;
export type PictureId = Branded<'picture'>;
export type ReleaseId = Branded<'release'>;
export type ReleasedId = Branded<'released'>;
export type CellId = Branded<'cell'>;
export type ClipId = Branded<'clip'>;
export type VoiceId = Branded<'voice'>;
export type StoryId = Branded<'story'>;
export type ChapterId = Branded<'chapter'>;
export type CorrectionId = Branded<'correction'>;
export type QuestionId = Branded<'question'>;
export type AnswerId = Branded<'answer'>;
export type ClockId = Branded<'clock'>;
export type TogetherId = Branded<'together'>;
export type CodeId = Branded<'code'>;
export type HolderId = Branded<'holder'>;
export type CoverageId = Branded<'coverage'>;
export type GapId = Branded<'gap'>;
export type FindingId = Branded<'finding'>;
export type PostId = Branded<'post'>;
export type ProbeId = Branded<'probe'>;
export type ProbeVerdictId = Branded<'probeVerdict'>;
export type SearchId = Branded<'search'>;
export type IsolationId = Branded<'isolation'>;
export type VisitId = Branded<'visit'>;
export type CommentSightId = Branded<'commentSight'>;
export type MeasurementId = Branded<'measurement'>;
/** 64 lower-case hex digits. */
export type Sha256 = Branded<'sha256'>;

type MadeIds = {
  capture: CaptureId;
  look: LookId;
  item: ItemId;
  version: VersionId;
  picture: PictureId;
  release: ReleaseId;
  released: ReleasedId;
  cell: CellId;
  clip: ClipId;
  voice: VoiceId;
  story: StoryId;
  chapter: ChapterId;
  correction: CorrectionId;
  question: QuestionId;
  answer: AnswerId;
  clock: ClockId;
  together: TogetherId;
  code: CodeId;
  coverage: CoverageId;
  gap: GapId;
  finding: FindingId;
  post: PostId;
  probeVerdict: ProbeVerdictId;
  search: SearchId;
  isolation: IsolationId;
  visit: VisitId;
  commentSight: CommentSightId;
  measurement: MeasurementId;
};

const PREFIX: { readonly [Kind in keyof MadeIds]: string } = {
  capture: 'cap',
  look: 'look',
  item: 'item',
  version: 'ver',
  picture: 'pic',
  release: 'rel',
  released: 'out',
  cell: 'cell',
  clip: 'clip',
  voice: 'voice',
  story: 'story',
  chapter: 'chapter',
  correction: 'corr',
  question: 'ask',
  answer: 'ans',
  clock: 'clk',
  together: 'tog',
  code: 'code',
  coverage: 'cov',
  gap: 'gap',
  finding: 'find',
  post: 'post',
  probeVerdict: 'pv',
  search: 'search',
  isolation: 'iso',
  visit: 'visit',
  commentSight: 'cs',
  measurement: 'meas',
};

/**
 * The id of a thing made from what identifies it. Parts are joined with a byte that no part can hold,
 * so `('ab','c')` and `('a','bc')` differ; `null` differs from the empty string.
 *
 * @example makeId('item', 'meridian', 'article', 'https://meridian.example/a')
 */
export function makeId<Kind extends keyof MadeIds>(
  kind: Kind,
  ...parts: readonly (string | number | null)[]
): MadeIds[Kind] {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part === null ? '\u0001' : String(part)).update('\u0000');
  return `${PREFIX[kind]}_${hash.digest('hex').slice(0, 20)}` as MadeIds[Kind];
}

/** Whether a text is an id of this kind as made by {@link makeId}. Use it on every id that comes from outside. */
export function isId<Kind extends keyof MadeIds>(kind: Kind, text: string): text is MadeIds[Kind] {
  return text.startsWith(`${PREFIX[kind]}_`) && /^[0-9a-f]{20}$/.test(text.slice(PREFIX[kind].length + 1));
}

/** SHA-256 of bytes as they arrived. */
export function sha256(bytes: Uint8Array | string): Sha256 {
  return createHash('sha256').update(bytes).digest('hex') as Sha256;
}

/** Whether a text is 64 lower-case hex digits. */
export function isSha256(text: string): text is Sha256 {
  return /^[0-9a-f]{64}$/.test(text);
}

/** What an id written by a person looks like: lower-case letters, digits, `-`, `_`. */
export const SLUG = /^[a-z0-9][a-z0-9_-]{0,62}$/;

/** The id of a part of a source, `<source>/<part>`: made from two slugs and never written by a person. */
const PART_OF_SOURCE = /^[a-z0-9][a-z0-9_-]{0,62}\/[a-z0-9][a-z0-9_-]{0,62}$/;

type WrittenIds = {
  vantage: VantageId;
  source: SourceId;
  event: EventId;
  element: ElementId;
  holder: HolderId;
  probe: ProbeId;
};

/**
 * An id a person wrote in observatory.yaml.
 *
 * @throws TypeError when the text is no slug; files are checked by the schema first, so this is a mistake in code.
 */
export function asId<Kind extends keyof WrittenIds>(kind: Kind, text: string): WrittenIds[Kind] {
  if (!SLUG.test(text) && !(kind === 'source' && PART_OF_SOURCE.test(text)))
    throw new TypeError(`expected a ${kind} id matching ${SLUG.source} but received "${text}"`);
  return text as WrittenIds[Kind];
}
