import {
  BLANK_ITEM,
  type ItemDraft,
  type LookDraft,
  type PagePicture,
  type Reading,
} from '../../domain/index.ts';
import { languageOf } from '../../text/language.ts';
import { bodyText } from '../body-text.ts';
import { partialLooks } from '../lists/looks.ts';
import { addressOf, lookAt } from '../looks.ts';
import { parseMarkup } from '../markup/tree.ts';
import type { ReadInput } from '../reader.ts';
import { textClaims, type Candidate } from './blocks/block-candidates.ts';
import { blocksIn, candidatesIn, readBody } from './blocks/body.ts';
import { findContainer, type Container } from './container/container.ts';
import { orFromData } from './blocks/data-body.ts';
import { NO_HEADLINE, NO_TEXT } from './cut/faults.ts';
import { readDates } from './dates/dates.ts';
import { readJsonLd, type ArticleData } from './claims/json-ld.ts';
import { readLeaning } from './sources/leaning.ts';
import { readMetadata, type Metadata } from './claims/metadata.ts';
import { readOutlet } from './titles/outlet.ts';
import { isCopiedFrom } from './sources/other-outlet.ts';
import { readPageByline } from './bylines/page-byline.ts';
import { readPageFacts } from './page-facts.ts';
import { readPictures } from './pictures/page-pictures.ts';
import { withFigures } from './pictures/shortcodes.ts';
import { readSourceLink } from './sources/source-link.ts';
import { readTitle } from './titles/title.ts';
import { readVideos } from './pictures/video.ts';

/** What a page tells, and what of it could not be read. */
type PageContents = {
  readonly item: ItemDraft;
  readonly faults: readonly string[];
  /** Why only the beginning was read; null when all of it was. */
  readonly cut: string | null;
};

/**
 * Reads one page as one article. A page without a headline and without text is `empty`. One that was not read in full
 * (`no-text`, `cut-off`) is `unreadable`, and what it did tell is in a second look of kind `history`: that can cover,
 * and never make silent.
 */
export function readPage(input: ReadInput): Reading {
  const { item, faults } = readPageContents(input);
  const detail = faults.join('; ');
  const blank = item.title === '' && item.blocks.length === 0;
  if (blank) {
    const nothing = detail === '' ? 'no headline and no text were found' : detail;
    return {
      looks: [lookAt(input, 'page', { outcome: 'empty', reason: 'no-article', detail: nothing })],
      releases: [],
      follow: [],
    };
  }
  const titled =
    item.title === '' ? { ...item, title: item.blocks[0]?.text.slice(0, 90).trim() ?? '' } : item;
  const looks = looksOf(titled, detail, input);
  const isMade = item.title === '' && item.kind === 'article';
  return { looks: isMade ? looks.map(saysMade) : looks, releases: [], follow: toFollow(input, titled) };
}

/** Posts have no headline; an article's that was made from its text is none. */
function saysMade(look: LookDraft): LookDraft {
  return { ...look, detail: look.detail === '' ? NO_HEADLINE : `${look.detail}; ${NO_HEADLINE}` };
}

function looksOf(item: ItemDraft, fault: string, input: ReadInput): LookDraft[] {
  const finds = [{ item, rank: null }];
  const seen = lookAt(input, 'page', { outcome: 'seen', reason: '', detail: fault }, finds);
  const look = { ...seen, subject: item.address ?? seen.subject };
  if (item.detail === 'full') return [look];
  const reason = fault === '' ? 'no-text' : 'cut-off';
  const detail = fault === '' ? NO_TEXT : fault;
  return partialLooks(look, finds, { outcome: 'unreadable', reason, detail });
}

/**
 * The parts of a page; used by readers that look at pages in another way too. With `wholePage` pictures are taken from
 * all of the page but its navigation, and not only from around the text.
 */
export function readPageContents(input: ReadInput, { wholePage = false } = {}): PageContents {
  const address = addressOf(input);
  const decoded = bodyText(input, 'html');
  const tree = parseMarkup(withFigures(decoded.text));
  const metadata = readMetadata(tree.root, address);
  const data = readJsonLd(metadata);
  const container = findContainer(tree.root);
  const shown = readPictures({ metadata, data, container }, wholePage);
  const candidates = candidatesIn(tree.root, container);
  const item = itemOf({ metadata, data, container, candidates, address, input, ...shown });
  const cuts = [decoded.cut, tree.cut].filter((fault) => fault !== null);
  const around = readPageFacts({ metadata, data, container, input, address, blocks: item.blocks });
  const faults = around.fault === null ? cuts : [...cuts, around.fault];
  const detail = item.blocks.length === 0 ? 'title' : faults.length > 0 ? 'entry' : 'full';
  const { page, isLaterPart } = around;
  // A later part is an item of its own, though it may call the first part its canonical address.
  const own = isLaterPart ? address : item.address;
  return {
    item: { ...item, address: own, page, detail },
    faults,
    cut: cuts.length > 0 ? cuts.join('; ') : null,
  };
}

