import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { ensureStatistics } from '../store/index.ts';
import { roomOf, type Room, type WebOptions } from './room.ts';
import { assetsRoute } from './routes/assets.ts';
import { driftRoute } from './routes/drift.ts';
import { failurePage } from './routes/failure.ts';
import { captureRoute } from './routes/capture.ts';
import { captionsRoute } from './routes/captions.ts';
import { cellRoute } from './routes/cell.ts';
import { findingsRoute } from './routes/findings.ts';
import { gapsRoute } from './routes/gaps.ts';
import { itemRoute } from './routes/item.ts';
import { methodRoute } from './routes/method.ts';
import { commentsRoute } from './routes/comments.ts';
import { disappearanceRoute } from './routes/disappearance.ts';
import { listRoute } from './routes/list.ts';
import { pictureBytesRoute } from './routes/picture-bytes.ts';
import { pictureRoute } from './routes/picture.ts';
import { picturesRoute } from './routes/pictures.ts';
import { platformsRoute } from './routes/platforms.ts';
import { probeRoute } from './routes/probe.ts';
import { probesRoute } from './routes/probes.ts';
import { reachabilityRoute } from './routes/reachability.ts';
import { releaseRoute } from './routes/release.ts';
import { releaseCellRoute } from './routes/release-cell.ts';
import { releaseSheetRoute } from './routes/release-sheet.ts';
import { sourceRoute } from './routes/source.ts';
import { sourcesRoute } from './routes/sources.ts';
import { storyRoute } from './routes/story.ts';
import { storyItemsRoute } from './routes/story-items.ts';
import { storyPlatformsRoute } from './routes/story-platforms.ts';
import { storiesRoute } from './routes/stories.ts';
import { guard } from './security.ts';

/** In this order they are tried. */
const ROUTES = [
  storiesRoute,
  storyRoute,
  storyItemsRoute,
  storyPlatformsRoute,
  findingsRoute,
  cellRoute,
  gapsRoute,
  picturesRoute,
  releaseRoute,
  releaseCellRoute,
  releaseSheetRoute,
  itemRoute,
  driftRoute,
  platformsRoute,
  probesRoute,
  probeRoute,
  disappearanceRoute,
  commentsRoute,
  listRoute,
  reachabilityRoute,
  sourcesRoute,
  sourceRoute,
  captureRoute,
  captionsRoute,
  pictureBytesRoute,
  pictureRoute,
  methodRoute,
] as const;

/** The pages of one observatory, ready to be served. Nothing is read before the first request. */
export function createWeb(options: WebOptions): Hono {
  const room = roomOf(options);
  const app = new Hono();
  app.use(guard);
  app.use(compress());
  app.use(prepareOnce(room));
  app.route('/', assetsRoute());
  for (const route of ROUTES) app.route('/', route(room));
  app.notFound((c) => failurePage(c, room, 404));
  app.onError((error, c) => {
    console.error(error);
    return failurePage(c, room, 500);
  });
  return app;
}

/** Before the first page: the database is asked to know its own rows. A failure shows on the page that needs them. */
function prepareOnce(room: Room): MiddlewareHandler {
  let ready: Promise<void> | null = null;
  return async (_, next) => {
    ready ??= ensureStatistics(room.store).catch(() => undefined);
    await ready;
    await next();
  };
}
