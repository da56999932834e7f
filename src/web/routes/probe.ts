import { Hono } from 'hono';
import { nameIn, type ProbeId, type ProbeVerdict, type Search, type SearchId } from '../../domain/index.ts';
import { controlsSentence, worthOfRounds } from '../../report/index.ts';
import { loadSearches, loadVerdicts } from '../../store/index.ts';
import { loadIsolations, type HeldIsolation } from '../../pipeline.ts';
import { html, type Html } from '../parts/html.ts';
import { isolationSection } from '../parts/isolation.ts';
import { section } from '../parts/layout.ts';
import { platformPage, viewerText } from '../parts/platform-page.ts';
import { named } from '../parts/quote.ts';
import { probeRound } from '../parts/probe-round.ts';
import { newestFirst, probeOf } from '../probe-data.ts';
import { platformStories, storyLink, type NamedStory } from '../platform-stories.ts';
import type { Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, type Row } from '../twin.ts';

type ProbeData = {
  readonly id: ProbeId;
  readonly verdicts: readonly ProbeVerdict[];
  readonly searches: ReadonlyMap<SearchId, Search>;
  readonly story: NamedStory | null;
  readonly isolations: readonly HeldIsolation[];
};

/** One probe: every round with the target beside its controls, and what all rounds are worth together. */
export function probeRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/platforms/probes/:file', async (c) => {
    const { name, form } = splitForm(c.req.param('file'));
    const data = await load(room, name);
    if (data === null) return c.notFound();
    const reader = readerFor(c, room);
    const response = await answer(c, form, {
      data: {
        ...{ lacuna: 1, probe: data.id, together: worthOfRounds(data.verdicts) },
        story: data.story?.id ?? null,
        rounds: data.verdicts,
        searches: [...data.searches.values()],
        isolations: data.isolations.map(toData),
      },
      table: { columns: COLUMNS, rows: rowsOf(data) },
      page: () => page(room, reader, data),
    });
    return response ?? c.notFound();
  });
  return app;
}

async function load(room: Room, name: string): Promise<ProbeData | null> {
  const verdicts = newestFirst(
    (await loadVerdicts(room.store)).filter(({ probeId }) => (probeId as string) === name),
  );
  const [first] = verdicts;
  if (first === undefined) return null;
  const wanted = new Set(
    verdicts.flatMap(({ searches }) => searches.flatMap(({ searchId }) => searchId ?? [])),
  );
  const probe = probeOf(room, first.probeId);
  const elsewhere = probe?.controls.flatMap(({ sourceId }) => sourceId ?? []) ?? [];
  const sources = new Set([
    ...verdicts.map(({ sourceId }) => sourceId),
    ...elsewhere,
    ...(probe?.sources ?? []),
  ]);
  const searches = (await loadSearches(room.store, [...sources])).filter(({ id }) => wanted.has(id));
  const story = (await platformStories(room)).ofProbe(probe);
  const isolations = await loadIsolations(room, first.probeId);
  const byId = new Map(searches.map((one) => [one.id, one]));
  return { id: first.probeId, verdicts, searches: byId, story, isolations };
}

const COLUMNS = [
  ...['round', 'source', 'verdict', 'role', 'query', 'search', 'at', 'answer', 'matching', 'results'],
  ...['passed', 'reason', 'notice', 'capture'],
];

/** What an isolation rests on, without what is only needed to work it out. */
const toData = ({ plan, planned, consent, status, followed, outcome }: HeldIsolation) => ({
  ...{ plan, planned, consent, status, outcome, steps: followed.steps },
});

/** A row a search of a step. */
function stepRows({ plan, followed, outcome }: HeldIsolation): readonly Row[] {
  return followed.steps.flatMap(({ searches }) =>
    searches.map(({ role, query, search, passed, reason }) => ({
      ...{ round: plan.id, source: plan.sourceId, verdict: outcome.verdict, role, query },
      ...{
        search: search?.id ?? null,
        at: search?.at ?? null,
        answer: search?.answer ?? null,
        matching: null,
      },
      ...{ results: search?.results.length ?? null, passed, reason, notice: search?.notice ?? null },
      capture: search?.captureId ?? null,
    })),
  );
}

/** A row a search of a round, then a row a search of a step. */
function rowsOf({ verdicts, searches, isolations }: ProbeData): readonly Row[] {
  const ofRounds = verdicts.flatMap((one) =>
    one.searches.map(({ role, query, searchId, matching, results, passed, reason }) => {
      const search = searchId === null ? undefined : searches.get(searchId);
      return {
        ...{ round: one.id, source: one.sourceId, verdict: one.verdict, role, query, search: searchId },
        ...{ at: search?.at ?? null, answer: search?.answer ?? null, matching, results, passed, reason },
        ...{ notice: search?.notice ?? null, capture: search?.captureId ?? null },
      };
    }),
  );
  return [...ofRounds, ...isolations.flatMap(stepRows)];
}

function page(room: Room, reader: Reader, data: ProbeData): Html {
  const { platforms } = reader.words;
  return platformPage(room, reader, {
    title: nameIn(probeOf(room, data.id)?.name ?? data.id, reader.tongue),
    lead: platforms.probesLead,
    forms: ['json', 'csv'],
    main: [
      storyLine(reader, data.story),
      together(room, reader, data),
      ...data.isolations.map((one) => isolationSection(room, reader, one)),
      ...data.verdicts.map((one) => probeRound(room, reader, one, data.searches)),
    ],
  });
}

function storyLine(reader: Reader, story: NamedStory | null): Html | string {
  return story === null ? '' : html`<p>${storyLink(reader, story)}</p>`;
}

/** Rounds of one source and viewer add up; one round alone has said it all. */
function together(room: Room, reader: Reader, { verdicts }: ProbeData): Html | string {
  const { platforms, colon } = reader.words;
  const worths = worthOfRounds(verdicts).filter(({ rounds }) => rounds > 1);
  if (worths.length === 0) return '';
  return section({
    id: 'together',
    title: platforms.allRounds,
    note: platforms.togetherNote,
    body: html`<ul class="marked">
        ${worths.map(
          (worth) =>
            html`<li>
              <b>${named(reader, room.atlas.sourceName(worth.sourceId))}</b> ·
              ${viewerText(room, reader, worth.viewer)}${colon}
              ${platforms.overRounds(worth.rounds)}${controlsSentence(worth, reader.tongue)}
            </li>`,
        )}
      </ul>
      <p class="soft">${platforms.independent}</p>`,
  });
}
