import { isId, type ReleaseId } from '../domain/index.ts';
import type { Store } from '../store/index.ts';
import { findReleaseFiles } from '../store/pages/index.ts';
import { UsageError } from './command.ts';

/** The page of a release, here or on any other machine that serves this observatory. */
const RELEASE_PAGE = /\/releases\/(rel_[0-9a-f]{20})(?:\.json)?(?:[/?#].*)?$/;

/** The held release that a person names: by its id or by the address of its page here. @throws UsageError for no such */
export async function namedRelease(store: Store, name: string): Promise<ReleaseId> {
  const id = RELEASE_PAGE.exec(name)?.[1] ?? name;
  if (isId('release', id) && (await findReleaseFiles(store, id)) !== undefined) return id;
  throw new UsageError(`no release "${name}" is held here; name it by its id (rel_…) or by its page here`);
}
