import {
  nameIn,
  type AuthorShares,
  type ProbeVerdict,
  type RoundSearch,
  type Search,
  type SearchId,
} from '../../domain/index.ts';
import { isNotice, probeCause, probeReason, probeSentence, probeVerdictWord } from '../../report/index.ts';
import { wilson } from '../../stats/wilson.ts';
import { probeOf } from '../probe-data.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { lookReasonText } from '../words/words.ts';
import { html, type Html } from './html.ts';
import { facts, section } from './layout.ts';
import { plainTable } from './plain-table.ts';
import { captureLinks, noticeClass, noticeQuote, ruleTag, viewerText } from './platform-page.ts';
import { guessScript, named } from './quote.ts';
import { timeTag, timeText } from './time.ts';

type Searches = ReadonlyMap<SearchId, Search>;

/** One round: the verdict, the target beside its controls, what they are worth, and what remains possible. */
export function probeRound(room: Room, reader: Reader, one: ProbeVerdict, searches: Searches): Html {
  const { platforms } = reader.words;
  const zone = room.atlas.zoneOfSource(one.sourceId);
  const when =
    one.span === null ? platforms.neverSearched : timeText(reader, one.span.from, { zone, form: 'full' });
  const source = nameIn(room.atlas.sourceName(one.sourceId), reader.tongue);
  return section({
    id: one.id,
    title: `${when} · ${source} · ${probeVerdictWord(one.verdict, reader.tongue)}`,
    body: html`<p class="said">${sentence(room, reader, one)}</p>
      ${searchTable(room, reader, one, searches)} ${roundFacts(room, reader, one)}`,
  });
}

function sentence(room: Room, reader: Reader, verdict: ProbeVerdict): string {
  const probe = probeOf(room, verdict.probeId)?.name ?? verdict.probeId;
  return probeSentence({ verdict, probe, source: room.atlas.sourceName(verdict.sourceId) }, reader.tongue);
}

function searchTable(room: Room, reader: Reader, one: ProbeVerdict, searches: Searches): Html {
  const { platforms } = reader.words;
  const columns = [
    platforms.search,
    platforms.must,
    platforms.came,
    platforms.passed,
    platforms.when,
    platforms.captures,
  ];
  const when =
    one.span === null ? platforms.neverSearched : timeText(reader, one.span.from, { form: 'full' });
  return plainTable(
    `${platforms.search} · ${when} · ${one.sourceId} · ${viewerText(room, reader, one.viewer)}`,
    columns.map((name) => ({ name })),
    one.searches.map((made) => searchCells(room, reader, made, searches)),
  );
}

function searchCells(
  room: Room,
  reader: Reader,
  made: RoundSearch,
  searches: Searches,
): readonly (Html | string)[] {
  const { platforms } = reader.words;
  const search = made.searchId === null ? undefined : searches.get(made.searchId);
  const zone = search === undefined ? 'UTC' : room.atlas.zoneOfSource(search.sourceId);
  return [
    html`<b>${platforms.role[made.role]}</b> <q lang="${guessScript(made.query) ?? 'und'}">${made.query}</q>`,
    platforms.mustDo[made.role],
    cameText(reader, made, search),
    passedText(reader, made),
    search === undefined ? '–' : timeTag(reader, search.at, { zone, form: 'zoned' }),
    captureLinks(reader, [search?.captureId ?? null]),
  ];
}

function cameText(reader: Reader, made: RoundSearch, search: Search | undefined): Html | string {
  const { platforms } = reader.words;
  if (made.searchId === null) return platforms.notMade;
  if (search === undefined || search.answer === 'results')
    return platforms.results(made.matching, made.results);
  return html`${platforms.answer[search.answer]}
  ${search.notice === null ? '' : html`<small>${noticeQuote(reader, search.notice)}${aboutText(reader, search)}</small>`}`;
}

/** What words in the place of results are about; a page that says it has none gives no notice. */
function aboutText(reader: Reader, { answer, notice, platform, at }: Search): string {
  const about = answer === 'notice' && notice !== null ? noticeClass(reader, notice, { platform, at }) : null;
  return about === null ? '' : ` (${about})`;
}

function passedText(reader: Reader, { role, passed, reason }: RoundSearch): string {
  const { platforms, join } = reader.words;
  if (role === 'target' || role === 'second-viewer') return platforms.notJudged;
  if (passed === null) return [platforms.notMade, reasonText(reader, reason)].filter(Boolean).join(join);
  return passed ? platforms.yes : [platforms.no, reasonText(reader, reason)].filter(Boolean).join(join);
}

/** What a code says: of a probe, or of a look that came to nothing. */
function reasonText({ words, tongue }: Reader, code: string): string {
  const said = probeReason(code, tongue);
  return said === null || said !== code ? (said ?? '') : lookReasonText(words, code);
}

function roundFacts(room: Room, reader: Reader, one: ProbeVerdict): Html {
  const { platforms } = reader.words;
  const why = reasonText(reader, one.reason);
  return facts([
    [platforms.source, named(reader, room.atlas.sourceName(one.sourceId))],
    [platforms.viewer, viewerText(room, reader, one.viewer)],
    [platforms.rule, html`${ruleTag(reader, one.rule)}${why === '' ? '' : html` · ${why}`}`],
    one.notice === null
      ? null
      : [isNotice(one) ? platforms.notice : platforms.pageSays, noticeQuote(reader, one.notice)],
    [platforms.official, officialText(reader, one)],
    one.causes.length === 0
      ? null
      : [
          platforms.causes,
          html`<ul class="marked">
            ${one.causes.map((cause) => html`<li>${probeCause(cause, reader.tongue)}</li>`)}
          </ul>`,
        ],
  ]);
}

function officialText(reader: Reader, { target, sister }: ProbeVerdict): Html {
  const { platforms, colon } = reader.words;
  return html`${platforms.ofTarget}${colon}${shareText(reader, target)};
    ${sister === null ? platforms.noSister : html`${platforms.ofSister}${colon}${shareText(reader, sister)}`}
    <small>${platforms.officialNote}</small>`;
}

function shareText({ words }: Reader, { official, results, unknown }: AuthorShares): string {
  const { platforms } = words;
  if (results === 0) return platforms.shareOf(0, 0);
  const { low, high } = wilson(official, results);
  const interval = `${platforms.of95}${words.colon}${words.percent(low)}–${words.percent(high)}`;
  const rest = unknown > 0 ? `${words.join}${platforms.unknownKind(unknown)}` : '';
  return `${platforms.shareOf(official, results)} (${interval}${rest})`;
}
