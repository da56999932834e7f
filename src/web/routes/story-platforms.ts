import { Hono } from 'hono';
import { readerFor } from '../reading.ts';
import { html } from '../parts/html.ts';
import type { Room } from '../room.ts';
import { loadFrame } from '../story-data.ts';
import { loadAllStoryPlatforms, storyPlatformsDocument, storyPlatformsTable } from '../story-platforms.ts';
import { answer, splitForm } from '../twin.ts';

/** What platforms showed of a story, whole and as data; the story's page shows the first of it. */
export function storyPlatformsRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/stories/:id/:file{platforms(\\.json|\\.csv)}', async (c) => {
    const frame = await loadFrame(room, c.req.param('id'));
    if (frame === undefined) return c.notFound();
    const reader = readerFor(c, room);
    const data = await loadAllStoryPlatforms(room, frame.head);
    const response = await answer(c, splitForm(c.req.param('file')).form, {
      data: { lacuna: 1, story: frame.head.id, ...storyPlatformsDocument(room, reader, data) },
      table: storyPlatformsTable(room, reader, data),
      page: () => html``,
    });
    return response ?? c.notFound();
  });
  return app;
}
