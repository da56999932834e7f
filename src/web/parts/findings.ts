import type { Coverage } from '../../domain/index.ts';
import { causeIn, LEAD_STEPS, stepsFor } from '../../report/index.ts';
import type { FindingLine } from '../../store/pages/index.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import type { StoryFrame } from '../story-data.ts';
import { html, type Html } from './html.ts';
import { dotted } from './item-line.ts';
import { timeTag } from './time.ts';

/** The findings worth a place on the story's page: what was not found, those about the whole audience first. */
export function leadingFindings(findings: readonly FindingLine[], atMost: number): readonly FindingLine[] {
  const about = findings.filter((finding) => finding.vantageId !== null);
  const absent = about.filter((finding) => finding.verdict === 'not-found');
  return (absent.length > 0 ? absent : about).slice(0, atMost);
}

/** Findings as sentences, each with its verdict. */
export function findingSentences(reader: Reader, findings: readonly FindingLine[]): Html {
  return html`<ul class="rows findings">
    ${findings.map(
      (finding) =>
        html`<li>
          <p class="said">${finding.sentence[reader.tongue]}</p>
        </li>`,
    )}
  </ul>`;
}

/** Findings, each with what may lie behind it and how to repeat it. */
export function findingList(
  room: Room,
  reader: Reader,
  frame: StoryFrame,
  findings: readonly FindingLine[],
): Html {
  return html`<ul class="rows findings">
    ${findings.map((finding) => findingRow(room, reader, frame, finding))}
  </ul>`;
}

function findingRow(room: Room, reader: Reader, frame: StoryFrame, finding: FindingLine): Html {
  const { words } = reader;
  const zone = finding.vantageId === null ? 'UTC' : room.atlas.zoneOfVantage(finding.vantageId);
  const steps = stepsOf(room, reader, frame, finding);
  const facts = [
    words.verdict[finding.verdict],
    html`<code>${finding.rule.id}@${finding.rule.version}</code>`,
    html`${timeTag(reader, finding.asOf, { zone, form: 'full' })}`,
  ];
  return html`<li id="${finding.id}">
    <p class="said">${finding.sentence[reader.tongue]}</p>
    <p><small>${dotted(facts)}</small></p>
    ${
      finding.causes.length + steps.texts.length === 0
        ? ''
        : html`<details>
            <summary>${words.story.repeat}</summary>
            ${list(
              words.story.causes,
              finding.causes.map((cause) => causeIn(cause, reader.tongue)),
              'ul',
            )}
            ${list(words.story.steps, steps.texts, 'ol', steps.language)}
          </details>`
    }
  </li>`;
}

function list(title: string, texts: readonly string[], kind: 'ul' | 'ol', language = ''): Html | string {
  if (texts.length === 0) return '';
  const rows = texts.map((text) => html`<li>${text}</li>`);
  const body =
    kind === 'ul'
      ? html`<ul class="marked">
          ${rows}
        </ul>`
      : html`<ol class="marked" lang="${language}">
          ${rows}
        </ol>`;
  return html`<p>${title}</p>
    ${body}`;
}

/** The steps in the reader's language, where they can be written anew from what the finding rests on. */
function stepsOf(
  room: Room,
  reader: Reader,
  frame: StoryFrame,
  finding: FindingLine,
): { readonly texts: readonly string[]; readonly language: string } {
  const { words, tongue } = reader;
  if (finding.vantageId === null) return { texts: LEAD_STEPS[tongue], language: words.tag };
  const coverage = frame.coverages.find((one) => one.id === finding.evidence.coverage[0]);
  if (coverage === undefined || frame.event === undefined) return { texts: finding.steps, language: 'en' };
  const steps = stepsFor({
    vantage: room.atlas.vantageName(finding.vantageId),
    coverage: {
      ...coverage,
      subject: finding.subject as Coverage['subject'],
      items: finding.evidence.items.map((itemId) => ({ itemId })),
    },
    patternsOf: finding.subject.kind === 'story' ? frame.event.id : `${frame.event.id}/${finding.subject.id}`,
  });
  return { texts: steps[tongue], language: words.tag };
}
