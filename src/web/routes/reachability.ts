import { Hono } from 'hono';
import { REACH_STATES } from '../../domain/index.ts';
import { reachability, type Reachability } from '../../pipeline/platforms/reachability.ts';
import { html, type Html } from '../parts/html.ts';
import { section } from '../parts/layout.ts';
import { plainTable } from '../parts/plain-table.ts';
import { platformPage } from '../parts/platform-page.ts';
import { reachBar } from '../parts/reach-bar.ts';
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
      title: platforms.host,
      body: places.length === 0 ? html`<p>${platforms.noReach}</p>` : table(reader, places),
    }),
  });
}

function table(reader: Reader, places: readonly Reachability[]): Html {
  const { platforms, number } = reader.words;
  return plainTable(
    platforms.reach,
    [
      { name: platforms.host },
      { name: platforms.network },
      ...REACH_STATES.map((state) => ({ name: platforms.state[state], isNumber: true })),
      { name: platforms.reachChart },
      { name: platforms.kinds },
      { name: platforms.when },
    ],
    places.map((one) => [
      html`<span class="mono">${one.host}</span>`,
      [one.network, one.country].filter((part) => part !== null).join(' · ') || platforms.withheld,
      ...REACH_STATES.map((state) => number(one.states[state])),
      reachBar(one),
      kindsText(one.kinds, reader.words.join) || platforms.noKinds,
      spanText(reader, { from: one.first, to: one.last }, { form: 'day' }),
    ]),
  );
}
