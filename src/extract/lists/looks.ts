import type { Find, LookDraft, LookKind, Part, Reading, Span } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';

/** What all looks of one list have in common. */
export type LookFrame = Pick<LookDraft, 'part' | 'kind' | 'subject' | 'span'>;

export const reading = (looks: readonly LookDraft[]): Reading => ({ looks, releases: [], follow: [] });

/** A snapshot: the moment the capture arrived. */
export function spanOf(input: ReadInput): Span {
  return { from: input.capture.at, to: input.capture.at };
}

/** A list that could be read. Without finds it is `empty`, unless the source says that empty means "nothing today". */
export function seenLook(frame: LookFrame, finds: readonly Find[], input: ReadInput, detail = ''): LookDraft {
  if (finds.length > 0 || input.source.emptyIsNormal)
    return { ...frame, outcome: 'seen', reason: '', detail, finds };
  return {
    ...frame,
    outcome: 'empty',
    reason: 'empty-list',
    detail: detail || 'The list holds nothing.',
    finds,
  };
}

/** A look that shows nothing about what was there. */
export function blindLook(
  frame: LookFrame,
  outcome: LookDraft['outcome'],
  reason: string,
  detail: string,
): LookDraft {
  return { ...frame, outcome, reason, detail, finds: [] };
}

/**
 * A list of which only a part could be read. What was read is a fact and can cover; what was not read must not count
 * as silence. So it is two looks: a list look that failed, and a `history` look with the finds.
 */
export function partialLooks(
  frame: LookFrame,
  finds: readonly Find[],
  trouble: { outcome: 'unreadable' | 'failed'; reason: string; detail: string },
): LookDraft[] {
  const blind = blindLook(frame, trouble.outcome, trouble.reason, trouble.detail);
  if (finds.length === 0) return [blind];
  return [
    blind,
    { ...frame, kind: 'history', outcome: 'seen', reason: 'partial', detail: trouble.detail, finds },
  ];
}

/** The whole capture cannot be used: one look, which counts for every part of the source. */
export function unreadable(
  input: ReadInput,
  reason: string,
  detail: string,
  kind: LookKind = 'list',
): Reading {
  const frame: LookFrame = { part: null, kind, subject: input.capture.address, span: spanOf(input) };
  return reading([blindLook(frame, 'unreadable', reason, detail)]);
}

/** The text that selects a part; parts of hand-coded tables select by columns and have none. */
export function selectorOf(part: Part): string {
  return typeof part.select === 'string' ? part.select : part.part;
}

/** What a part's name finds among the names a text gives: one section, or the reason there is none. */
type Chosen<Section> =
  | { readonly section: Section }
  | { readonly section: null; readonly reason: 'list-missing' | 'list-ambiguous'; readonly detail: string };

/**
 * The one section that a part names, case ignored: the one called so, else the only one whose name holds the part's.
 * Where several do, none is taken: a guess could pass one list's silence for another's.
 */
export function sectionOf<Section>(
  part: Part,
  sections: readonly Section[],
  nameOf: (section: Section) => string,
): Chosen<Section> {
  const wanted = fold(selectorOf(part));
  const named = sections.map((section) => ({ section, name: fold(nameOf(section)) }));
  const exact = named.filter(({ name }) => name === wanted);
  const fitting = exact.length > 0 ? exact : named.filter(({ name }) => name.includes(wanted));
  const [first, ...others] = wanted === '' ? [] : fitting;
  if (first === undefined)
    return { section: null, reason: 'list-missing', detail: `No list is named "${selectorOf(part)}".` };
  if (others.length === 0) return { section: first.section };
  const names = fitting.map(({ section }) => `"${nameOf(section)}"`).slice(0, 5);
  const detail = `"${selectorOf(part)}" fits ${fitting.length} lists: ${names.join(', ')}.`;
  return { section: null, reason: 'list-ambiguous', detail };
}

const fold = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
