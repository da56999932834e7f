import type { Roster } from './roster.ts';

/** Attributes that hold a name of their own. */
const NAME_ATTRIBUTES = new Set(
  `nick-name nickname data-nick data-nickname data-author data-user data-username data-uid uid usercard ouid tbinfo data-user-id
   data-author-id data-name data-user-name data-screen-name data-handle data-author-name`.split(/\s+/),
);
const LONGEST_VALUE = 40;
const FACE = /avatar|head-?img|user-?(?:pic|face|image)|profile-?(?:image|pic)/i;
const FACE_CLASS = /(?:^|[\s_-])(?:face|avatar|head-?img|user-?pic|portrait)(?:[\s_-]|$)/i;
/** What pages write of a picture of somebody, or of the way to somebody's page. */
const OF_SOMEBODY =
  /^(.{2,30}?)(?:的(?:头像|頭像|主页|个人主页|個人主頁)|['’]s (?:avatar|profile(?: (?:picture|photo|image))?|photo)|님의\s?(?:프로필|사진).*)$/iu;

type Attributes = Readonly<Record<string, string>>;

/** Whether an element shows somebody's face. */
const isFace = (attributes: Attributes): boolean =>
  FACE_CLASS.test(attributes['class'] ?? '') && !('nick-name' in attributes);

/** Whether a picture is somebody's, by its class and its address. */
export const isFacePicture = (text: string): boolean => FACE.test(text);

export function gatherAttribute(key: string, value: string, roster: Roster): number {
  if (!NAME_ATTRIBUTES.has(key.toLowerCase())) return 0;
  const pairs = /=/.test(value) ? [...new URLSearchParams(value).values()] : [value];
  const kept = pairs.filter((one) => one !== '' && one.length <= LONGEST_VALUE);
  roster.add(kept);
  return kept.length > 0 ? 1 : 0;
}

/** Names that stand in what an element says of itself: `title="somebody的头像"`, or the words of a picture of a face. */
export function namesOfFace(name: string, attributes: Attributes): readonly string[] {
  const said = [attributes['title'], attributes['alt'], attributes['aria-label']].filter(
    (one) => one !== undefined && one.length <= LONGEST_VALUE,
  );
  const isOfFace =
    isFace(attributes) ||
    (name === 'img' && isFacePicture(`${attributes['class'] ?? ''} ${attributes['src'] ?? ''}`));
  return said.flatMap((words) => OF_SOMEBODY.exec(words ?? '')?.[1] ?? (isOfFace ? (words ?? []) : []));
}

/** A text of markup without the pictures of faces in it. */
export function withoutFaces(text: string, roster: Roster): string {
  if (!text.includes('<img')) return text;
  return text.replace(/<img\b[^<>]*>/giu, (tag) => {
    if (!isFacePicture(tag)) return tag;
    roster.count('avatar');
    return '';
  });
}
