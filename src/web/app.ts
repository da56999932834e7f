import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { atlasOf, type Room, type WebOptions } from './room.ts';
import { assetsRoute } from './routes/assets.ts';
import { failurePage } from './routes/failure.ts';
import { storiesRoute } from './routes/stories.ts';
import { storyRoute } from './routes/story.ts';
import { guard } from './security.ts';

/** The pages of one observatory, ready to be served. Nothing is read before the first request. */
export function createWeb(options: WebOptions): Hono {
  const room: Room = { ...options, atlas: atlasOf(options.observatory) };
  const app = new Hono();
  app.use(guard);
  app.use(compress());
  app.route('/', assetsRoute());
  app.route('/', storiesRoute(room));
  app.route('/', storyRoute(room));
  app.notFound((c) => failurePage(c, room, 404));
  app.onError((error, c) => {
    console.error(error);
    return failurePage(c, room, 500);
  });
  return app;
}
