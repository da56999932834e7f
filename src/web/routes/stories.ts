import { Hono } from 'hono';
import { nameIn, type VantageId } from '../../domain/index.ts';
import {
  findCoverages,
  findFindings,
  findStories,
  type CoverageLine,
  type StoryChoice,
  type StoryLine,
} from '../../store/pages/index.ts';
import { html, raw, type Html } from '../parts/html.ts';
import { SHADES, legend, type Shade } from '../parts/glyph.ts';
import { layout, section } from '../parts/layout.ts';
import { pageOf, paging, sliceOf, slicesOf, type Slice } from '../parts/paging.ts';
import { emphasised, langOf, named, saidLink } from '../parts/quote.ts';
import { elementStrips, stripHead, stripList, stripRow } from '../parts/strip.ts';
import { daysText } from '../parts/time.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, twinPath, type Row, type Table } from '../twin.ts';

const STORIES_A_PAGE = 25;
const NAMED_AT_MOST = 100;

type Found = {
  readonly named: readonly StoryLine[];
  readonly grouped: readonly StoryLine[];
  readonly total: number;
  /** The lead sentence of each named story, in the reader's language, by story. */
  readonly leads: ReadonlyMap<string, string>;
  /** Coverage of the elements of named stories. */
  readonly elements: readonly CoverageLine[];
};

/** Stories: which audience was shown which event. */
export function storiesRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/:file{stories(\\.json|\\.csv)?}?', async (c) => {
    const reader = readerFor(c, room);
    const { form } = splitForm(c.req.param('file') ?? 'stories');
    const slice = sliceOf(reader.query, STORIES_A_PAGE);
    const choice = choiceOf(room, reader.query);
    const found = await find(room, reader, choice, slice);
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

type Choice = Pick<StoryChoice, 'text' | 'vantage' | 'state'>;

function choiceOf(room: Room, query: URLSearchParams): Choice {
  const vantage = query.get('vantage');
  const known = room.atlas.vantages.some((one) => one.id === vantage);
  return {
    text: (query.get('q') ?? '').slice(0, 200).toWellFormed().trim(),
    vantage: known ? (vantage as VantageId) : null,
    state: SHADES.find((shade) => shade === query.get('state')) ?? null,
  };
}

async function find(room: Room, reader: Reader, choice: Choice, slice: Slice): Promise<Found> {
  const [namedOnes, groupedOnes] = await Promise.all([
    findStories(room.store, { ...choice, origin: 'named', offset: 0, limit: NAMED_AT_MOST }),
    findStories(room.store, { ...choice, origin: 'grouped', ...slice }),
  ]);
  const shown = slice.offset === 0 ? namedOnes.stories : [];
  const events = shown.flatMap((story) => room.atlas.event(story.eventId) ?? []);
  const [findings, elements] = await Promise.all([
    findFindings(
      room.store,
      shown.map((story) => story.id),
    ),
    findCoverages(
      room.store,
      events.flatMap((event) => event.elements.map((element) => element.id)),
    ),
  ]);
  const whole = findings.filter((finding) => finding.vantageId === null);
  const leads = new Map(whole.map((finding) => [finding.subject.id, finding.sentence[reader.tongue]]));
  return { named: shown, grouped: groupedOnes.stories, total: groupedOnes.total, leads, elements };
}

function tableOf(room: Room, reader: Reader, choice: Choice): Table {
  const { vantages } = room.atlas;
  const columns = ['id', 'origin', 'title', 'language', 'first', 'last', 'items', 'voices'];
  const rowOf = (story: StoryLine) => ({
    ...{ id: story.id, origin: story.origin, title: titleOf(room, reader, story), language: story.language },
    ...{ first: story.first, last: story.last, items: story.items, voices: story.voices },
    ...Object.fromEntries(
      vantages.map(({ id }) => {
        const cell = story.strip.find((one) => one.vantageId === id);
        return [id, cell ? (cell.inPart ? 'part' : cell.state) : 'unseen'];
      }),
    ),
  });
  const rows = allStories(room, choice, rowOf);
  return { columns: [...columns, ...vantages.map((vantage) => vantage.id)], rows };
}

