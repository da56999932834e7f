import type { Disappearance } from '../../domain/index.ts';
import type { PostHead } from '../../pipeline/platforms/post-subjects.ts';
import { storyLines, type PostContext } from '../platform-stories.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { plainTable } from './plain-table.ts';
import { captureLinks, noticeQuote, ruleTag, viewerText } from './platform-page.ts';
import { postHead } from './post-head.ts';
import { langOf, named } from './quote.ts';
import { timeTag } from './time.ts';

/** A text that an editor let be shown, and on whose word. */
export type SignedText = {
  readonly by: string;
  readonly because: string;
  readonly text: string;
  readonly language: string | null;
};

/** Intervals in which posts were no longer visible, with the notice word for word. */
export function goneTable(
  room: Room,
  reader: Reader,
  gone: readonly Disappearance[],
  signed: ReadonlyMap<string, SignedText>,
  context: PostContext,
): Html {
  const { platforms } = reader.words;
  const columns = [
    platforms.post,
    platforms.lastSeen,
    platforms.firstNotSeen,
    platforms.class,
    platforms.viewer,
    platforms.captures,
  ];
  const storyOf = ({ sourceId }: Disappearance) => context.stories.ofSource(sourceId);
  const lines = storyLines(reader, gone.map(storyOf));
  return html`${lines.above}
  ${plainTable(
    platforms.intervals,
    columns.map((name) => ({ name })),
    gone.map((one) =>
      cellsOf(room, reader, one, {
        ...{ signed: signed.get(one.postId), head: context.heads.get(one.postId) },
        story: lines.of(storyOf(one)),
      }),
    ),
  )}`;
}

type Told = {
  readonly signed: SignedText | undefined;
  readonly head: PostHead | undefined;
  readonly story: Html | string;
};

function cellsOf(
  room: Room,
  reader: Reader,
  one: Disappearance,
  { signed, head, story }: Told,
): readonly (Html | string)[] {
  const { platforms } = reader.words;
  const zone = room.atlas.zoneOfSource(one.sourceId);
  const time = (at: Disappearance['lastSeen'], without: string) =>
    at === null ? without : timeTag(reader, at, { zone, form: 'full' });
  return [
    html`${postHead(room, reader, { ...one, zone, head })} ${story}
    ${signed === undefined ? '' : signedQuote(reader, signed)}`,
    time(one.lastSeen, platforms.neverSeen),
    html`${time(one.firstNotSeen, '–')}${backText(reader, one, zone)}`,
    html`${platforms.classes[one.class]} ${one.notice === null ? '' : noticeQuote(reader, one.notice)}
      <small>${ruleTag(reader, one.rule)}</small>`,
    html`${viewerText(room, reader, one.viewer)}
      <small>${named(reader, room.atlas.sourceName(one.sourceId))}</small>
      ${one.blind === 0 ? '' : html`<small>${platforms.blindVisits(one.blind)}</small>`}`,
    captureLinks(reader, one.captures),
  ];
}

const signedQuote = (reader: Reader, { text, language, by, because }: SignedText): Html =>
  html`<q lang="${langOf(language)}">${text}</q>
    <small>${reader.words.platforms.signed(by, because)}</small>`;

function backText(reader: Reader, { reappeared }: Disappearance, zone: string): Html | string {
  if (reappeared === null) return '';
  const when = timeTag(reader, reappeared, { zone, form: 'zoned' });
  const [before = '', after = ''] = reader.words.platforms.reappeared('\u0000').split('\u0000');
  return html` <small>${before}${when}${after}</small>`;
}
