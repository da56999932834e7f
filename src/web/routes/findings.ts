import { Hono } from 'hono';
import { findFindings } from '../../store/pages/index.ts';
import { findingList } from '../parts/findings.ts';
import { html } from '../parts/html.ts';
import { layout } from '../parts/layout.ts';
import { href } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { loadFrame, titleOf } from '../story-data.ts';
import { answer, splitForm, twinPath } from '../twin.ts';

/** All findings about a story, each with what may lie behind it and the steps that repeat it. */
export function findingsRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/stories/:id/:file{findings(\\.json)?}', async (c) => {
    const frame = await loadFrame(room, c.req.param('id'));
    if (frame === undefined) return c.notFound();
    const reader = readerFor(c, room);
    const { story } = reader.words;
    const subjects = [frame.head.id, ...frame.elements.map((element) => element.id)];
    const findings = await findFindings(room.store, subjects);
    const response = await answer(c, splitForm(c.req.param('file')).form, {
      data: { lacuna: 1, story: frame.head.id, findings },
      page: () =>
        layout(room, reader, {
          title: `${story.findings} · ${titleOf(reader, frame)}`,
          current: 'stories',
          twins: [{ form: 'json', path: twinPath(reader.path, reader.query, 'json') }],
          main: html`<header class="lede alone">
              <div>
                <p class="kick">
                  <a href="${href(reader, `/stories/${frame.head.id}`)}">← ${titleOf(reader, frame)}</a>
                </p>
                <h1>${story.findings}</h1>
              </div>
            </header>
            <section class="sec">${findingList(room, reader, frame, findings)}</section>`,
        }),
    });
    return response ?? c.notFound();
  });
  return app;
}
