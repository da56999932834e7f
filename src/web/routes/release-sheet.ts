import { Hono } from 'hono';
import type { Vantage } from '../../domain/index.ts';
import { LEAST_SURE } from '../../pipeline/pictures/sought-role.ts';
import { findLeftOutThere, findOtherPictures, type LeftOutThere } from '../../store/pages/index.ts';
import { contactSheet } from '../parts/contact-sheet.ts';
import { html, type Html } from '../parts/html.ts';
import { layout } from '../parts/layout.ts';
import { guessScript, named } from '../parts/quote.ts';
import { nearSection } from '../parts/near-pictures.ts';
import { stateLegend } from '../parts/release-state.ts';
import { releaseTable } from '../parts/release-table.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import { loadRelease, type ReleaseData } from '../release-data.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, twinPath } from '../twin.ts';

const NEAR = 12;

type Sheet = {
  readonly data: ReleaseData;
  /** The audiences that stand beside the pictures: the one asked for, or all. */
  readonly vantages: readonly Vantage[];
  readonly near: Awaited<ReturnType<typeof findOtherPictures>>;
  readonly leftOut: readonly LeftOutThere[];
};

/** All pictures of a release, and beside each what the audiences were shown of it. */
export function releaseSheetRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/releases/:id/:file{sheet(\\.json|\\.csv)?}', async (c) => {
    const data = await loadRelease(room, c.req.param('id'));
    if (data === undefined) return c.notFound();
    const reader = readerFor(c, room);
    const vantages = chosen(room, reader);
    const near = await nearOf(room, data, vantages);
    const leftOut = await leftOutNear(room, data, vantages);
    const isShown = ({ vantageId }: { readonly vantageId: string }) =>
      vantages.some(({ id }) => id === vantageId);
    const cells = (data.matrix?.cells ?? []).filter((one) => one.sourceId === null && isShown(one));
    const response = await answer(c, splitForm(c.req.param('file')).form, {
      data: { lacuna: 1, release: data.release.id, pictures: data.pictures, cells, near, leftOut },
      table: releaseTable(data, cells),
      page: () => page(room, reader, { data, vantages, near, leftOut }),
    });
    return response ?? c.notFound();
  });
  return app;
}

/** The audience that `?vantage=` asks for; all of them when it names none. */
function chosen({ atlas }: Room, { query }: Reader): readonly Vantage[] {
  const one = atlas.vantages.filter(({ id }) => id === query.get('vantage'));
  return one.length === 0 ? atlas.vantages : one;
}

async function nearOf({ store }: Room, { release }: ReleaseData, vantages: readonly Vantage[]) {
  const near = await findOtherPictures(store, release.id, NEAR);
  return near.filter(({ vantageId }) => vantages.some(({ id }) => id === vantageId));
}

async function leftOutNear({ store }: Room, { release }: ReleaseData, vantages: readonly Vantage[]) {
  const all = await findLeftOutThere(store, release.id, { most: NEAR, leastSure: LEAST_SURE });
  return all.filter(({ vantageId }) => vantages.some(({ id }) => id === vantageId));
}

function page(room: Room, reader: Reader, { data, vantages, near, leftOut }: Sheet): Html {
  const { words } = reader;
  const { sheet } = words.releases;
  const to = `/releases/${data.release.id}`;
  return layout(room, reader, {
    title: `${sheet.title} · ${data.release.title}`,
    current: 'pictures',
    twins: (['json', 'csv'] as const).map((form) => ({
      form,
      path: twinPath(reader.path, reader.query, form),
    })),
    main: html`<header class="lede alone">
        <div>
          <p class="kick">
            <a href="${href(reader, to)}" lang="${guessScript(data.release.title) ?? 'und'}"
              >← ${data.release.title}</a
            >
          </p>
          <h1 id="sheet">${sheet.title}</h1>
          <p class="finding">${sheet.lead}</p>
          ${choices(room, reader, `${to}/sheet`, vantages)} ${stateLegend(words)}
        </div>
      </header>
      ${contactSheet(room, reader, data, vantages)}
      ${nearSection(room, reader, { data, vantages, near, leftOut })}`,
  });
}

/** One audience, or all of them. */
function choices(room: Room, reader: Reader, to: string, shown: readonly Vantage[]): Html {
  const { sheet } = reader.words.releases;
  const only = shown.length === 1 ? shown[0]?.id : undefined;
  const link = (id: string | null, name: Html | string, current: boolean) =>
    html`<a href="${href(reader, to, { vantage: id })}" aria-current="${current ? 'true' : 'false'}"
      >${name}</a
    >`;
  return html`<nav class="how" aria-label="${sheet.choose}">
    ${link(null, sheet.all, only === undefined)}
    ${room.atlas.vantages.map(({ id, name }) => link(id, named(reader, name), id === only))}
  </nav>`;
}
