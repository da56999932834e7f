import { nameIn, TONGUES } from '../../domain/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { STYLE } from '../style.ts';
import { wordsIn } from '../words/words.ts';
import { GLYPH_SHAPES } from './glyph.ts';
import { html, raw, type Html } from './html.ts';

export type Page = {
  readonly title: string;
  readonly current?: 'stories' | 'gaps' | 'pictures' | 'platforms' | 'sources' | 'method';
  /** Addresses of the same content as data. */
  readonly twins?: readonly { readonly form: 'json' | 'csv'; readonly path: string }[];
  readonly main: Html;
  /** Said at the foot of this page alone. */
  readonly foot?: Html | string;
};

const MARK = raw(
  '<svg viewBox="0 0 26 20" role="none"><rect x="0" y="2" width="7" height="16" rx="1.5"/><rect class="void" x="10.2" y="2.8" width="5.6" height="14.4" rx="1.2"/><rect x="19" y="2" width="7" height="16" rx="1.5"/></svg>',
);

/** A whole page. */
export function layout(room: Room, reader: Reader, page: Page): Html {
  const { words } = reader;
  const observatory = nameIn(room.observatory.name, reader.tongue);
  return html`<!doctype html>
    <html lang="${words.tag}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${page.title} — ${observatory} — Lacuna</title>
        <link rel="stylesheet" href="${STYLE.address}" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        ${(page.twins ?? []).map(twinHead)} ${TONGUES.map((tongue) => alternate(reader, tongue))}
      </head>
      <body>
        ${GLYPH_SHAPES}<a class="skip" href="#main">${words.page.skip}</a>
        ${head(reader, page)}
        <main class="wrap" id="main" tabindex="-1">${page.main}</main>
        ${footer(reader, page, observatory)}
      </body>
    </html>`;
}

function twinHead({ form, path }: { readonly form: 'json' | 'csv'; readonly path: string }): Html {
  return html`<link
    rel="alternate"
    type="${form === 'json' ? 'application/json' : 'text/csv'}"
    href="${path}"
  />`;
}

function alternate(reader: Reader, tongue: (typeof TONGUES)[number]): Html {
  return html`<link rel="alternate" hreflang="${wordsIn(tongue).tag}" href="${inTongue(reader, tongue)}" />`;
}

function inTongue(reader: Reader, tongue: string): string {
  const query = Object.fromEntries(reader.query);
  return href(reader, reader.path, { ...query, lang: tongue });
}

const TONGUE_NAMES = { en: 'English', zh: '中文', ko: '한국어' } as const;

function head(reader: Reader, page: Page): Html {
  const { words } = reader;
  const rooms = [
    ['stories', '/'],
    ['gaps', '/gaps'],
    ['pictures', '/pictures'],
    ['platforms', '/platforms'],
    ['sources', '/sources'],
    ['method', '/method'],
  ] as const;
  return html`<header class="top">
    <div class="wrap">
      <a class="mark" href="${href(reader, '/')}">${MARK}Lacuna</a>
      <nav aria-label="${words.page.mainNav}">
        ${rooms.map(
          ([key, path]) =>
            html`<a href="${href(reader, path)}" ${page.current === key ? raw('aria-current="page"') : ''}
              >${words.page[key]}</a
            >`,
        )}
      </nav>
      <nav class="tongues" aria-label="${words.page.tongueNav}">
        ${TONGUES.map(
          (tongue) =>
            html`<a
              href="${inTongue(reader, tongue)}"
              lang="${wordsIn(tongue).tag}"
              hreflang="${wordsIn(tongue).tag}"
              ${tongue === reader.tongue ? raw('aria-current="true"') : ''}
              >${TONGUE_NAMES[tongue]}</a
            >`,
        )}
      </nav>
    </div>
  </header>`;
}

function footer(reader: Reader, page: Page, observatory: string): Html {
  const { words } = reader;
  return html`<footer class="foot">
    <div class="wrap">
      ${page.foot === undefined ? '' : html`<p>${page.foot}</p>`}
      <p>${words.page.foot} ${words.page.noThirdParty}</p>
      <p>
        ${observatory} ·
        Lacuna${(page.twins ?? []).map(
          ({ form, path }) => html` · <a href="${path}">${words.page.dataAs}${words.colon}${form}</a>`,
        )}
      </p>
    </div>
  </footer>`;
}

export type Section = {
  /** Makes the heading an address. */
  readonly id: string;
  readonly title: string;
  readonly note?: Html | string;
  readonly tools?: Html | string;
  readonly body: Html | readonly Html[];
};

/** A part of a page under a heading that is an address. */
export function section({ id, title, note, tools, body }: Section): Html {
  return html`<section class="sec">
    <div class="sechead">
      <h2 id="${id}"><a href="#${id}">${title}</a></h2>
      ${note === undefined ? '' : html`<p>${note}</p>`} ${tools ?? ''}
    </div>
    ${body}
  </section>`;
}

/** Facts about one thing: a name and a value each. */
export function facts(rows: readonly (readonly [string, Html | string] | null)[]): Html {
  const shown = rows.filter((row) => row !== null);
  return html`<dl class="facts">
    ${shown.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}
