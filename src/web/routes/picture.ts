import { Hono } from 'hono';
import { isId } from '../../domain/index.ts';

/** The address under which the bytes of a picture were served before they had one of their own. */
export function pictureRoute(): Hono {
  const app = new Hono();
  app.get('/pictures/:file', (c) => {
    const id = c.req.param('file');
    if (!isId('picture', id)) return c.notFound();
    return c.redirect(`/pictures/${id}.webp${c.req.query('size') === 'large' ? '?size=large' : ''}`);
  });
  return app;
}
