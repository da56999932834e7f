import { entriesOf, type Block, type PagePicture } from '../../domain/index.ts';
import type { FullItem, ItemVideo, ReleasedOnItem, Veils } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import { html, outwardLink, type Html } from './html.ts';
import { pictureView } from './picture-view.ts';
import { langOf } from './quote.ts';
import { videoList } from './videos.ts';

/** What is known of the pictures of an item: which are blurred, which are one of a release; and of its videos. */
type Known = {
  readonly veils: Veils;
  readonly released: readonly ReleasedOnItem[];
  readonly videos: readonly ItemVideo[];
};

/** The text of an item as it was said: its first picture, its blocks, then the other pictures and the videos. */
export function articleText(reader: Reader, item: FullItem, known: Known): Html {
  const { words } = reader;
  const [first, ...rest] = item.pictures.filter((picture) => STORY_ROLES.has(picture.role));
  return html`<div class="read" lang="${langOf(item.language)}">
    ${cutNote(reader, item)} ${first ? figure(reader, item, first, known) : ''}
    ${item.blocks.length === 0 ? html`<p class="soft" lang="${words.tag}">${words.item.noText}</p>` : blocksOf(apartFromEntries(item))}
    ${rest.map((picture) => figure(reader, item, picture, known))}
    ${videoList(reader, known.videos, known.veils)}
  </div>`;
}

/** That the text shown is not the whole one, and why. */
function cutNote({ words }: Reader, { page }: FullItem): Html | string {
  const cut = page?.cut ?? null;
  return cut === null
    ? ''
    : html`<p class="absent" lang="${words.tag}" role="note">${words.pageFacts.cut[cut]}</p>`;
}

/** What stands in an entry of a live blog is shown there, with its time. */
function apartFromEntries(item: FullItem): readonly Block[] {
  const told = new Set(
    entriesOf(item).flatMap(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)]),
  );
  return item.blocks.filter(({ text }) => !told.has(text));
}

/** Logos, avatars and advertisements are kept as data and not shown as the article's own. */
const STORY_ROLES: ReadonlySet<string> = new Set([
  'photograph',
  'drawing',
  'map',
  'chart',
  'poster',
  'unknown',
]);

/** Runs of list items become one list. */
export function blocksOf(all: readonly Block[]): readonly Html[] {
  const shown: Html[] = [];
  let list: Html[] = [];
  const endList = () => {
    if (list.length > 0)
      shown.push(
        html`<ul class="marked">
          ${list}
        </ul>`,
      );
    list = [];
  };
  for (const block of all) {
    if (block.type === 'list-item') list.push(html`<li>${block.text}</li>`);
    else {
      endList();
      shown.push(blockOf(block));
    }
  }
  endList();
  return shown;
}

function blockOf(block: Block): Html {
  switch (block.type) {
    case 'heading':
      return html`<h2>${block.text}</h2>`;
    case 'quotation':
      return html`<blockquote><p>${block.text}</p></blockquote>`;
    case 'paragraph':
    case 'list-item':
      return html`<p>${block.text}</p>`;
  }
}

function figure(reader: Reader, item: FullItem, picture: PagePicture, { veils, released }: Known): Html {
  const { words } = reader;
  const held = item.held.find((one) => one.address === picture.address);
  const language = langOf(item.language);
  const image = held
    ? pictureView(reader, veils, {
        ...{ id: held.id, alt: picture.alt ?? picture.caption, size: 'large', shape: 'own' },
        sides: { width: held.width, height: held.height },
      })
    : html`<p class="absent" lang="${words.tag}">
        ${words.item.pictureNotHeld} ${outwardLink(picture.address, picture.address)}
      </p>`;
  const credit =
    picture.credit === null
      ? ''
      : html` <span lang="${words.tag}">${words.item.credit}${words.colon}</span>${picture.credit}`;
  return html`<figure lang="${language}">
    ${image}
    <figcaption>
      ${picture.caption ?? picture.alt ?? ''}${credit}
      <small lang="${words.tag}"
        >${words.role[picture.role]}${
          held
            ? html` · <a href="${href(reader, `/pictures/${held.id}`)}">${words.picture.everySighting}</a>`
            : ''
        }${released.filter(({ address }) => address === picture.address).map((one) => releasedNote(reader, one))}</small
      >
    </figcaption>
  </figure>`;
}

/** Where a picture is one of a release: what it shows of it, and the way to its row. */
function releasedNote(
  reader: Reader,
  { releaseId, releasedId, position, shows, title }: ReleasedOnItem,
): Html {
  const { likeness, releases, colon } = reader.words;
  const to = `${href(reader, `/releases/${releaseId}`)}#${releasedId}`;
  return html` ·
    <a href="${to}" title="${title}">${releases.story.row(position)}</a>${colon}${likeness.shows[shows]}`;
}
