import { Hono } from 'hono';
import { nameIn } from '../../domain/index.ts';
import { findFindings, type FindingLine } from '../../store/pages/index.ts';
import { findingList } from '../parts/findings.ts';
import { html } from '../parts/html.ts';
import { layout } from '../parts/layout.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { loadFrame, titleOf, type StoryFrame } from '../story-data.ts';
import { answer, splitForm, twinPath, type Table } from '../twin.ts';

/** All findings about a story, each with what may lie behind it and the steps that repeat it. */
export function findingsRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/stories/:id/:file{findings(\\.json|\\.csv)?}', async (c) => {
    const frame = await loadFrame(room, c.req.param('id'));
    if (frame === undefined) return c.notFound();
    const reader = readerFor(c, room);
    const { story } = reader.words;
    const subjects = [frame.head.id, ...frame.elements.map((element) => element.id)];
    const findings = await findFindings(room.store, subjects);
    const response = await answer(c, splitForm(c.req.param('file')).form, {
      data: { lacuna: 1, story: frame.head.id, findings },
      table: tableOf(reader, frame, findings),
      page: () =>
        layout(room, reader, {
          title: `${story.findings} · ${titleOf(reader, frame)}`,
          current: 'stories',
          twins: (['json', 'csv'] as const).map((form) => ({
            form,
            path: twinPath(reader.path, reader.query, form),
          })),
          main: html`<header class="lede alone">
              <div>
                <p class="kick">
                  <a href="${href(reader, `/stories/${frame.head.id}`)}">← ${titleOf(reader, frame)}</a>
                </p>
                <h1>${story.findings}</h1>
              </div>
            </header>
            <section class="sec">${findingList(room, reader, frame, findings)}</section>`,
        }),
    });
    return response ?? c.notFound();
  });
  return app;
}

function tableOf(reader: Reader, frame: StoryFrame, findings: readonly FindingLine[]): Table {
  const columns = [
    'id',
    'subject',
    'name',
    'vantage',
    'verdict',
    'rule',
    'as_of',
    'sentence',
    'causes',
    'steps',
    'coverage',
    'items',
  ];
  const nameOf = (id: string): string => {
    const element = frame.elements.find((one) => one.id === id);
    return element ? nameIn(element.name, reader.tongue) : titleOf(reader, frame);
  };
  const rows = findings.map((one) => ({
    ...{ id: one.id, subject: one.subject.id, name: nameOf(one.subject.id), vantage: one.vantageId },
    ...{ verdict: one.verdict, rule: `${one.rule.id}@${one.rule.version}`, as_of: one.asOf },
    ...{ sentence: one.sentence[reader.tongue], causes: one.causes.join('\n'), steps: one.steps.join('\n') },
    ...{ coverage: one.evidence.coverage.join(' '), items: one.evidence.items.join(' ') },
  }));
  return { columns, rows };
}
