import type { Curve } from '../../domain/index.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { plainTable } from './plain-table.ts';
import { plainPlatformName, platformName } from './platform-page.ts';
import { survivalChart } from './survival-chart.ts';

/** The curves of every platform and way of watching, each with the table it rests on. */
export function curvesOfAll(room: Room, reader: Reader, curves: readonly Curve[]): Html {
  const groups = Map.groupBy(curves, ({ platform, cohort }) => `${platform} ${cohort}`);
  return html`<p class="soft">${reader.words.platforms.curvesNote}</p>
    ${[...groups.values()].map((own) => curveGroup(room, reader, own))}`;
}

function curveGroup(room: Room, reader: Reader, curves: readonly Curve[]): Html | string {
  const { platforms, colon } = reader.words;
  const [first] = curves;
  if (first === undefined) return '';
  const name = platformName(room, reader, first.platform);
  const label = `${plainPlatformName(room, reader, first.platform)} (${platforms.cohort[first.cohort]})`;
  const drawn = curves.filter(({ points }) => points.length > 0);
  return html`<figure class="curve">
    <h3>${name}${colon}${platforms.cohort[first.cohort]}</h3>
    ${first.cohort === 'table' ? html`<p><b>${platforms.tableNote}</b></p>` : ''}
    ${first.late === 0 ? '' : html`<p>${platforms.late(first.late, first.posts, platforms.hours(first.lateAfter))}</p>`}
    ${drawn.length === 0 ? '' : survivalChart(reader, label, drawn)}
    ${curves.map((one) => curveText(reader, label, one))}
  </figure>`;
}

function curveText(reader: Reader, label: string, curve: Curve): Html {
  const { platforms, number, colon, join } = reader.words;
  const out = Object.entries(curve.leftOut).filter(([, count]) => count > 0) as [
    keyof Curve['leftOut'],
    number,
  ][];
  const left = out.map(([why, count]) => `${platforms.leftOutWhy[why]} ${number(count)}`).join(join);
  const name = platforms.curveName[curve.counts];
  const said = [
    (curve.counts === 'any' ? platforms.events : platforms.eventsGone)(curve.events, curve.drawn),
    `${platforms.leftOut}${colon}${left || platforms.nothingLeftOut}`,
    ...(curve.points.length === 0 ? [] : [platforms.method[curve.method]]),
  ];
  return html`<h4><i class="key key-${curve.counts}"></i>${name}</h4>
    <p>${said.map((one) => `${one}${platforms.stop}`).join('')}${lastWords(reader, curve)}</p>
    ${curve.drawn === 0 ? '' : riskTable(reader, curve, `${label}, ${name}`)}
    ${curve.points.length === 0 ? '' : pointTable(reader, curve, `${label}, ${name}`)}`;
}

/** What the curve takes for given, or why there is none. */
function lastWords({ words: { platforms } }: Reader, { points, since, events, drawn, least }: Curve): string {
  if (points.length === 0) return events > 0 && drawn < least ? platforms.tooFew(least) : platforms.noEvents;
  return since > 0 ? platforms.since(platforms.hours(since)) : '';
}

function riskTable(reader: Reader, { risk, counts: shown }: Curve, name: string): Html {
  const { platforms, number, colon } = reader.words;
  const ends = shown === 'any' ? (['gone'] as const) : (['gone', 'otherwise'] as const);
  const counts = ['visible', ...ends, 'between', 'lost', 'later'] as const;
  const gone = shown === 'any' ? platforms.goneBy : platforms.goneWith;
  const names = { ...platforms, gone, otherwise: platforms.goneOtherwise };
  return html`<p class="soft">${platforms.riskNote}</p>
    ${plainTable(
      `${platforms.risk}${colon}${name}`,
      [{ name: platforms.age }, ...counts.map((key) => ({ name: names[key], isNumber: true }))],
      risk.map((line) => [platforms.hours(line.hours), ...counts.map((key) => number(line[key]))]),
    )}`;
}

/** The drawing in numbers, for whoever cannot see it. */
function pointTable(reader: Reader, { points, counts }: Curve, name: string): Html {
  const { platforms, percent, colon, of95 } = { ...reader.words, of95: reader.words.platforms.of95 };
  const every = Math.max(1, Math.ceil(points.length / 24));
  const range = (low: number, high: number): string =>
    percent(low) === percent(high) ? percent(low) : `${percent(low)}–${percent(high)}`;
  return html`<details>
    <summary>${platforms.points}</summary>
    ${plainTable(
      `${platforms.points}${colon}${name}`,
      [
        { name: platforms.age },
        { name: counts === 'any' ? platforms.share : platforms.shareGone, isNumber: true },
        { name: of95, isNumber: true },
      ],
      points
        .filter((_, at) => at % every === 0 || at === points.length - 1)
        .map(({ hours, low, high, bandLow, bandHigh }) => [
          platforms.hours(hours),
          range(low, high),
          range(bandLow, bandHigh),
        ]),
    )}
  </details>`;
}
