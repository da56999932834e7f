import { Hono } from 'hono';
import { REACH_STATES, type ReachState } from '../../domain/index.ts';
import { reachability, type Reachability } from '../../pipeline/platforms/reachability.ts';
import { html, type Html } from '../parts/html.ts';
import { section } from '../parts/layout.ts';
import { plainTable } from '../parts/plain-table.ts';
import { platformPage } from '../parts/platform-page.ts';
import { reachBar, reachSign } from '../parts/reach-bar.ts';
import { spanText } from '../parts/time.ts';
import type { Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, type Row } from '../twin.ts';

/** Each host from each network, by OONI's measurements; the states stand apart. */
export function reachabilityRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/platforms/:file{reachability(\\.json|\\.csv)?}', async (c) => {
    const reader = readerFor(c, room);
    const places = await reachability(room.store);
    const response = await answer(c, splitForm(c.req.param('file')).form, {
      data: { lacuna: 1, reachability: places },
      table: { columns: COLUMNS, rows: places.map(rowOf) },
      page: () => page(room, reader, places),
    });
    return response ?? c.notFound();
  });
  return app;
}

const COLUMNS = [
  ...['host', 'country', 'network', 'measurements', 'reachable', 'interference', 'down', 'could_not_tell'],
  ...['ooni_verdicts', 'first', 'last', 'latest'],
];

function rowOf({
  host,
  country,
  network,
  measurements,
  states,
  kinds,
  first,
  last,
  latest,
}: Reachability): Row {
  return {
    ...{ host, country, network, measurements, reachable: states.reachable, down: states.down },
    ...{ interference: states.interference, could_not_tell: states['could-not-tell'] },
    ...{ ooni_verdicts: kindsText(kinds, ' '), first, last, latest },
  };
}

const kindsText = (kinds: Reachability['kinds'], between: string): string =>
  Object.entries(kinds)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(between);

function page(room: Room, reader: Reader, places: readonly Reachability[]): Html {
  const { platforms } = reader.words;
  return platformPage(room, reader, {
    title: platforms.reach,
    lead: platforms.reachLead,
    forms: ['json', 'csv'],
    main: section({
      id: 'hosts',
      title: platforms.places,
      body:
        places.length === 0
          ? html`<p>${platforms.noReach}</p>`
          : html`<p class="prose">${sumText(reader, places)}</p>
              ${table(reader, places)}`,
    }),
  });
}

/** How many places stand in which state by their latest measurement: sums of places, never of states. */
function sumText(reader: Reader, places: readonly Reachability[]): string {
  const { platforms } = reader.words;
  const latest = (state: ReachState) => places.filter((one) => one.latest === state).length;
  const measured = places.reduce((sum, { measurements }) => sum + measurements, 0);
  return platforms.reachSum(places.length, measured, statesText(reader, latest));
}

const barLabel = (reader: Reader, { measurements, states }: Reachability): string =>
  reader.words.platforms.reachLabel(
    measurements,
    statesText(reader, (state) => states[state]),
  );

function statesText({ words }: Reader, countOf: (state: ReachState) => number): string {
  return REACH_STATES.filter((state) => countOf(state) > 0)
    .map((state) => `${words.number(countOf(state))} ${words.platforms.state[state]}`)
    .join(words.join);
}

function table(reader: Reader, places: readonly Reachability[]): Html {
  const { platforms, number } = reader.words;
  return plainTable(
    platforms.reach,
    [
      { name: platforms.host },
      { name: platforms.network },
      { name: platforms.measurements, isNumber: true },
      ...REACH_STATES.map((state) => ({
        ...{ name: platforms.state[state], isNumber: true, sign: reachSign(state) },
      })),
      { name: platforms.reachShares },
      { name: platforms.kinds },
      { name: platforms.when },
    ],
    places.map((one) => [
      html`<span class="mono host">${one.host}</span>`,
      [one.network, one.country].filter((part) => part !== null).join(' · ') || platforms.withheld,
      number(one.measurements),
      ...REACH_STATES.map((state) => number(one.states[state])),
      reachBar(one, barLabel(reader, one)),
      kindsText(one.kinds, reader.words.join) || platforms.noKinds,
      spanText(reader, { from: one.first, to: one.last }, { form: 'day' }),
    ]),
  );
}
