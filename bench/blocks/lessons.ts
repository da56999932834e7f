import { asId, instant } from '../../src/domain/index.ts';
import { bodyText } from '../../src/extract/body-text.ts';
import { parseMarkup } from '../../src/extract/markup/tree.ts';
import { candidatesIn } from '../../src/extract/page/blocks/body.ts';
import { textClaims, type Candidate } from '../../src/extract/page/blocks/block-candidates.ts';
import { traitsOf } from '../../src/extract/page/blocks/block-traits.ts';
import { findContainer } from '../../src/extract/page/container/container.ts';
import { readJsonLd } from '../../src/extract/page/claims/json-ld.ts';
import { readMetadata } from '../../src/extract/page/claims/metadata.ts';
import { readPictures } from '../../src/extract/page/pictures/page-pictures.ts';
import { withFigures } from '../../src/extract/page/pictures/shortcodes.ts';
import { readTitle } from '../../src/extract/page/titles/title.ts';
import { SETS, type GoldPage } from '../extract/gold.ts';
import type { Row } from './boost.ts';
import { labelsOf, type Label } from './labels.ts';

/** A page to learn from. */
export type Lesson = {
  readonly set: string;
  /** Pages of one site teach and are tried together. */
  readonly site: string;
  readonly reference: string;
  readonly title: string;
  readonly captions: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly traits: readonly Float64Array[];
  /** Null where the reference belongs to another text than the page's. */
  readonly rows: readonly Row[] | null;
  readonly isBody: readonly boolean[];
};

/**
 * Sets to learn from, and the say of each of their pages: DAnIEL's references hold headlines and dates, and lack lists.
 * AEB is not among them: it is for reporting only.
 */
const SAY: Readonly<Record<string, number>> = { naeb: 1.2, fundus: 1.5, zh: 0.15, en: 0.15, ru: 0.2 };

export function readLessons(): Lesson[] {
  return Object.entries(SAY).flatMap(([set, say]) =>
    (SETS[set]?.() ?? []).map((page) => lessonOf(page, set, say)),
  );
}

function lessonOf(gold: GoldPage, set: string, say: number): Lesson {
  const { text } = bodyText(inputOf(gold), 'html');
  const { root } = parseMarkup(withFigures(text));
  const metadata = readMetadata(root, gold.address);
  const data = readJsonLd(metadata);
  const container = findContainer(root);
  const title = readTitle(metadata, data, container);
  const candidates = candidatesIn(root, container);
  const { pictures, captions } = readPictures({ metadata, data, container }, false);
  const traits = traitsOf(candidates, textClaims(title, metadata, data));
  const inside = candidates.map(({ place }) => place.inside && place.noise === 0);
  const reference = gold.body ?? '';
  const labels = labelsOf(
    reference,
    candidates.map(({ block }) => block.text),
    inside,
  );
  const at =
    labels === null
      ? []
      : candidates.flatMap((candidate, index) =>
          teaches(candidate, index, title, labels[index]) ? [index] : [],
        );
  return {
    ...{ set, site: siteOf(gold, set), reference, title, candidates, traits },
    captions: [
      ...captions,
      ...pictures.flatMap(({ caption, alt }) => [caption, alt].filter((each) => each !== null)),
    ],
    isBody: labels?.map(({ isBody }) => isBody) ?? [],
    rows:
      labels === null
        ? null
        : at.map((index) => {
            const { isBody, size } = labels[index] as Label;
            const many = !isBody && isPlainlyNot(candidates[index] as Candidate) ? THINNED : 1;
            return {
              traits: traits[index] as Float64Array,
              isBody,
              weight: say * many * (Math.min(1, size) + 0.004),
            };
          }),
  };
}

/** References of some sets hold the headline; it is left out by rule and teaches nothing. */
function teaches(candidate: Candidate, index: number, title: string, label: Label | undefined): boolean {
  if (candidate.block.text === title) return false;
  return label?.isBody === true || !isPlainlyNot(candidate) || index % THINNED === 0;
}

/** Of the many links far from any article a few teach as much as all. */
const THINNED = 6;

function isPlainlyNot({ block, place }: Candidate): boolean {
  return block.linked > 0.9 && (!place.inside || place.noise > 0);
}

/** Fundus names its publisher in the file, DAnIEL the host, NAEB the address. */
function siteOf({ id, address }: GoldPage, set: string): string {
  if (set === 'fundus') return id.replace(/_\d{4}_.*/, '');
  return (URL.parse(address)?.hostname ?? id).split('.').slice(-2).join('.');
}

function inputOf({ bytes, address }: GoldPage) {
  return {
    capture: {
      ...{
        address,
        finalAddress: address,
        at: instant('2026-11-01T00:00:00Z'),
        mediaType: 'text/html',
        headers: [],
      },
      origin: { kind: 'disk', file: '', member: null } as const,
    },
    body: bytes,
    source: {
      ...{ id: asId('source', 'bench'), language: null, zone: 'UTC', parts: [], emptyIsNormal: false },
      ...{ follow: 'nothing' as const, settings: {} },
    },
  };
}
