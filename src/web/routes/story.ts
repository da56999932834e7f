import { Hono } from 'hono';
import { chapterSection } from '../parts/chapters.ts';
import { columns } from '../parts/columns.ts';
import { storyDriftSection } from '../parts/drift.ts';
import { findingSentences, leadingFindings } from '../parts/findings.ts';
import { legend } from '../parts/glyph.ts';
import { html, type Html } from '../parts/html.ts';
import { layout, section } from '../parts/layout.ts';
import { matrix } from '../parts/matrix.ts';
import { storyMoves } from '../parts/moves.ts';
import { numbers } from '../parts/numbers.ts';
import { onPlatforms } from '../parts/on-platforms.ts';
import { emphasised, langOf, named } from '../parts/quote.ts';
import { releaseSheet } from '../parts/sheet.ts';
import { relatedSection } from '../parts/related.ts';
import { daysText } from '../parts/time.ts';
import { timeline } from '../parts/timeline.ts';
import { limitList, troubleList } from '../parts/troubles.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { loadStory, titleOf, type StoryData } from '../story-data.ts';
import { storyDocument, storyTable } from '../story-document.ts';
import { answer, splitForm, twinPath } from '../twin.ts';

const FINDINGS_SHOWN = 5;

/** One story: what each audience could see of it, and how we know. */
export function storyRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/stories/:file', async (c) => {
    const { name, form } = splitForm(c.req.param('file'));
    const data = await loadStory(room, name);
    if (data === undefined) return c.notFound();
    const reader = readerFor(c, room);
    const content = {
      data: storyDocument(room, reader, data),
      table: storyTable(reader, data),
      page: () => storyPage(room, reader, data),
    };
    return (await answer(c, form, content)) ?? c.notFound();
  });
  return app;
}

function storyPage(room: Room, reader: Reader, data: StoryData): Html {
  const { words } = reader;
  const items = `/stories/${data.head.id}/items`;
  const twin = (form: 'json' | 'csv') => twinPath(reader.path, reader.query, form);
  return layout(room, reader, {
    title: titleOf(reader, data),
    current: 'stories',
    twins: (['json', 'csv'] as const).map((form) => ({ form, path: twin(form) })),
    main: html`${lede(room, reader, data)}
    ${section({
      id: 'side',
      title: words.story.sideBySide,
      note: words.story.sideBySideNote,
      tools: legend(words),
      body: columns(room, reader, data),
    })}
    ${section({
      id: 'elements',
      title: words.story.elements,
      note: data.elements.length > 0 ? words.story.elementsNote : words.story.noElements,
      tools: data.elements.length > 0 ? html`<div class="tools"><a href="${twin('csv')}">.csv</a></div>` : '',
      body: data.elements.length > 0 ? matrix(room, reader, data) : html``,
    })}
    ${onPlatforms(room, reader, data.head.id, data.platforms)} ${releases(room, reader, data)}
    ${chapterSection(reader, items, data.chapters)} ${storyDriftSection(room, reader, data.drift)}
    ${section({
      id: 'when',
      title: words.story.when,
      note: words.story.whenNote,
      body: timeline(room, reader, data),
    })}
    ${section({
      id: 'unread',
      title: words.story.unread,
      note: words.story.unreadNote,
      body: html`<div class="two">
        <div>${troubleList(room, reader, data.troubles)}</div>
        <div>${limitList(room, reader)}</div>
      </div>`,
    })}
    ${findingSection(reader, data)} ${relatedSection(room, reader, { others: data.related })}
    ${storyMoves(room, reader, { items: href(reader, items), corrections: data.corrections })}`,
  });
}

function findingSection(reader: Reader, data: StoryData): Html | string {
  const { story } = reader.words;
  if (data.findings.length === 0) return '';
  const all = href(reader, `/stories/${data.head.id}/findings`);
  return section({
    id: 'findings',
    title: story.findings,
    tools: html`<div class="tools"><a href="${all}">${story.allFindings(data.findings.length)}</a></div>`,
    body: findingSentences(reader, leadingFindings(data.findings, FINDINGS_SHOWN)),
  });
}

function lede(room: Room, reader: Reader, data: StoryData): Html {
  const { words } = reader;
  const { head, event } = data;
  const lead = data.findings.find((one) => one.subject.id === head.id && one.vantageId === null);
  const days = daysText(reader, { from: head.first, to: head.last });
  const kick = words.story.kick(words.stories.items(head.items), words.stories.voices(head.voices));
  return html`<section class="lede">
    <div>
      <p class="kick">${event?.place ? html`${event.place} · ` : ''}${days} · ${kick}</p>
      ${event ? html`<h1>${named(reader, event.name)}</h1>` : html`<h1 lang="${langOf(head.language)}">${head.title}</h1>`}
      <p class="finding">
        ${lead ? emphasised(lead.sentence[reader.tongue], words.story.strong) : words.story.noFinding}
      </p>
      <p class="how">
        <a href="${href(reader, `/stories/${head.id}/findings`)}">${words.story.howWeKnow}</a>
        <a href="${twinPath(reader.path, reader.query, 'json')}">story.json</a>
        <a href="${twinPath(reader.path, reader.query, 'csv')}">story.csv</a>
      </p>
    </div>
    ${numbers(room, reader, data)}
  </section>`;
}

function releases(room: Room, reader: Reader, data: StoryData): Html | string {
  const { words } = reader;
  if (data.releases.length === 0) return '';
  const pictures = data.releases.reduce((sum, release) => sum + release.pictures.length, 0);
  return section({
    id: 'release',
    title: words.story.release,
    note: words.story.releaseNote(words.story.pictures(pictures)),
    body: html`<p class="soft">${words.releases.story.counts}</p>
      ${data.releases.map((release) => releaseSheet(room, reader, data, release))}`,
  });
}
