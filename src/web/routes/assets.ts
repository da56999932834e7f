import { Hono } from 'hono';
import { STYLE } from '../style.ts';

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 26"><rect x="1" y="4" width="6.4" height="18" rx="1.5" fill="#0e5a62"/><rect x="10.3" y="4.8" width="5.4" height="16.4" rx="1.2" fill="none" stroke="#b03a12" stroke-width="1.8"/><rect x="18.6" y="4" width="6.4" height="18" rx="1.5" fill="#0e5a62"/></svg>';

/** The style sheet, whose address changes with it, and the icon. */
export function assetsRoute(): Hono {
  const app = new Hono();
  app.get('/style.css', (c) => {
    const tag = `"${STYLE.hash}"`;
    c.header('ETag', tag);
    // Only the address that names this very sheet may be kept for good.
    c.header(
      'Cache-Control',
      c.req.query('v') === STYLE.hash ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    return c.body(STYLE.text, 200, { 'Content-Type': 'text/css; charset=utf-8' });
  });
  app.get('/icon.svg', (c) => {
    c.header('Cache-Control', 'public, max-age=86400');
    return c.body(ICON, 200, { 'Content-Type': 'image/svg+xml' });
  });
  return app;
}
