import type { Block, PageFacts } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import type { Container } from './container/container.ts';
import { readCut } from './cut/cut.ts';
import { readPlace } from './sources/dateline.ts';
import type { ArticleData } from './claims/json-ld.ts';
import { readLiveEntries } from './live/live-blog.ts';
import type { Metadata } from './claims/metadata.ts';
import { readViews } from './page-links.ts';
import { markPage } from './page-marks.ts';
import { readParts } from './parts/page-parts.ts';
import { readRelated } from './offers/related.ts';

type FactsPage = {
  readonly metadata: Metadata;
  readonly data: ArticleData;
  readonly container: Container;
  readonly input: ReadInput;
  /** Where the page was found. */
  readonly address: string;
  readonly blocks: readonly Block[];
};

type Around = {
  readonly page: PageFacts;
  /** Why the text is not whole; null when nothing says so. */
  readonly fault: string | null;
  readonly isLaterPart: boolean;
};

/** What a page says around its article. */
export function readPageFacts(page: FactsPage): Around {
  const { metadata, data, container, address, blocks } = page;
  const cut = readCut({ data, blocks, elements: metadata.elements });
  const marks = markPage(metadata.elements);
  const { next, isLater } = readParts(marks.links, metadata, address);
  const facts: PageFacts = {
    place: readPlace(blocks, container.noise),
    cut: cut?.kind ?? null,
    entries: readLiveEntries({ ...page, marks }),
    // What a platform offers beside a post are posts of private persons.
    related: data.posting ? [] : readRelated({ metadata, container, marks }, address),
    ...readViews(marks.links, metadata, address),
    next,
  };
  return { page: facts, fault: cut?.fault ?? null, isLaterPart: isLater };
}
