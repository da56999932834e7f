import type { Context } from 'hono';
import { html } from '../parts/html.ts';
import { layout } from '../parts/layout.ts';
import { href } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { splitForm, squeeze } from '../twin.ts';

/** A page that says what went wrong and where to go on; as data where data was asked for. */
export async function failurePage(c: Context, room: Room, status: 404 | 500): Promise<Response> {
  const reader = readerFor(c, room);
  const { failure } = reader.words;
  const [title, lead] =
    status === 404 ? [failure.notFound, failure.notFoundLead] : [failure.broken, failure.brokenLead];
  if (splitForm(reader.path).form !== 'html') return c.json({ lacuna: 1, status, error: title }, status);
  const page = await layout(room, reader, {
    title,
    main: html`<div class="empty">
      <p class="kick">${status}</p>
      <h1>${title}</h1>
      <p class="finding">${lead}</p>
      <p class="how">
        <span>${failure.id}${reader.words.colon}<code>${reader.path}</code></span>
        <a href="${href(reader, '/')}">${failure.home}</a>
      </p>
    </div>`,
  });
  return c.html(squeeze(String(page)), status);
}
