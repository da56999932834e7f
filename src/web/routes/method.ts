import { Hono } from 'hono';
import { METHOD } from '../../pipeline/method.ts';
import { countRules, type RuleUse } from '../../store/pages/index.ts';
import { glyph, SHADES } from '../parts/glyph.ts';
import { html, type Html } from '../parts/html.ts';
import { layout, section } from '../parts/layout.ts';
import { plainTable } from '../parts/plain-table.ts';
import type { Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, twinPath } from '../twin.ts';
import { ruleText } from '../words/words.ts';

type Rule = {
  readonly id: string;
  readonly version: number;
  readonly because: string;
  readonly results: number;
};

/** How Lacuna comes to its words: states, rules, and what it cannot tell. */
export function methodRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/:file{method(\\.json|\\.csv)?}', async (c) => {
    const reader = readerFor(c, room);
    const rules = rulesOf(reader, await countRules(room.store));
    const { minReadShare, minSilentPart } = METHOD;
    const response = await answer(c, splitForm(c.req.param('file')).form, {
      data: {
        lacuna: 1,
        states: reader.words.stateMeans,
        limits: { minReadShare, minSilentPart },
        rules,
        platforms: METHOD.platforms,
      },
      table: { columns: ['id', 'version', 'because', 'results'], rows: rules },
      page: () => page(room, reader, rules),
    });
    return response ?? c.notFound();
  });
  return app;
}

/** The rules in force in their order, then those that gave results under a version or name no longer in force. */
function rulesOf(reader: Reader, used: readonly RuleUse[]): readonly Rule[] {
  const known = [
    ...METHOD.source,
    ...METHOD.vantage,
    ...METHOD.gap,
    ...METHOD.showing,
    ...METHOD.example,
    ...METHOD.cell,
  ];
  const results = (id: string, version: number) =>
    used.find((one) => one.id === id && one.version === version)?.results ?? 0;
  const others = used.filter(
    (one) => !known.some((rule) => rule.id === one.id && rule.version === one.version),
  );
  return [
    ...known.map(({ id, version, because }) => ({
      id,
      version,
      because: ruleText(reader.words, id) || because,
      results: results(id, version),
    })),
    ...others.map((one) => ({ ...one, because: ruleText(reader.words, one.id) })),
  ];
}

function page(room: Room, reader: Reader, rules: readonly Rule[]): Html {
  const { words } = reader;
  const { method } = words;
  const list = (texts: readonly string[]) =>
    html`<ul class="marked">
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ul>`;
  return layout(room, reader, {
    title: method.title,
    current: 'method',
    twins: (['json', 'csv'] as const).map((form) => ({
      form,
      path: twinPath(reader.path, reader.query, form),
    })),
    main: html`<header class="lede alone">
        <div>
          <h1>${method.title}</h1>
          <p class="finding">${method.lead}</p>
        </div>
      </header>
      ${section({ id: 'states', title: method.states, body: stateList(reader) })}
      ${section({ id: 'outcomes', title: method.outcomes, note: method.outcomesNote, body: html`<p>${Object.values(words.outcome).join(words.join)}</p>` })}
      ${section({ id: 'words', title: method.words, body: list(method.wordsList) })}
      ${section({ id: 'rules', title: method.rules, note: method.rulesNote, body: ruleTable(reader, rules) })}
      ${section({ id: 'platforms', title: words.page.platforms, note: method.platformsNote, body: platformRules(reader) })}
      ${section({ id: 'copies', title: method.copies, body: html`<p class="prose">${method.copiesText}</p>` })}
      ${section({ id: 'same', title: method.sameTest, body: html`<p class="prose">${method.sameTestText}</p>` })}
      ${section({ id: 'limits', title: method.limits, body: list(method.limitsList) })}`,
  });
}

function stateList({ words }: Reader): Html {
  return html`<dl class="facts states">
    ${SHADES.map(
      (shade) =>
        html`<dt>${glyph(shade)} ${words.state[shade]}</dt>
          <dd>${words.stateMeans[shade]}</dd>`,
    )}
  </dl>`;
}

/** Rules of platforms, in the order in which each list is tried. */
function platformRules({ words }: Reader): Html {
  const { platforms, method } = words;
  const kinds = [
    [['probe', 'search'], platforms.probes],
    [['isolation'], words.isolation.rules],
    [['notice'], method.notices],
    [['answer', 'hop', 'sight', 'visit', 'name'], method.visits],
    [['comments'], platforms.comments],
    [['exit'], platforms.lists],
    [['reach'], platforms.reach],
  ] as const;
  return html`${kinds.map(
    ([of, title]) =>
      html`<h3>${title}</h3>
        ${plainTable(
          title,
          [{ name: method.rule }, { name: method.means }],
          of
            .flatMap((kind) => METHOD.platforms[kind])
            .map(({ id, version, because }) => [
              html`<code id="${id}">${id}@${version}</code>`,
              ruleText(words, id) || because,
            ]),
        )}`,
  )}`;
}

function ruleTable({ words }: Reader, rules: readonly Rule[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="rules">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.method.rule}</th>
          <th scope="col">${words.method.means}</th>
          <th scope="col" class="n">${words.method.used}</th>
        </tr>
      </thead>
      <tbody>
        ${rules.map(
          (rule) =>
            html`<tr id="${rule.id}">
              <th scope="row"><code>${rule.id}@${rule.version}</code></th>
              <td>${rule.because}</td>
              <td class="n">${words.number(rule.results)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
