import { sha256, type Attempt, type Trouble } from '../../domain/index.ts';
import type { Workshop } from '../workshop.ts';
import type { Post } from './plan-watches.ts';

/** Whether names could not be told from other words of a page, so that its bytes are not kept. */
export const isWithheld = (raw: Attempt, shielded: Attempt): boolean =>
  raw.trouble === null && shielded.trouble?.reason === 'names-not-known';

type Desk = { readonly post: Post; readonly workshop: Workshop };

/** Whether a notice on a page that is not kept names nobody: then its words may be, as any other text of the platform. */
export async function mayBeQuoted(notice: string, raw: Attempt, { post, workshop }: Desk): Promise<boolean> {
  const text = { mediaType: 'text/plain', headers: [], body: new TextEncoder().encode(notice) };
  const { body } = await workshop.shield({ ...raw, ...text }, post.entry);
  return new TextDecoder().decode(body) === notice;
}

/** In place of a notice that may not be quoted: what it says is not said. */
export const NOT_QUOTED: Trouble = {
  outcome: 'unreadable',
  reason: 'names-not-known',
  detail: 'what it says could not be quoted without names',
};

/** What a look says of a page that was judged and let go. */
export const detailOf = (withheld: Attempt | null): string =>
  withheld === null
    ? ''
    : `judged, page not kept because names could not be told apart (sha256 ${sha256(withheld.body)})`;
