import {
  isId,
  type ComparedCaption,
  type GivenName,
  type NameInCaptions,
  type Observatory,
  type PictureCaption,
} from '../domain/index.ts';
import { captionsOfRelease, type CaptionsOfPicture } from '../pipeline.ts';
import {
  findHeldPicture,
  findPictureSightings,
  findReleasedAs,
  type HeldPictureLine,
  type ReleasedAs,
  type SightingLine,
} from '../store/pages/index.ts';
import { holderKey } from './caption-names.ts';
import type { Room } from './room.ts';

/** One caption with where it stood; `sighting` is null for the release itself. */
export type CaptionLine = {
  readonly id: string;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly sighting: SightingLine | null;
  /** Null for the release itself, with which the others are compared. */
  readonly compared: ComparedCaption | null;
};

export type CaptionData = {
  readonly picture: HeldPictureLine;
  readonly released: ReleasedAs;
  /** The release first. */
  readonly lines: readonly CaptionLine[];
  readonly names: readonly NameInCaptions[];
};

/** The captions of a released picture; undefined where it is not held or belongs to no release that was judged. */
export async function loadCaptions(
  { store, observatory }: Room,
  id: string,
): Promise<CaptionData | undefined> {
  const picture = isId('picture', id) ? await findHeldPicture(store, id) : undefined;
  const [released] = picture ? await findReleasedAs(store, picture.id) : [];
  if (picture === undefined || released === undefined) return undefined;
  const all = await captionsOfRelease(store, released.releaseId, namesIn(observatory), released.id);
  const own = all?.[0];
  if (own === undefined) return undefined;
  const sightings = await findPictureSightings(store, [released.id]);
  return { picture, released, lines: linesOf(own, sightings), names: own.compared.names };
}

/** Captions of other frames are none of this picture, so that they are fewer than the sightings. */
function linesOf({ released, shown, compared }: CaptionsOfPicture, sightings: readonly SightingLine[]) {
  const { id, caption, credit } = released;
  const byId = new Map(compared.shown.map((one) => [one.id, one]));
  const others = shown.map((one): CaptionLine => ({
    ...{ id: one.id, caption: one.caption, credit: one.credit },
    ...{ sighting: sightingOf(one, sightings), compared: byId.get(one.id) ?? null },
  }));
  return [{ id, caption, credit, sighting: null, compared: null }, ...others];
}

function sightingOf({ at, caption, credit }: PictureCaption, sightings: readonly SightingLine[]) {
  const isThis = (one: SightingLine): boolean =>
    one.itemId === at?.itemId &&
    one.captureId === at.captureId &&
    one.caption === caption &&
    one.credit === credit;
  return sightings.find(isThis) ?? null;
}

/** Office holders are known in every language in which observatory.yaml names them. */
function namesIn({ officeHolders }: Observatory): readonly GivenName[] {
  return officeHolders.map(({ id, name }) => ({
    ...{ key: holderKey(id), kind: 'person' as const },
    forms: typeof name === 'string' ? [name] : Object.values(name),
  }));
}

/** Who is named in a caption, and who is in others and not in this one. */
export function namedIn(names: readonly NameInCaptions[], id: string) {
  const of = (naming: NameInCaptions['captions'][number]['naming']) =>
    names.filter((name) => name.captions.some((one) => one.id === id && one.naming === naming));
  return { named: of('named'), leftOut: of('not-named'), open: of('cannot-tell') };
}
