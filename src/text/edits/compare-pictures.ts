import type { Edit, PagePicture } from '../../domain/index.ts';
import { pictureKey } from './picture-key.ts';
import { plainMarks } from './plain-marks.ts';

/** What stands around an article changes at every look. */
const OF_THE_PAGE: ReadonlySet<PagePicture['role']> = new Set([
  'logo',
  'placeholder',
  'avatar',
  'advertisement',
  'icon',
]);

/** Pictures that came or went, and captions and credits that read otherwise. The order of pictures is no change. */
export function comparePictures(before: readonly PagePicture[], after: readonly PagePicture[]): Edit[] {
  const [old, young] = [byKey(before), byKey(after)];
  const stayed = [...young].flatMap(([key, picture]) => {
    const earlier = old.get(key);
    return earlier === undefined ? [told('picture-added', null, picture)] : editsOf(earlier, picture);
  });
  const went = [...old].filter(([key]) => !young.has(key));
  return [...stayed, ...went.map(([, picture]) => told('picture-dropped', picture, null))];
}

function byKey(pictures: readonly PagePicture[]): ReadonlyMap<string, PagePicture> {
  const known = new Map<string, PagePicture>();
  for (const picture of pictures) {
    const key = pictureKey(picture.address);
    if (!OF_THE_PAGE.has(picture.role) && !known.has(key)) known.set(key, picture);
  }
  return known;
}

function told(kind: Edit['kind'], before: PagePicture | null, after: PagePicture | null): Edit {
  const textOf = (picture: PagePicture | null) =>
    picture === null ? null : (picture.caption ?? picture.alt ?? '');
  return {
    kind,
    before: textOf(before),
    after: textOf(after),
    picture: (after ?? before)?.address ?? null,
  };
}

function editsOf(before: PagePicture, after: PagePicture): Edit[] {
  const fields = [
    ['caption-edited', before.caption, after.caption],
    ['credit-edited', before.credit, after.credit],
  ] as const;
  return fields
    .filter(([, old, young]) => plainMarks(old ?? '') !== plainMarks(young ?? ''))
    .map(([kind, old, young]) => ({ kind, before: old, after: young, picture: after.address }));
}