/** Watched events first, as on the page. */
async function* allStories(
  { store }: Room,
  choice: Choice,
  rowOf: (story: StoryLine) => Row,
): AsyncGenerator<readonly Row[]> {
  for (const origin of ['named', 'grouped'] as const)
    yield* slicesOf(async (slice) =>
      (await findStories(store, { ...choice, origin, ...slice })).stories.map(rowOf),
    );
}

function titleOf(room: Room, reader: Reader, story: Pick<StoryLine, 'eventId' | 'title'>): string {
  const event = room.atlas.event(story.eventId);
  return event ? nameIn(event.name, reader.tongue) : story.title;
}

type Shown = { readonly choice: Choice; readonly slice: Slice; readonly found: Found };

function storiesPage(room: Room, reader: Reader, shown: Shown): Html {
  const { words } = reader;
  const { choice, found, slice } = shown;
  const chosen = choice.text !== '' || choice.vantage !== null || choice.state !== null;
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
      ${nothing && !chosen ? emptyState(room, reader) : lists(room, reader, shown)}`,
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

function kickOf(reader: Reader, story: StoryLine): Html {
  const { stories, story: words } = reader.words;
  const days = daysText(reader, { from: story.first, to: story.last });
  return html`${days} · ${words.kick(stories.items(story.items), stories.voices(story.voices))}`;
}

function leadStory(room: Room, reader: Reader, story: StoryLine, found: Found): Html {
  const event = room.atlas.event(story.eventId);
  const to = href(reader, `/stories/${story.id}`);
  const lead = found.leads.get(story.id);
  return html`<article class="lead">
    <div>
      <p class="kick">${event?.place ? html`${event.place} · ` : ''}${kickOf(reader, story)}</p>
      <h3>
        ${
          event
            ? html`<a class="said" href="${to}">${named(reader, event.name)}</a>`
            : saidLink(to, story.title, story.language)
        }
      </h3>
      ${lead === undefined ? '' : html`<p class="finding">${emphasised(lead, reader.words.story.strong)}</p>`}
      ${stripList(room, reader, story.strip, (vantage) => `${to}#at-${vantage}`)}
    </div>
    ${
      event && event.elements.length > 0
        ? elementStrips(room, reader, event.elements, (id) =>
            found.elements.filter((one) => one.subject.id === id),
          )
        : ''
    }
  </article>`;
}

function storyRow(room: Room, reader: Reader, story: StoryLine): Html {
  return html`<li>
    <div>
      <a class="said" href="${href(reader, `/stories/${story.id}`)}" lang="${langOf(story.language)}"
        >${story.title}</a
      >
      <p><small>${kickOf(reader, story)}</small></p>
    </div>
    ${stripRow(room, reader, story.strip)}
  </li>`;
}

function filterForm(room: Room, reader: Reader, choice: Choice): Html {
  const { stories, state } = reader.words;
  const option = (value: string, label: Html | string, chosen: boolean) =>
    html`<option value="${value}" ${chosen ? raw('selected') : ''}>${label}</option>`;
  const chosen = choice.text !== '' || choice.vantage !== null || choice.state !== null;
  return html`<form class="filter" method="get" action="/" role="search">
    ${reader.asked ? html`<input type="hidden" name="lang" value="${reader.tongue}" />` : ''}
    <label>${stories.find}<input type="search" name="q" value="${choice.text}" maxlength="200" /></label>
    <label
      >${stories.vantage}<select name="vantage">
        ${option('', stories.anyVantage, choice.vantage === null)}
        ${room.atlas.vantages.map(({ id, name }) => option(id, nameIn(name, reader.tongue), id === choice.vantage))}
      </select></label
    >
    <label
      >${stories.state}<select name="state">
        ${option('', stories.anyState, choice.state === null)}
        ${SHADES.map((shade: Shade) => option(shade, state[shade], shade === choice.state))}
      </select></label
    >
    <button type="submit">${stories.apply}</button>
    ${chosen ? html`<a href="${href(reader, '/')}">${stories.clear}</a>` : ''}
  </form>`;
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
