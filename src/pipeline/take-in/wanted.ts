import type { Connector } from '../../collect/index.ts';
import type { Capture, CollectEntry, ContentVerdict, LookKind, LookOutcome } from '../../domain/index.ts';
import { checkContent, type CheckInput, type Expected } from '../../evidence/index.ts';
import { readsRefusals, type ReaderId } from '../../extract/index.ts';

/** What is asked of an address: the reader that should understand it. */
export type Wanted = {
  readonly reader: ReaderId | 'picture' | 'video';
  readonly kind: LookKind;
  /** The address a list gave for the article: it is that article, whatever the page calls its canonical address. */
  readonly named?: string;
};

/** What a connector's own captures are. */
export function wantedOf(connector: Connector): Wanted {
  const { reader } = connector;
  return { reader, kind: reader === 'page' || reader === 'auto' ? 'page' : 'list' };
}

/** Whether what arrived is the thing asked for. */
export function contentOf(input: Omit<CheckInput, 'expects'>, { reader }: Wanted): Capture['content'] {
  const expects = EXPECTS[reader];
  const { verdict, because } = checkContent({ ...input, expects });
  return { verdict, because };
}

const EXPECTS: { readonly [Reader in Wanted['reader']]: Expected } = {
  picture: 'picture',
  video: 'clip',
  feed: 'feed',
  sitemap: 'feed',
  page: 'page',
  gallery: 'page',
  'hot-list': 'list',
  bulletin: 'list',
  'front-page': 'list',
  editorials: 'list',
  'coded-table': 'list',
  zeeschuimer: 'any',
  'four-cat': 'any',
  visits: 'any',
  'comment-table': 'any',
  ooni: 'any',
  mastodon: 'any',
  bluesky: 'any',
  weibo: 'any',
  'search-page': 'any',
  auto: 'any',
};

/** What a capture that is not the thing asked for makes of the look. */
const OUTCOME_OF: {
  readonly [Verdict in Exclude<ContentVerdict, 'as-asked'>]: Exclude<LookOutcome, 'seen'>;
} = {
  'login-wall': 'refused',
  'visitor-system': 'refused',
  captcha: 'refused',
  'empty-shell': 'unreadable',
  'soft-404': 'failed',
  'error-status': 'failed',
  'wrong-type': 'unreadable',
  'no-bytes': 'empty',
  'cut-off': 'unreadable',
};

/** What a look came to, and why. */
export type Said = { readonly outcome: LookOutcome; readonly reason: string; readonly detail: string };

/** What a capture that is not the thing asked for makes of the look; null for one that is. */
export function refusalOf(
  { verdict, because }: Capture['content'],
  { reader }: Wanted,
  { platform }: CollectEntry,
): Said | null {
  if (verdict === 'as-asked' || readsRefusals(reader, platform !== undefined)) return null;
  return { outcome: OUTCOME_OF[verdict], reason: verdict, detail: because };
}
