import { escapeAttribute } from 'entities';
import { embeddedIn } from './embedded.ts';
import { shieldText } from './free-text.ts';
import { shieldWords } from './json.ts';
import { isFacePicture } from './name-attributes.ts';
import { isAuthorMeta } from './names-in-page.ts';
import { withoutPlaces } from './place-words.ts';
import type { Roster } from './roster.ts';

type Attributes = Readonly<Record<string, string>>;

/** What stands in these tells where a person is, or who. */
const PLACE_MARK = /(?:^|[\s_-])(?:ip_wording|ip-location|iplocation|ip-label)(?:[\s_-]|$)/i;
/** What a reader may need of an element; everything else may carry a name, and goes. */
const KEPT_ATTRIBUTES = new Set([
  'class',
  'id',
  'href',
  'datetime',
  'name',
  'property',
  'content',
  'type',
  'rel',
  'lang',
  'mid',
  'data-id',
  'data-mid',
  'action-type',
  'value',
  'role',
  'url',
  'domain',
  'ispermalink',
  'itemprop',
  'xmlns',
  'version',
  'term',
]);
const LEFT_OUT = new Set([
  'style',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'image',
  'picture',
  'link',
  'base',
]);

/** What no reader needs, or what shows who somebody is. */
export function isLeftOut(name: string, attributes: Attributes, roster: Roster): boolean {
  const isEncoding =
    name === 'meta' && ('charset' in attributes || /content-type/i.test(attributes['http-equiv'] ?? ''));
  if (name === 'img' && isFacePicture(`${attributes.class ?? ''} ${attributes.src ?? ''}`))
    roster.count('avatar');
  const isPlace = PLACE_MARK.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`);
  if (isPlace) roster.count('place');
  return (
    isPlace ||
    isEncoding ||
    name === 'img' ||
    (LEFT_OUT.has(name) && !(name === 'link' && !('rel' in attributes)))
  );
}

/** What a feed says of itself beside its title is what an account says of itself, or nothing. */
const OF_CHANNEL =
  /^(?:description|subtitle|tagline|image|logo|icon|copyright|rights|textinput|itunes:(?:image|summary|subtitle|owner))$/i;

export const isOfChannel = (name: string, parent: string | undefined): boolean =>
  /^(?:channel|feed)$/i.test(parent ?? '') && OF_CHANNEL.test(name);

export function attributesOf(name: string, attributes: Attributes, roster: Roster): string {
  const isAuthor = isAuthorMeta(name, attributes);
  return Object.entries(attributes)
    .filter(([key]) => KEPT_ATTRIBUTES.has(key.toLowerCase()) || key.startsWith('xmlns'))
    .map(([key, value]) => {
      const shielded = isAuthor && key === 'content' ? roster.of(value) : shieldValue(value, roster);
      return ` ${key}="${escapeAttribute(shielded)}"`;
    })
    .join('');
}

/** Data in an attribute is data, and a program there is no address. */
function shieldValue(value: string, roster: Roster): string {
  if (/^\s*javascript:/i.test(value)) return 'javascript:;';
  if (embeddedIn(value) !== null) return shieldWords(value, roster, 0) ?? '';
  return shieldText(withoutPlaces(value, roster), roster);
}
