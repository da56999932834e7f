import { Hono } from 'hono';
import { legend } from '../parts/glyph.ts';
import { html, type Html } from '../parts/html.ts';
import { layout, section } from '../parts/layout.ts';
import { pageOf, paging, sliceOf, type Slice } from '../parts/paging.ts';
import { named } from '../parts/quote.ts';
import { filterForm } from '../parts/story-filter.ts';
import { leadStory, storyRow } from '../parts/story-lines.ts';
import { stripHead } from '../parts/strip.ts';
import type { Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { choiceOf, findOfChoice, isChosen, tableOf, type Choice, type Found } from '../stories-data.ts';
import { answer, splitForm, twinPath } from '../twin.ts';

const STORIES_A_PAGE = 25;

/** Stories: which audience was shown which event. */
export function storiesRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/:file{stories(\\.json|\\.csv)?}?', async (c) => {
    const reader = readerFor(c, room);
    const { form } = splitForm(c.req.param('file') ?? 'stories');
    const slice = sliceOf(reader.query, STORIES_A_PAGE);
    const choice = choiceOf(room, reader.query);
    const found = await findOfChoice(room, reader, choice, slice);
    const all = [...found.named, ...found.grouped];
    const response = await answer(c, form, {
      data: {
        lacuna: 1,
        total: found.total,
        page: pageOf(reader, slice, found.total),
        stories: all.map((story) => ({ ...story, lead: found.leads.get(story.id) ?? null })),
      },
      table: tableOf(room, reader, choice),
      page: () => storiesPage(room, reader, { choice, slice, found }),
    });
    return response ?? c.notFound();
  });
  return app;
}

type Shown = { readonly choice: Choice; readonly slice: Slice; readonly found: Found };

function storiesPage(room: Room, reader: Reader, shown: Shown): Html {
  const { words } = reader;
  const { choice, found, slice } = shown;
  const nothing = slice.offset === 0 && found.named.length === 0 && found.total === 0;
  return layout(room, reader, {
    title: words.stories.title,
    current: 'stories',
    twins: (['json', 'csv'] as const).map((form) => ({
      form,
      path: twinPath(reader.path, reader.query, form),
    })),
    main: html`<header class="lede alone">
        <div>
          <p class="kick">${words.tagline}</p>
          <h1>${named(reader, room.observatory.name)}</h1>
          <p class="finding">${words.stories.lead}</p>
        </div>
      </header>
      ${nothing && !isChosen(choice) ? emptyState(room, reader) : lists(room, reader, shown)}`,
  });
}

function lists(room: Room, reader: Reader, { choice, slice, found }: Shown): Html {
  const { words } = reader;
  return html`${
    found.named.length === 0
      ? ''
      : section({
          id: 'watched',
          title: words.stories.named,
          tools: legend(words),
          body: html`<div class="front">
            ${found.named.map((story) => leadStory(room, reader, story, found))}
          </div>`,
        })
  }
  ${section({
    id: 'found',
    title: words.stories.grouped,
    note: words.stories.groupedNote,
    tools: found.named.length === 0 ? legend(words) : '',
    body: html`${filterForm(room, reader, choice)}
    ${
      found.grouped.length === 0
        ? html`<p class="soft">${words.stories.none}</p>`
        : html`${stripHead(room, reader)}
            <ol class="stories">
              ${found.grouped.map((story) => storyRow(room, reader, story))}
            </ol>`
    }
    ${paging(reader, slice, found.total)}`,
  })}`;
}

function emptyState({ commands }: Room, reader: Reader): Html {
  const { stories } = reader.words;
  return html`<section class="sec empty">
    <h2>${stories.emptyTitle}</h2>
    <p>${stories.emptyLead}</p>
    <pre><code>${commands?.run ?? 'lacuna run DIR'}</code></pre>
    <p>${stories.emptyThen}</p>
    <pre><code>${commands?.demo ?? 'lacuna demo'}</code></pre>
  </section>`;
}
