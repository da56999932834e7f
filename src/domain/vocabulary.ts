/**
 * The closed vocabularies. A word here is a promise to whoever reads a table of ours: a new meaning gets a new word,
 * an old word never changes its meaning. Checked at the store's door by CHECK constraints made from these lists.
 */

/** What one attempt to see came to. Only `seen` says something about what was there. */
export const LOOK_OUTCOMES = ['seen', 'empty', 'refused', 'unreadable', 'failed', 'not-tried'] as const;
export type LookOutcome = (typeof LOOK_OUTCOMES)[number];

/** `silent`: we looked, throughout, and it was not there. `unseen`: we could not look well enough. */
export const COVERAGE_STATES = ['covered', 'silent', 'unseen'] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** How firmly a finding stands; the words a sentence may use follow from it. */
export const VERDICTS = ['found', 'not-found', 'in-part', 'could-not-tell'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Whether a capture is the thing asked for. Everything but `as-asked` makes the look refused or unreadable. */
export const CONTENT_VERDICTS = [
  'as-asked',
  'login-wall',
  'visitor-system',
  'captcha',
  'empty-shell',
  'soft-404',
  'error-status',
  'wrong-type',
  'no-bytes',
  'cut-off',
] as const;
export type ContentVerdict = (typeof CONTENT_VERDICTS)[number];

/** What a capture can hold. A listing is a title at a rank on a list at a time. */
export const ITEM_KINDS = ['article', 'post', 'comment', 'listing', 'video'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** How much of an item we hold; where two captures tell of one item the fuller one is kept. */
export const ITEM_DETAILS = ['title', 'entry', 'full'] as const;
export type ItemDetail = (typeof ITEM_DETAILS)[number];

/** What a picture is on its page. Only photographs and drawings enter comparison. */
export const PICTURE_ROLES = [
  'photograph',
  'drawing',
  'logo',
  'placeholder',
  'avatar',
  'advertisement',
  'icon',
  'map',
  'chart',
  'poster',
  'unknown',
] as const;
export type PictureRole = (typeof PICTURE_ROLES)[number];

/** What a source can show at all. A source that shows only words can never make a picture silent. */
export const SHOWABLE = ['words', 'pictures', 'video'] as const;
export type Showable = (typeof SHOWABLE)[number];

/** What an element is. */
export const ELEMENT_KINDS = ['fact', 'quotation', 'picture'] as const;
export type ElementKind = (typeof ELEMENT_KINDS)[number];

/** What a text says of its own origin, or what a researcher coded. Everything but `original` leans on another text. */
export const DEPENDENCIES = [
  'original',
  'wire',
  'copy',
  'rewrite',
  'translation',
  'state',
  'opinion',
] as const;
export type Dependency = (typeof DEPENDENCIES)[number];

/** The languages of the interface and of the sentences in findings. */
export const TONGUES = ['en', 'zh', 'ko'] as const;
export type Tongue = (typeof TONGUES)[number];

/**
 * What two stories or items have in common, firmest first: the same event or another step of it, the same claim or
 * quotation, somebody, an organisation, a thing, a place; `country` is said only where a country is all they share.
 */
export const RELATION_KINDS = [
  'event',
  'claim',
  'people',
  'organisation',
  'thing',
  'place',
  'country',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** What an item is besides its kind, where it says so itself: told by named rules, and null for everything else. */
export const ITEM_LABELS = ['press-release', 'placeholder'] as const;
export type ItemLabel = (typeof ITEM_LABELS)[number];

/**
 * How we know where a member of a voice was taken from, the surest first: it gives the address (`source-link`), its page
 * names another address as its own (`canonical`), an agency is credited (`credit`), an outlet is named or was coded
 * (`named`), the wording is nearly the same (`near-copy`), the title is the same (`equal-title`), or both show one picture
 * and no text (`same-picture`).
 */
export const ORIGIN_SIGNS = [
  'source-link',
  'canonical',
  'credit',
  'named',
  'near-copy',
  'equal-title',
  'same-picture',
] as const;
export type OriginSign = (typeof ORIGIN_SIGNS)[number];

/**
 * What a copy changed against the text it was taken from: another beginning (`lead`), part of it left out (`cut`), more
 * than it says (`extended`), other words in the same place (`reworded`), another language (`translated`).
 */
export const COPY_CHANGES = ['lead', 'cut', 'extended', 'reworded', 'translated'] as const;
export type CopyChange = (typeof COPY_CHANGES)[number];
