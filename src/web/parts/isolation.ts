import type { IsolationStep } from '../../domain/index.ts';
import type { HeldIsolation } from '../../pipeline.ts';
import {
  isolationCause,
  isolationSentence,
  isolationWorth,
  partAnswer,
  termsText,
} from '../../report/index.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { facts, section } from './layout.ts';
import { plainTable } from './plain-table.ts';
import { captureLinks, ruleTag } from './platform-page.ts';
import { named } from './quote.ts';
import { timeTag } from './time.ts';

/** One isolation: the plan on paper, who consented, every step beside its controls, and what it came to. */
export function isolationSection(room: Room, reader: Reader, held: HeldIsolation): Html {
  const { isolation } = reader.words;
  const { plan, followed } = held;
  return section({
    id: plan.id,
    title: `${isolation.title}${reader.words.colon}${termsText(plan.terms)}`,
    note: isolation.note,
    body: html`${outcomeText(reader, held)} ${planFacts(room, reader, held)}
    ${followed.steps.length === 0 ? '' : stepTable(room, reader, held)}`,
  });
}

function outcomeText(reader: Reader, { followed, outcome }: HeldIsolation): Html | string {
  if (followed.steps.length === 0) return '';
  const { tongue, words } = reader;
  return html`<p class="said">${isolationSentence(outcome, tongue)}</p>
    <p>${isolationWorth(outcome, tongue)}</p>
    ${facts([
      [words.platforms.rule, ruleTag(reader, outcome.rule)],
      outcome.causes.length === 0
        ? null
        : [
            words.platforms.causes,
            html`<ul class="marked">
              ${outcome.causes.map((code) => html`<li>${isolationCause(code, tongue)}</li>`)}
            </ul>`,
          ],
    ])}`;
}

function planFacts(room: Room, reader: Reader, held: HeldIsolation): Html {
  const { isolation, platforms } = reader.words;
  const { plan, planned, status } = held;
  const { mostSteps, mostSearches, mostDays, searchesPerDay } = plan;
  const controls = plan.slots.filter(({ role }) => role !== 'part');
  return facts([
    [isolation.statusName, isolation.status[status]],
    [platforms.source, named(reader, room.atlas.sourceName(plan.sourceId))],
    [
      isolation.plan,
      html`${timeTag(reader, planned, { form: 'full' })} <small class="mono">sha256 ${plan.hash}</small>`,
    ],
    [
      isolation.terms,
      html`<span lang="und">${termsText(plan.terms)}</span>
        <small>${isolation.steps(mostSteps, mostSearches, mostDays, searchesPerDay)}</small>
        <small>${isolation.repeats(plan.repeats)}${plan.byHand ? html` ${isolation.byHand}` : ''}</small>`,
    ],
    [
      isolation.beside,
      html`${controls.map(
        ({ role, query }, at) =>
          html`${at > 0 ? reader.words.join : ''}${role === 'part' ? '' : platforms.role[role]}
            <q lang="und">${query}</q>`,
      )}`,
    ],
    [isolation.mayChange, isolation.mayChangeText],
    [isolation.consent, consentText(reader, held)],
  ]);
}

function consentText(reader: Reader, { consent }: HeldIsolation): Html | string {
  const { isolation, join } = reader.words;
  if (consent === null) return isolation.noConsent;
  const { by, because, at, withdrawn } = consent;
  return html`${by}${join}${timeTag(reader, at, { form: 'full' })}
    <q lang="und">${because}</q>
    ${withdrawn === null ? '' : html`<b>${isolation.withdrawn}</b> ${timeTag(reader, withdrawn, { form: 'full' })}`}`;
}

function stepTable(room: Room, reader: Reader, { plan, followed }: HeldIsolation): Html {
  const { isolation, platforms } = reader.words;
  const names = [isolation.step, isolation.searched, isolation.answered, isolation.controls, platforms.when];
  return plainTable(
    `${isolation.step} · ${termsText(plan.terms)}`,
    [...names, platforms.captures].map((name) => ({ name })),
    followed.steps.map((step) => stepCells(room, reader, step)),
  );
}

function stepCells(room: Room, reader: Reader, step: IsolationStep): readonly (Html | string)[] {
  const { words, tongue } = reader;
  const [first] = step.searches.flatMap(({ search }) => search ?? []);
  return [
    words.number(step.step + 1),
    html`<span lang="und">${termsText(step.terms)}</span>`,
    step.answer === null ? words.isolation.state[step.state] : partAnswer(step.answer, tongue),
    controlsText(reader, step),
    first === undefined
      ? '–'
      : timeTag(reader, first.at, { zone: room.atlas.zoneOfSource(first.sourceId), form: 'zoned' }),
    captureLinks(
      reader,
      step.searches.map(({ search }) => search?.captureId ?? null),
    ),
  ];
}

function controlsText({ words }: Reader, { searches }: IsolationStep): string {
  const { platforms, colon, join } = words;
  return searches
    .flatMap(({ role, passed }) => {
      if (role === 'part') return [];
      const came = passed === null ? platforms.notMade : passed ? platforms.yes : platforms.no;
      return `${platforms.role[role]}${colon}${came}`;
    })
    .join(join);
}
