import {
  ITEM_DETAILS,
  LOOK_OUTCOMES,
  PICTURE_ROLES,
  type DateClaim,
  type ItemDraft,
  type Reading,
} from '../../domain/index.ts';

/**
 * What a reading says that no reading may say, whatever the page was: one short sentence a fault, none for a sound one.
 * Its first word names the kind of fault.
 *
 * @param own the address of the capture: it is kept as it is, whatever it is
 */
export function faultsOf(reading: Reading, own: string): string[] {
  const faults = reading.looks.flatMap(({ outcome, reason, detail, finds }) => [
    ...(LOOK_OUTCOMES.includes(outcome) ? [] : [`outcome ${outcome}`]),
    ...(reason === 'reader-failed' ? [`failed ${detail}`] : []),
    ...finds.flatMap(({ item }) => faultsOfItem(item.address === own ? { ...item, address: null } : item)),
  ]);
  return [
    ...faults,
    ...(reading.looks.length === 0 ? ['looks none'] : []),
    ...reading.follow.flatMap(({ address }) => ofAddress('follow', address)),
    ...textsOf(reading).flatMap(ofText),
  ];
}

function faultsOfItem(item: ItemDraft): string[] {
  const { page } = item;
  const entries = page?.entries ?? [];
  return [
    ...(ITEM_DETAILS.includes(item.detail) ? [] : [`detail ${item.detail}`]),
    ...(item.kind === 'article' || item.kind === 'post' ? [] : [`kind ${item.kind}`]),
    ...(item.title.trim() === item.title
      ? []
      : [`title with blanks around it ${JSON.stringify(item.title)}`]),
    ...[...item.blocks, ...entries.flatMap(({ blocks }) => blocks)].flatMap(ofBlock),
    ...[item.published, item.changed, ...entries.map(({ time }) => time)].flatMap(ofDate),
    ...ofLanguage(item.language),
    ...item.byline.people.flatMap((name) => (name.trim() === '' ? ['byline blank'] : [])),
    ...[item.address, item.sourceLink, page?.print, page?.amp, page?.next].flatMap((one) =>
      ofAddress('item', one),
    ),
    ...(page?.related ?? []).flatMap(({ address }) => ofAddress('related', address)),
    ...item.pictures.flatMap(({ address, role }) => [
      ...ofAddress('picture', address),
      ...(PICTURE_ROLES.includes(role) ? [] : [`role ${role}`]),
    ]),
    ...item.videos.flatMap(({ address, poster, seconds }) => [
      ...[address, poster].flatMap((one) => ofAddress('video', one)),
      ...(seconds === null || (Number.isSafeInteger(seconds) && seconds >= 0) ? [] : [`seconds ${seconds}`]),
    ]),
  ];
}

const BLOCK_TYPES: readonly string[] = ['paragraph', 'heading', 'quotation', 'list-item'];

function ofBlock({ type, text }: ItemDraft['blocks'][number]): string[] {
  if (!BLOCK_TYPES.includes(type)) return [`block of type ${type}`];
  if (text.trim() === '') return ['block empty'];
  return text === text.trim() ? [] : [`block with blanks around it ${JSON.stringify(text.slice(0, 60))}`];
}

/** Absolute and http(s), or not there at all. */
function ofAddress(what: string, address: string | null | undefined): string[] {
  if (address === null || address === undefined) return [];
  return /^https?:$/.test(URL.parse(address)?.protocol ?? '')
    ? []
    : [`address of ${what} ${address.slice(0, 80)}`];
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function ofDate(date: DateClaim | null): string[] {
  if (date === null) return [];
  const { instant, text } = date;
  if (text.trim() === '') return ['date without text'];
  if (instant === null) return [];
  const isSound = INSTANT.test(instant) && new Date(instant).toISOString() === instant;
  return isSound ? [] : [`date ${instant} of ${JSON.stringify(text)}`];
}

/** A tag of BCP 47, whether it is the newest for its language or not. */
function ofLanguage(language: string | null): string[] {
  if (language === null) return [];
  try {
    return Intl.getCanonicalLocales(language).length === 1 ? [] : [`language ${language}`];
  } catch {
    return [`language ${JSON.stringify(language)}`];
  }
}

/** Every text of a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsOf);
}

/** No database keeps these, and no page shows them. */
function ofText(text: string): string[] {
  if (text.includes('\u0000')) return [`zero in a text ${JSON.stringify(text.slice(0, 60))}`];
  return text.isWellFormed() ? [] : [`half a character in a text ${JSON.stringify(text.slice(-60))}`];
}
