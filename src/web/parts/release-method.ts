import type { ReleaseMatrix, RuleRef } from '../../domain/index.ts';
import { href, type Reader } from '../reader.ts';
import type { ReleaseData } from '../release-data.ts';
import type { Room } from '../room.ts';
import { ruleText } from '../words/words.ts';
import { html, type Html } from './html.ts';
import { facts } from './layout.ts';
import { spanText } from './time.ts';

/** Times, the comparison and every rule that gave an answer here. */
export function howJudged(room: Room, reader: Reader, { release }: ReleaseData, matrix: ReleaseMatrix): Html {
  const { words } = reader;
  const { releases } = words;
  const zone = room.atlas.zoneOfSource(release.sourceId);
  const span = (one: ReleaseMatrix['judged']) => spanText(reader, one, { zone, form: 'full' });
  const by = matrix.releasedBy === 'stated' ? releases.stated : releases.firstLookBy;
  return html`${facts([
    [releases.releasedAt, `${span(matrix.released)} · ${by}`],
    [releases.judged, span(matrix.judged)],
    [releases.method, html`<code>${matrix.method}</code>`],
    [releases.pairs, words.number(matrix.pairs.compared)],
  ])}
  ${ruleTable(reader, rulesOf(matrix))}`;
}

type Use = RuleRef & { readonly audiences: number; readonly sources: number; readonly sightings: number };

/** The rules behind cells and sightings, with how often each decided. */
function rulesOf({ cells, sightings }: ReleaseMatrix): readonly Use[] {
  const uses = [
    ...cells.flatMap(({ rule, coverage, sourceId }) => {
      const of = sourceId === null ? ('audiences' as const) : ('sources' as const);
      return [
        { ...rule, of },
        { ...coverage.rule, of },
      ];
    }),
    ...sightings.map(({ rule }) => ({ ...rule, of: 'sightings' as const })),
  ];
  return [...Map.groupBy(uses, nameOf).values()]
    .flatMap((all) => {
      const count = (kind: (typeof uses)[number]['of']) => all.filter(({ of }) => of === kind).length;
      const [audiences, sources, seen] = [count('audiences'), count('sources'), count('sightings')];
      return all.slice(0, 1).map(({ id, version }) => ({ id, version, audiences, sources, sightings: seen }));
    })
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

const nameOf = ({ id, version }: RuleRef): string => `${id}@${version}`;

/** A rule's name, leading to the method. */
export function ruleLink(reader: Reader, rule: RuleRef): Html {
  return html`<a class="mono" href="${href(reader, '/method')}#${rule.id}">${nameOf(rule)}</a>`;
}

const COUNTED = ['audiences', 'sources', 'sightings'] as const;

function ruleTable(reader: Reader, rules: readonly Use[]): Html {
  const { words } = reader;
  const { results } = words.releases;
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="how">
    <table class="cards" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${words.method.rule}</th>
          <th scope="col" role="columnheader">${words.method.means}</th>
          ${COUNTED.map((of) => html`<th scope="col" role="columnheader" class="n">${results[of]}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rules.map(
          (rule) =>
            html`<tr role="row">
              <th scope="row" role="rowheader">${ruleLink(reader, rule)}</th>
              <td role="cell" data-label="${words.method.means}">${ruleText(words, rule.id)}</td>
              ${COUNTED.map(
                (of) =>
                  html`<td role="cell" class="n" data-label="${results[of]}">
                    ${rule[of] === 0 ? '–' : words.number(rule[of])}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
