import { nameIn, type CaptureId, type Instant, type Viewer, type VisitClass } from '../../domain/index.ts';
import { classOfNotice } from '../../text/notices/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { twinPath } from '../twin.ts';
import { html, raw, type Html } from './html.ts';
import { layout } from './layout.ts';
import { guessScript, named } from './quote.ts';

/** The pages of platforms, in the order of their links. */
const PAGES = [
  ['overview', '/platforms'],
  ['probes', '/platforms/probes'],
  ['gone', '/platforms/disappearance'],
  ['comments', '/platforms/comments'],
  ['reach', '/platforms/reachability'],
] as const;

export type PlatformPage = {
  readonly title: string;
  readonly lead: string;
  readonly forms: readonly ('json' | 'csv')[];
  readonly main: Html | readonly (Html | string)[];
};

/** A page of platforms under its heading, with links to the others. */
export function platformPage(room: Room, reader: Reader, page: PlatformPage): Html {
  const { platforms } = reader.words;
  return layout(room, reader, {
    title: page.title,
    current: 'platforms',
    twins: page.forms.map((form) => ({ form, path: twinPath(reader.path, reader.query, form) })),
    main: html`<header class="lede alone">
        <div>
          <nav class="tools kin" aria-label="${platforms.nav}">
            ${PAGES.map(
              ([key, path]) =>
                html`<a href="${href(reader, path)}" ${reader.path === path ? raw('aria-current="page"') : ''}
                  >${platforms[key]}</a
                >`,
            )}
          </nav>
          <h1>${page.title}</h1>
          <p class="finding">${page.lead}</p>
        </div>
      </header>
      ${page.main}`,
  });
}

/** A platform by the name observatory.yaml gives it. */
export function platformName(room: Room, reader: Reader, id: string): Html {
  const known = room.observatory.platforms.find((one) => one.id === id);
  return known === undefined ? html`${id}` : named(reader, known.name);
}

/** The same as words alone, for labels. */
export const plainPlatformName = (room: Room, reader: Reader, id: string): string =>
  nameIn(room.observatory.platforms.find((one) => one.id === id)?.name ?? id, reader.tongue);

/** Who looked: a guest, a member, and from where. */
export function viewerText(room: Room, reader: Reader, { state, region }: Viewer): string {
  const { viewerState } = reader.words.capture;
  return region === null ? viewerState[state] : `${viewerState[state]} · ${regionText(room, reader, region)}`;
}

/** A region by the name that observatory.yaml gives it, or its country's; a code that is neither is said to be one. */
function regionText({ observatory }: Room, { words, tongue }: Reader, code: string): string {
  const own = observatory.regions.get(code);
  if (own !== undefined) return nameIn(own, tongue);
  const country = /^[A-Z]{2}$/.test(code)
    ? new Intl.DisplayNames(words.tag, { type: 'region', fallback: 'none' }).of(code)
    : undefined;
  return country ?? words.platforms.regionCode(code);
}

/** Links to what proves a line. */
export function captureLinks(reader: Reader, captures: readonly (CaptureId | null)[]): Html {
  const { platforms } = reader.words;
  const held = [...new Set(captures.flatMap((id) => id ?? []))];
  if (held.length === 0) return html`<span class="soft">${platforms.noCapture}</span>`;
  return html`${held.map(
    (id, at) =>
      html`${at > 0 ? ' · ' : ''}<a class="mono" href="${href(reader, `/captures/${id}`)}"
          >${platforms.capture} ${at + 1}<span class="sr"> ${id}</span></a
        >`,
  )}`;
}

/** Words of a platform, quoted as they stand. */
export function noticeQuote(reader: Reader, notice: string | null): Html {
  if (notice === null) return html`<span class="soft">${reader.words.platforms.noNotice}</span>`;
  return html`<q lang="${guessScript(notice) ?? 'und'}">${notice}</q>`;
}

/** Classes that say of words what they are about. */
const TELLING: ReadonlySet<VisitClass> = new Set([
  ...(['notice-author', 'notice-violation', 'notice-complaint'] as const),
  ...(['account-gone', 'moved', 'absent-or-private'] as const),
]);

/** What a notice of a platform is about, in the reader's language and beside its own words; none of it is a translation. */
export function noticeClass({ words }: Reader, notice: string, { platform, at }: NoticeOf): string | null {
  const { class: found } = classOfNotice({ platform: platform ?? '', text: notice, status: null, at });
  return TELLING.has(found) ? words.platforms.classes[found] : null;
}

type NoticeOf = { readonly platform: string | null; readonly at: Instant };

/** The rule that gave an answer, and where it stands. */
export const ruleTag = (
  reader: Reader,
  { id, version }: { readonly id: string; readonly version: number },
): Html => html`<a class="mono" href="${href(reader, '/method')}#${id}">${id}@${version}</a>`;
