import { textOf, toMs, type Instant, type ItemId, type Leaning, type PictureId } from '../../domain/index.ts';
import { hashOf } from '../../text/hash.ts';
import { fold } from '../../text/script.ts';
import { isLabel, type Groupable } from '../groupable.ts';
import {
  addressKey,
  namesIn,
  normaliseOutlet,
  originOf,
  type Name,
  type OriginName,
} from './outlet-names.ts';

/** What is kept of an item while it can still find others of its voice: everything but its text. */
export type Held = {
  /** Its number in the order of taking. */
  readonly key: number;
  readonly id: ItemId;
  readonly at: Instant;
  readonly ms: number;
  readonly language: string | null;
  readonly leaning: Leaning | null;
  /** What it leans on, if it leans and says on what. */
  readonly origin: OriginName | null;
  readonly outletKey: string;
  /** Empty for none, and for a front page, which is no text. */
  readonly addressKey: string;
  readonly sourceLinkKey: string;
  /** Other outlets it says its text came from or through, the nearest first. */
  readonly names: readonly Name[];
  readonly codes: readonly string[];
  /** A title on a list, which somebody else wrote. */
  readonly isListing: boolean;
  readonly hasBody: boolean;
  readonly isLabel: boolean;
  /** Hashes of the words of its title, each once. */
  readonly titleWords: ReadonlySet<number>;
  /** The held pictures of an item that consists of pictures alone; empty for all others. */
  readonly loosePictures: readonly PictureId[];
};

export function hold(item: Groupable, key: number): Held {
  const text = textOf(item);
  return {
    key,
    id: item.id,
    at: item.at,
    ms: toMs(item.at),
    language: item.language,
    leaning: item.leaning,
    origin: originOf(item.leaning),
    outletKey: normaliseOutlet(item.outlet ?? ''),
    addressKey: pageKey(item.address),
    sourceLinkKey: pageKey(item.sourceLink),
    names: namesIn(item),
    codes: item.codes,
    isListing: item.kind === 'listing',
    hasBody: text !== '',
    isLabel: isLabel(item),
    titleWords: wordHashes(item.title),
    loosePictures: text === '' ? loosePictures(item) : [],
  };
}

function pageKey(address: string | null): string {
  const key = address === null ? '' : addressKey(address);
  return key.includes('/') ? key : '';
}

/** Hashes of the words of a text, each once; pairs of letters for Han. */
export function wordHashes(text: string): Set<number> {
  return new Set((fold(text).match(/\p{Script=Han}{2}|[\p{L}\p{N}]{3,}/gu) ?? []).map(hashOf));
}

/** Roles of pictures that many pages carry and nobody publishes. */
const FURNITURE = new Set(['logo', 'placeholder', 'avatar', 'advertisement', 'icon']);

/** Coded rows stand for a page with a text that is not held, so they never consist of a picture alone. */
function loosePictures(item: Groupable): PictureId[] {
  const isBare = item.codes.length === 0 && (item.title.trim() === '' || isLabel(item));
  if (!isBare) return [];
  return item.pictures.flatMap(({ pictureId, role }) =>
    pictureId === null || FURNITURE.has(role) ? [] : [pictureId],
  );
}
