import {
  METADATA_BLOCKS,
  METADATA_CLOCKS,
  METADATA_FIELDS,
  type ClockClaim,
  type MetadataBlock,
  type MetadataConflict,
  type MetadataField,
  type MetadataText,
} from '../../domain/index.ts';
import { wordingKey } from '../../text/script.ts';

/** The most bytes IPTC-IIM keeps of a field: a text that stops there is the beginning of a longer one. */
const IIM_BYTES: Partial<Record<MetadataField, number>> = {
  ...{ artist: 32, credit: 32, source: 32, software: 32, title: 64 },
  ...{ copyright: 128, headline: 256, instructions: 256, caption: 2000 },
};
/** A letter that did not fit whole is left out. */
const LONGEST_LETTER = 4;

/** What the blocks of one file say differently of one thing. */
export function conflictsIn(
  texts: readonly MetadataText[],
  clocks: readonly ClockClaim[],
): readonly MetadataConflict[] {
  return [
    ...METADATA_FIELDS.flatMap((field) =>
      conflictOf(
        field,
        texts.filter((text) => text.field === field),
        agree,
      ),
    ),
    ...METADATA_CLOCKS.flatMap((clock) =>
      conflictOf(
        clock,
        clocks.filter((claim) => claim.clock === clock),
        isSame,
      ),
    ),
  ];
}

type Said = { readonly block: MetadataBlock; readonly text: string };

/** Blocks agree where every statement of one has a like in the other: a caption in three languages agrees with one of them. */
function conflictOf<One extends Said>(
  field: MetadataConflict['field'],
  said: readonly One[],
  alike: (a: One, b: One) => boolean,
): MetadataConflict[] {
  const blocks = METADATA_BLOCKS.map((block) => said.filter((one) => one.block === block)).filter(
    (list) => list.length > 0,
  );
  const within = (some: readonly One[], others: readonly One[]): boolean =>
    some.every((one) => others.some((other) => alike(one, other)));
  const differ = blocks.some((some, index) =>
    blocks.slice(index + 1).some((others) => !within(some, others) && !within(others, some)),
  );
  return differ ? [{ field, said: said.map(({ block, text }) => ({ block, text })) }] : [];
}

function agree(a: MetadataText, b: MetadataText): boolean {
  const [one, other] = [wordingKey(a.text), wordingKey(b.text)];
  if (one === other || (a.isCut && b.isCut)) return true;
  return (isBeginning(a) && other.startsWith(one)) || (isBeginning(b) && one.startsWith(other));
}

function isBeginning({ field, block, text, isCut }: MetadataText): boolean {
  const most = block === 'iptc' ? IIM_BYTES[field] : undefined;
  return isCut || (most !== undefined && Buffer.byteLength(text) > most - LONGEST_LETTER);
}

/** Two clocks are one where they mean one instant, or read the same as far as both are told. */
function isSame(a: ClockClaim, b: ClockClaim): boolean {
  if (a.instant !== null && b.instant !== null) return a.instant.slice(0, 19) === b.instant.slice(0, 19);
  if (a.wall === null || b.wall === null) return a.text === b.text;
  const length = Math.min(a.wall.length, b.wall.length, WHOLE_SECONDS);
  return a.wall.slice(0, length) === b.wall.slice(0, length);
}

/** `2031-05-03T14:02:07` */
const WHOLE_SECONDS = 19;
