import type { LookKind, Reading } from '../domain/index.ts';
import { readFeed } from './feed.ts';
import { readGallery } from './gallery.ts';
import { LIST_READERS } from './lists/index.ts';
import { lookAt, nothingRead } from './looks.ts';
import { readPage } from './page/read-page.ts';
import { PLATFORM_READERS } from './platforms/index.ts';
import { readPlatformFeed } from './platforms/platform-feed.ts';
import type { ReadInput, Reader } from './reader.ts';
import { readSitemap } from './sitemap.ts';
import { withSoundTexts } from './sound-texts.ts';
import { kindOfBody } from './kind-of-body.ts';

export { OONI_RULES } from './platforms/ooni-rules.ts';
export { VISIT_RULES } from './platforms/visit-rules.ts';
export { readsRefusals } from './platforms/index.ts';
export { hopOf, HOP_RULES } from './platforms/hops.ts';
export { ADDRESS_RULES, postNamedBy, type NamedPost } from './platforms/post-address.ts';
export { SEARCH_NOTICE_RULES } from './platforms/search-notices.ts';
export { sightOfPage } from './sight-of-page.ts';
export type { ReadInput, Reader } from './reader.ts';

const READERS = {
  feed: readAnyFeed,
  page: readPage,
  sitemap: readSitemap,
  gallery: readGallery,
  ...LIST_READERS,
  ...PLATFORM_READERS,
} satisfies Record<string, Reader>;

/** Who can read a capture; `auto` goes by its media type and first bytes. */
export type ReaderId = keyof typeof READERS | 'auto';

/**
 * What a capture holds, or the reason there is nothing. Bad input is a look with its outcome. A mistake of ours in one
 * reader must not stop the rest: it becomes a look `unreadable`/`reader-failed` whose detail carries it.
 */
export function readCapture(reader: ReaderId, input: ReadInput): Reading {
  try {
    return withSoundTexts(reader === 'auto' ? readWhatItIs(input) : READERS[reader](input));
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return nothingRead(input, kindOf(reader), 'reader-failed', `${reader}: ${detail}`.slice(0, 500));
  }
}

/** The entries of a platform's feed are posts of people. */
function readAnyFeed(input: ReadInput): Reading {
  const isOfPlatform = input.source.platform !== null && input.source.platform !== undefined;
  return isOfPlatform ? readPlatformFeed(input) : readFeed(input);
}

function kindOf(reader: ReaderId): LookKind {
  return reader === 'page' || reader === 'auto' ? 'page' : 'list';
}

function readWhatItIs(input: ReadInput): Reading {
  const kind = kindOfBody(input);
  switch (kind) {
    case 'picture':
    case 'video':
      return {
        looks: [lookAt(input, kind, { outcome: 'seen', reason: '', detail: '' })],
        releases: [],
        follow: [],
      };
    case 'unknown': {
      const detail = `nothing of ours reads ${input.capture.mediaType === '' ? 'these bytes' : input.capture.mediaType}`;
      return nothingRead(input, 'page', 'unknown-type', detail);
    }
    default:
      return READERS[kind](input);
  }
}
