import { pictureId, sha256 } from '../../../src/domain/index.ts';
import { toCsv } from '../../../src/report/index.ts';
import { CLOCKS, CODERS, codesOf, QUESTIONS } from '../content/said.ts';
import { RELEASE_CAPTIONS } from '../content/world.ts';
import type { SceneName } from '../draw.ts';
import type { TextFile } from './visits.ts';

/**
 * What people said, as `lacuna ask --take`, `lacuna clock --take` and `lacuna code --take` read it.
 *
 * @param released the bytes of the released pictures, in their order: a picture is known by them
 */
export function saidFiles(released: readonly Uint8Array[]): readonly TextFile[] {
  const ids = released.map((bytes) => pictureId(sha256(bytes)));
  return [
    { path: 'questions.csv', text: questions(ids) },
    { path: 'clocks.csv', text: clocks(ids) },
    ...CODERS.map((coder) => ({ path: `codes-${coder}.csv`, text: codes(ids, coder) })),
  ];
}

const pictureOf = (ids: readonly string[], scene: SceneName): string =>
  ids[RELEASE_CAPTIONS.findIndex(([name]) => name === scene)] ?? '';

function questions(ids: readonly string[]): string {
  const rows = QUESTIONS.flatMap(({ scene, region, question, by, at, answers }) => {
    const picture = pictureOf(ids, scene);
    const asked = { picture, region, question, asked_by: by, asked_at: at };
    const open = { ...asked, answer: '', source: '', answered_by: '', answered_at: '' };
    const answered = answers.map((one) => ({
      ...{ ...asked, answer: one.answer, source: one.source },
      ...{ answered_by: one.by, answered_at: one.at },
    }));
    return [open, ...answered];
  });
  return toCsv(
    [
      ...(['picture', 'region', 'question', 'asked_by', 'asked_at'] as const),
      ...(['answer', 'source', 'answered_by', 'answered_at'] as const),
    ],
    rows,
  );
}

function clocks(ids: readonly string[]): string {
  const rows = CLOCKS.map(({ scene, ...said }) => ({ picture: pictureOf(ids, scene), ...said }));
  return toCsv(['picture', 'region', 'shows', 'day', 'zone', 'because', 'by', 'at'], rows);
}

function codes(ids: readonly string[], coder: string): string {
  const at = '2031-05-12T14:00:00+09:00';
  const rows = codesOf(coder).map(({ holder, place, expression }) => ({
    ...{ coder, picture: ids[place] ?? '', holder, expression, at },
  }));
  return toCsv(['coder', 'picture', 'holder', 'expression', 'at'], rows);
}