type Parts = {
  readonly metadata: Metadata;
  readonly data: ArticleData;
  readonly container: Container;
  readonly candidates: readonly Candidate[];
  readonly address: string;
  readonly input: ReadInput;
  readonly pictures: readonly PagePicture[];
  /** Captions as they stand on the page. */
  readonly captions: readonly string[];
};

function itemOf(parts: Parts): Omit<ItemDraft, 'detail'> {
  const { metadata, data, container, candidates, address, input, pictures } = parts;
  const title = readTitle(metadata, data, container);
  const said = pictures.flatMap(({ caption, alt }) => [caption, alt].filter((text) => text !== null));
  const captions = [...parts.captions, ...said];
  const placed = blocksIn(candidates);
  const shown = readBody(candidates, textClaims(title, metadata, data), captions);
  const blocks = orFromData(shown, data, metadata.elements);
  const byline = readPageByline({ metadata, data, container, title, blocks: placed });
  const { elements, base } = metadata;
  const sourceLink = readSourceLink({ elements, base, address, title, blocks: placed, container });
  const text = blocks[0]?.text ?? '';
  const outlet = readOutlet(metadata, data);
  const leaning = readLeaning({
    text,
    sourceLink,
    canonical: metadata.address,
    address,
    byline: byline.claimed,
    outlet,
  });
  return {
    ...BLANK_ITEM,
    kind: data.posting ? 'post' : 'article',
    counts: data.posting,
    // A copy keeps its own address: the canonical one is the original's, which is another item.
    address: isCopiedFrom(metadata.address, address) ? address : metadata.address,
    title,
    blocks,
    language: languageOf(`${title}\n${text}`, metadata.language ?? data.language ?? input.source.language),
    // Whoever posts on a platform is a private person until someone shows otherwise: no name is kept.
    byline: data.posting ? BLANK_ITEM.byline : byline,
    outlet,
    ...readDates({ metadata, data, container, title, input, placed, blocks }),
    pictures,
    videos: readVideos(data, metadata),
    sourceLink,
    leaning,
  };
}

/** The rest of the text, on the same host, and the pictures. */
function toFollow(input: ReadInput, item: ItemDraft): Reading['follow'] {
  const next = input.source.follow === 'nothing' ? null : (item.page?.next ?? null);
  const parts = next === null ? [] : [{ address: next, as: 'page' as const }];
  return [...parts, ...picturesToFollow(input, item), ...videosToFollow(input, item)];
}

function picturesToFollow(input: ReadInput, item: ItemDraft): Reading['follow'] {
  if (input.source.follow !== 'pages-and-pictures') return [];
  // What only its name or class makes an advertisement or a portrait is looked at too: a picture that was not fetched
  // could not be seen, and would pass for one that was not shown.
  const worth = item.pictures.filter(
    ({ role }) => role !== 'placeholder' && role !== 'logo' && role !== 'icon',
  );
  return worth.map(({ address }) => ({ address, as: 'picture' as const }));
}

/** A clip that is a file of its own; the page of a player, or a playlist that only names other files, is none. */
const CLIP_FILE = /\.(?:mp4|m4v|mov|webm|ogv|mkv|avi|flv|mpe?g)$/i;

/** The posters of the videos, which are pictures, and the clips themselves where they are files. */
function videosToFollow(input: ReadInput, { pictures, videos }: ItemDraft): Reading['follow'] {
  if (input.source.follow !== 'pages-and-pictures') return [];
  const shown = new Set(pictures.map(({ address }) => address));
  const posters = new Set(
    videos.flatMap(({ poster }) => (poster === null || shown.has(poster) ? [] : [poster])),
  );
  const clips = new Set(
    videos.flatMap(({ address }) =>
      CLIP_FILE.test(URL.parse(address ?? '')?.pathname ?? '') ? [address ?? ''] : [],
    ),
  );
  return [
    ...[...posters].map((address) => ({ address, as: 'picture' as const })),
    ...[...clips].map((address) => ({ address, as: 'video' as const })),
  ];
}
