import { isId, type PictureId } from '../domain/index.ts';
import { picturesAt, type Store } from '../store/index.ts';
import { UsageError } from './command.ts';

/** The page or the small copy of a picture, here or on any other machine that serves this observatory. */
const PICTURE_PAGE = /\/pictures\/(pic_[0-9a-f]{20})(?:\.json)?(?:[/?#].*)?$/;

/**
 * The held picture that a person names: by its id, by the address of its page here, or by the address of the picture on
 * the page that showed it.
 *
 * @throws UsageError where none is held under that name, or several are
 */
export async function namedPicture(store: Store, name: string): Promise<PictureId> {
  const id = PICTURE_PAGE.exec(name)?.[1] ?? name;
  const found = await picturesAt(store, isId('picture', id) ? { id } : { address: name });
  const [first, ...others] = found;
  if (first === undefined)
    throw new UsageError(
      `no picture "${name}" is held here; name it by its id (pic_…), by its page here, or by its own address`,
    );
  if (others.length > 0)
    throw new UsageError(
      `"${name}" showed ${found.length} pictures at different times; name one: ${found.join(', ')}`,
    );
  return first;
}
