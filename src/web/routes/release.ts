import { Hono } from 'hono';
import { orderOfRelease, type OrderOfRelease } from '../../pipeline/release-order.ts';
import { leftOutOf, leftOutPictures } from '../../report/index.ts';
import { loadRoles } from '../../store/index.ts';
import { html, type Html } from '../parts/html.ts';
import { layout, section } from '../parts/layout.ts';
import { leftOutSection, type LeftOutPicture } from '../parts/left-out.ts';
import { limitList } from '../parts/troubles.ts';
import { howJudged } from '../parts/release-method.ts';
import { copySection, releaseLede } from '../parts/release-lede.ts';
import { releaseMatrix } from '../parts/release-matrix.ts';
import { orderSection } from '../parts/release-order.ts';
import { stateLegend } from '../parts/release-state.ts';
import { sentencesOf } from '../parts/release-summary.ts';
import { releaseTable } from '../parts/release-table.ts';
import { unseenList } from '../parts/release-unseen.ts';
import type { Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import { loadRelease, type ReleaseData } from '../release-data.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, twinPath } from '../twin.ts';

/** One release: which of its pictures each audience was shown, and how we know. */
export function releaseRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/releases/:file', async (c) => {
    const { name, form } = splitForm(c.req.param('file'));
    const data = await loadRelease(room, name);
    if (data === undefined) return c.notFound();
    const reader = readerFor(c, room);
    const order = await orderOfRelease(room.store, data.release.id);
    const leftOut = await loadLeftOut(room, data);
    const response = await answer(c, form, {
      data: { ...documentOf(room, reader, data), leftOutPictures: leftOut, order: order ?? null },
      table: releaseTable(data),
      page: () => page(room, reader, data, { order, leftOut }),
    });
    return response ?? c.notFound();
  });
  return app;
}

async function loadLeftOut(
  { store }: Room,
  { release, matrix }: ReleaseData,
): Promise<readonly LeftOutPicture[]> {
  const pictures = matrix === null ? [] : leftOutPictures(release, matrix);
  const roles = await loadRoles(
    store,
    pictures.flatMap(({ pictureId }) => pictureId ?? []),
  );
  return pictures.map((picture) => ({
    picture,
    judged: roles.find(({ pictureId }) => pictureId === picture.pictureId) ?? null,
  }));
}

function documentOf(room: Room, reader: Reader, { release, matrix, pictures, items }: ReleaseData) {
  const { cells = [], sightings = [], ...head } = matrix ?? {};
  return {
    ...{ lacuna: 1, release, judged: matrix === null ? null : { ...head, pictures: undefined } },
    sentences: sentencesOf(room, reader, release, matrix),
    leftOut: matrix === null ? [] : leftOutOf(release, matrix),
    ...{ pictures, cells, sightings, items: [...items.values()] },
  };
}

type Beside = {
  readonly order: OrderOfRelease | undefined;
  readonly leftOut: readonly LeftOutPicture[];
};

function page(room: Room, reader: Reader, data: ReleaseData, { order, leftOut }: Beside): Html {
  const { words } = reader;
  const { releases } = words;
  const twin = (form: 'json' | 'csv') => twinPath(reader.path, reader.query, form);
  return layout(room, reader, {
    title: data.release.title,
    current: 'pictures',
    twins: (['json', 'csv'] as const).map((form) => ({ form, path: twin(form) })),
    main: html`${releaseLede(room, reader, data)}
    ${section({
      id: 'matrix',
      title: releases.matrix,
      note: data.matrix === null ? releases.notJudged : releases.matrixNote,
      tools: stateLegend(words),
      body: releaseMatrix(room, reader, data),
    })}
    ${data.matrix === null ? '' : copySection(room, reader, data, data.matrix)}
    ${order === undefined ? '' : orderSection(reader, order, data.pictures)}
    ${leftOutSection(reader, data.veils, leftOut)}
    ${
      data.matrix === null
        ? ''
        : html`${section({
            id: 'unread',
            title: releases.unseen,
            note: releases.unseenNote,
            body: html`<div class="two">
              <div>${unseenList(room, reader, data.matrix)}</div>
              <div>${limitList(room, reader)}</div>
            </div>`,
          })}
          ${section({
            id: 'how',
            title: releases.how,
            note: releases.howNote,
            body: howJudged(room, reader, data, data.matrix),
          })}`
    }`,
  });
}
