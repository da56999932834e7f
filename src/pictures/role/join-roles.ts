import type { PictureRole, RoleWord } from '../../domain/index.ts';

/** All that is known of a picture's role before it is decided. */
export type RoleEvidence = {
  readonly byBytes: RoleWord;
  /** What most of the pages that show it say; null where none does. */
  readonly byPage: PictureRole | null;
  /** Articles of one source with different titles that show it, of the source with most. */
  readonly titles: number;
};

type JoinRule = {
  readonly id: string;
  readonly because: string;
  readonly applies: (evidence: RoleEvidence) => boolean;
  readonly role: (evidence: RoleEvidence) => PictureRole;
  readonly confidence: (evidence: RoleEvidence) => number;
};

/** On so many articles of one source with different titles no picture of an event stands. */
const ON_MANY = 8;
/** A photograph on that many is an archive picture of somebody much told of; it is left in comparison until then. */
const PHOTOGRAPH_ON_MANY = 40;
/** Bytes that are that sure are believed against a page that only guesses. */
const SURE = 0.8;

const FURNITURE: ReadonlySet<PictureRole> = new Set([
  'logo',
  'placeholder',
  'avatar',
  'advertisement',
  'icon',
]);
const OF_THE_NEWS: ReadonlySet<PictureRole> = new Set(['photograph', 'drawing', 'poster', 'map', 'chart']);

const byBytes = (evidence: RoleEvidence): PictureRole => evidence.byBytes.role;
const byPage = (evidence: RoleEvidence): PictureRole => evidence.byPage ?? 'unknown';
const sureOf = (evidence: RoleEvidence): number => evidence.byBytes.confidence;

/** How the page's word and the bytes' are joined: the first rule that applies. A photograph is never lost to one word alone. */
export const JOIN_RULES: readonly JoinRule[] = [
  {
    id: 'nothing-in-it',
    because: 'The bytes are one colour or tiny: whatever the page calls it, there is nothing to compare.',
    applies: ({ byBytes: { rule } }) => rule === 'one-colour' || rule === 'tiny',
    role: byBytes,
    confidence: sureOf,
  },
  {
    id: 'on-many-articles',
    because: 'It stands on many articles of one source with different titles.',
    applies: ({ titles, byBytes: { role } }) =>
      titles >= (role === 'photograph' || role === 'unknown' ? PHOTOGRAPH_ON_MANY : ON_MANY),
    role: (evidence) => (FURNITURE.has(byPage(evidence)) ? byPage(evidence) : 'placeholder'),
    confidence: () => 0.9,
  },
  {
    id: 'both-agree',
    because: 'The page and the bytes say the same.',
    applies: (evidence) => byBytes(evidence) === byPage(evidence) && byBytes(evidence) !== 'unknown',
    role: byBytes,
    confidence: (evidence) => Math.min(0.99, sureOf(evidence) + 0.1),
  },
  {
    id: 'page-names-furniture',
    because: 'The page names it as part of itself, and the bytes do not say that it is a photograph.',
    applies: (evidence) => FURNITURE.has(byPage(evidence)) && byBytes(evidence) !== 'photograph',
    role: byPage,
    confidence: () => 0.8,
  },
  {
    id: 'page-names-a-portrait-or-an-offer',
    because: 'A portrait of a writer and an advertisement are photographs too: the page says what for.',
    applies: (evidence) => ['avatar', 'advertisement', 'poster'].includes(byPage(evidence)),
    role: byPage,
    confidence: () => 0.6,
  },
  {
    id: 'bytes-against-a-name',
    because: 'The page’s names say furniture, and the bytes are those of a photograph.',
    applies: (evidence) => FURNITURE.has(byPage(evidence)),
    role: byBytes,
    confidence: () => 0.5,
  },
  {
    id: 'page-names-its-kind',
    because: 'The page calls it a map, a chart, a drawing or a poster.',
    applies: (evidence) => OF_THE_NEWS.has(byPage(evidence)) && byPage(evidence) !== 'photograph',
    role: byPage,
    confidence: () => 0.8,
  },
  {
    id: 'bytes-are-sure',
    because:
      'The page only takes it for a photograph, or says nothing, and the bytes are sure of something else.',
    applies: (evidence) => byBytes(evidence) !== 'unknown' && sureOf(evidence) >= SURE,
    role: byBytes,
    confidence: sureOf,
  },
  {
    id: 'page-alone',
    because: 'The bytes do not decide.',
    applies: (evidence) => byPage(evidence) !== 'unknown',
    role: byPage,
    confidence: () => 0.5,
  },
  {
    id: 'bytes-alone',
    because: 'No page says what it is.',
    applies: (evidence) => byBytes(evidence) !== 'unknown',
    role: byBytes,
    confidence: sureOf,
  },
];

/** The role of a picture; `unknown`, which is compared, where nothing decides. */
export function joinRoles(evidence: RoleEvidence): RoleWord {
  const rule = JOIN_RULES.find(({ applies }) => applies(evidence));
  if (rule === undefined) return { role: 'unknown', rule: 'undecided', confidence: 0 };
  return { role: rule.role(evidence), rule: rule.id, confidence: rule.confidence(evidence) };
}
