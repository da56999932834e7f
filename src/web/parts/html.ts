import { html, raw } from 'hono/html';

/** A piece of a page: text put into it by `html` is escaped. */
export type Html = ReturnType<typeof html>;

export { html, raw };

/** An address that may become a link: http and https only, whatever a stranger's page claims; else null. */
export function safeAddress(address: string | null): string | null {
  if (address === null || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).href;
}

/** A link out of the observatory, or the plain text where the address is none a reader should follow. */
export function outwardLink(address: string | null, text: string): Html {
  const safe = safeAddress(address);
  if (safe === null) return html`<span class="mono">${text}</span>`;
  return html`<a class="mono" href="${safe}" rel="noopener noreferrer nofollow">${text}</a>`;
}
