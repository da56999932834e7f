import { Hono } from 'hono';
import { nameIn, type ProbeVerdict } from '../../domain/index.ts';
import { controlsSentence, probeSentence, probeVerdictWord, worthOfRound } from '../../report/index.ts';
import { loadVerdicts } from '../../store/index.ts';
import { html, type Html } from '../parts/html.ts';
import { section } from '../parts/layout.ts';
import { plainTable } from '../parts/plain-table.ts';
import { platformPage, ruleTag, viewerText } from '../parts/platform-page.ts';
import { named } from '../parts/quote.ts';
import { timeTag } from '../parts/time.ts';
import { newestFirst, PROBE_COLUMNS, probeOf, probeRow } from '../probe-data.ts';
import { platformStories, storyLines, type PlatformStories } from '../platform-stories.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm } from '../twin.ts';

/** The ledger: every round of every probe, the newest first. */
export function probesRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/platforms/:file{probes(\\.json|\\.csv)?}', async (c) => {
    const reader = readerFor(c, room);
    const verdicts = newestFirst(await loadVerdicts(room.store));
    const stories = await platformStories(room);
    const response = await answer(c, splitForm(c.req.param('file')).form, {
      data: {
        lacuna: 1,
        verdicts: verdicts.map((one) => ({ ...one, sentence: sentenceOf(room, reader, one) })),
      },
      table: {
        columns: PROBE_COLUMNS,
        rows: verdicts.map((one) => probeRow(one, sentenceOf(room, reader, one))),
      },
      page: () => page(room, reader, verdicts, stories),
    });
    return response ?? c.notFound();
  });
  return app;
}

const sentenceOf = (room: Room, reader: Reader, verdict: ProbeVerdict): string =>
  probeSentence(
    {
      verdict,
      probe: probeOf(room, verdict.probeId)?.name ?? verdict.probeId,
      source: room.atlas.sourceName(verdict.sourceId),
    },
    reader.tongue,
  );

function page(room: Room, reader: Reader, verdicts: readonly ProbeVerdict[], stories: PlatformStories): Html {
  const { platforms } = reader.words;
  return platformPage(room, reader, {
    title: platforms.probes,
    lead: platforms.probesLead,
    forms: ['json', 'csv'],
    main: section({
      id: 'rounds',
      title: platforms.roundsTitle,
      body:
        verdicts.length === 0
          ? html`<p>${platforms.noProbes}</p>`
          : html`<p class="prose">${sumText(reader, verdicts)}</p>
              ${ledger(room, reader, verdicts, stories)}`,
    }),
  });
}

/** How many rounds came to which verdict, the most common first; a source that was never searched has no round. */
function sumText({ words, tongue }: Reader, verdicts: readonly ProbeVerdict[]): string {
  const rounds = verdicts.filter(({ span }) => span !== null);
  const counts = [...Map.groupBy(rounds, ({ verdict }) => verdict)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const said = counts.map(
    ([verdict, own]) => `${words.number(own.length)} × ${probeVerdictWord(verdict, tongue)}`,
  );
  const never = verdicts.length - rounds.length;
  const sum = rounds.length === 0 ? '' : words.platforms.roundSum(rounds.length, said.join(words.join));
  return [sum, never === 0 ? '' : words.platforms.neverSum(never)].filter(Boolean).join(' ');
}

function ledger(
  room: Room,
  reader: Reader,
  verdicts: readonly ProbeVerdict[],
  stories: PlatformStories,
): Html {
  const { platforms } = reader.words;
  const storyOf = ({ probeId }: ProbeVerdict) => stories.ofProbe(probeOf(room, probeId));
  const lines = storyLines(reader, verdicts.map(storyOf));
  return html`${lines.above}
  ${plainTable(
    platforms.roundsTitle,
    [
      { name: platforms.probe },
      { name: platforms.verdict },
      { name: platforms.when },
      { name: platforms.source },
      { name: platforms.controls },
    ],
    verdicts.map((one) => [
      html`<a class="said" href="${href(reader, `/platforms/probes/${one.probeId}`)}#${one.id}"
          >${nameOf(room, reader, one)}</a
        >
        ${lines.of(storyOf(one))}`,
      html`<b>${probeVerdictWord(one.verdict, reader.tongue)}</b>
        <small>${ruleTag(reader, one.rule)}</small>`,
      one.span === null
        ? platforms.neverSearched
        : timeTag(reader, one.span.from, { zone: room.atlas.zoneOfSource(one.sourceId), form: 'full' }),
      html`${named(reader, room.atlas.sourceName(one.sourceId))}
        <small>${viewerText(room, reader, one.viewer)}</small>`,
      one.span === null ? '–' : controlsSentence(worthOfRound(one), reader.tongue),
    ]),
  )}`;
}

const nameOf = (room: Room, reader: Reader, { probeId }: ProbeVerdict): string =>
  nameIn(probeOf(room, probeId)?.name ?? probeId, reader.tongue);
