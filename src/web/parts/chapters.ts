import type { ChapterLine } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import { html, raw, type Html } from './html.ts';
import { dotted } from './item-line.ts';
import { section } from './layout.ts';
import { saidLink } from './quote.ts';
import { daysText } from './time.ts';

/** The chapters of a long story, each leading to its items. */
export function chapterSection(
  reader: Reader,
  items: string,
  chapters: readonly ChapterLine[],
): Html | string {
  const { words } = reader;
  if (chapters.length === 0) return '';
  return section({
    id: 'chapters',
    title: words.chapters.title,
    note: words.chapters.note,
    body: html`<div class="listing">${chapters.map((one, at) => chapterLine(reader, items, one, at))}</div>`,
  });
}

function chapterLine(reader: Reader, items: string, chapter: ChapterLine, at: number): Html {
  const { words } = reader;
  const to = href(reader, items, { chapter: chapter.id });
  const name = words.chapters.one(at + 1);
  return html`<div class="item" id="${chapter.id}">
    ${saidLink(to, chapter.title === '' ? name : chapter.title, chapter.title === '' ? words.tag : chapter.language)}
    <p class="m">
      ${dotted([
        name,
        daysText(reader, { from: chapter.first, to: chapter.last }),
        words.stories.items(chapter.items),
        words.stories.voices(chapter.voices),
      ])}
    </p>
  </div>`;
}

/** Links to the items of each chapter, and to those of all. */
export function chapterLinks(reader: Reader, items: string, chapters: readonly ChapterLine[]): Html | string {
  const { words, query } = reader;
  if (chapters.length === 0) return '';
  const link = (id: string | null, name: string): Html => {
    const isHere = id === (chapters.find((one) => one.id === query.get('chapter'))?.id ?? null);
    const to = href(reader, items, { chapter: id, vantage: query.get('vantage') });
    return html`<a href="${to}" ${isHere ? raw('aria-current="true"') : ''}>${name}</a>`;
  };
  return html`<p class="how">
    ${link(null, words.chapters.all)} ${chapters.map((one, at) => link(one.id, words.chapters.one(at + 1)))}
  </p>`;
}
