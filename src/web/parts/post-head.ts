import type { AuthorKind, Instant, PlatformId, PostId } from '../../domain/index.ts';
import type { PostHead, PostSubject } from '../../pipeline/platforms/post-subjects.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, raw, type Html } from './html.ts';
import { plainPlatformName } from './platform-page.ts';
import { timeText } from './time.ts';

/** A post as lists of posts tell of it. */
export type PostNamed = {
  readonly postId: PostId;
  readonly platform: PlatformId;
  /** Where the visits or comments say when it was posted. */
  readonly posted: Instant | null;
  /** Of whom the visits say that they are; what is held of the post itself says more. */
  readonly authorKind?: AuthorKind;
  readonly zone: string;
  readonly head: PostHead | undefined;
};

/** When and where it was posted, by what kind of account, and why it is told of; its id last. `isPlace`: the id is an anchor. */
export function postHead(
  room: Room,
  reader: Reader,
  { postId, platform, posted, authorKind, zone, head }: PostNamed,
  { isPlace = false }: { readonly isPlace?: boolean } = {},
): Html {
  const { onPlatforms } = reader.words;
  const on = plainPlatformName(room, reader, platform);
  const at = posted ?? head?.posted ?? null;
  const title =
    at === null ? onPlatforms.undated(on) : onPlatforms.post(timeText(reader, at, { zone, form: 'day' }), on);
  const parts = [
    authorText(reader, head, authorKind),
    ...(head?.subjects ?? []).map((one) => subjectText(reader, one)),
  ];
  return html`<span class="said post-head" ${isPlace ? raw(`id="${postId}"`) : ''}>${title}</span>
    <small
      >${parts.filter((part) => part !== null).map((part, at) => html`${at > 0 ? ' · ' : ''}${part}`)}</small
    >
    <small class="mono" title="${postId}">${postId.slice(0, 13)}…</small>`;
}

/** A name stands only where observatory.yaml lists the account as public. */
function authorText(
  { words }: Reader,
  head: PostHead | undefined,
  told: AuthorKind | undefined,
): string | null {
  const held = head?.author?.kind ?? 'unknown';
  const kind = held === 'unknown' ? told : held;
  if (kind === undefined) return null;
  const said = words.onPlatforms.author[kind];
  const name = head?.author?.name ?? null;
  return name === null ? said : `${name} (${said})`;
}

function subjectText(reader: Reader, subject: PostSubject): Html {
  const { onPlatforms } = reader.words;
  if (!('probeId' in subject)) return html`${onPlatforms.subject[subject.how](subject.watch)}`;
  const said = onPlatforms.subject[subject.how](subject.probeId);
  return html`<a href="${href(reader, `/platforms/probes/${subject.probeId}`)}">${said}</a>`;
}
