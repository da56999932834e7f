/**
 * How well and how fast a near copy is found among many earlier texts: recall and precision of planted copies, ms a
 * question and bytes a text, on texts made from a seed. One text in five is a copy.
 * Usage: npm run bench -- copies [words] [han] [titles] [--million]   (all three, to 100000 texts)
 */
import { askedOf } from './asked.ts';
import { HAN, KINDS, makeTexts, TITLES, WORDS, type Kind, type Maker } from './copies/made-texts.ts';
import { randomOf } from '../src/extract/testing/random.ts';
import { makeCopyIndex, type CopyIndex, type CopyText } from '../src/group/copies/copy-index.ts';
import { COPY_REACH_MS, isNearCopy, type Part } from '../src/group/ties/near-copies.ts';
import { shinglesOf } from '../src/group/shingles.ts';
import { quantile } from '../src/stats/quantile.ts';
import type { Writing } from '../src/text/script.ts';

const DAY_MS = 86_400_000;
const QUESTIONS = 200;
const STOPS = [10_000, 100_000, 1_000_000];

type Run = { readonly name: string; readonly maker: Maker; readonly writing: Writing; readonly part: Part };

const RUNS: readonly Run[] = [
  { name: 'words', maker: makeTexts(WORDS), writing: 'en', part: 'body' },
  { name: 'han', maker: makeTexts(HAN), writing: 'zh', part: 'body' },
  { name: 'titles', maker: makeTexts(TITLES), writing: 'en', part: 'title' },
];

/** Titles are retold whole or with a word changed. */
const kindsOf = ({ part }: Run): readonly Kind[] => (part === 'title' ? ['whole'] : KINDS);

/** The original that text `number` is or was copied from: every fifth is a copy of an earlier one. */
function baseOf(number: number): number {
  if (number % 5 !== 4) return number;
  const base = randomOf(number).below(number);
  return base % 5 === 4 ? base - 1 : base;
}

function textOf(run: Run, number: number): string {
  const base = baseOf(number);
  const source = run.maker.original(base);
  if (base === number) return source.join(run.maker.joint);
  return run.maker.copy(source, randomOf(number + 1).one(kindsOf(run)), number).join(run.maker.joint);
}

const cut = (run: Run, text: string, at: number): CopyText => ({
  shingles: shinglesOf(text, run.writing, run.part),
  at,
  mark: 0,
});

type Asked = {
  readonly milliseconds: readonly number[];
  readonly processor: number;
  readonly right: number;
  readonly wrong: number;
  readonly found: number;
};

/** Asks for new copies of one kind of texts already filed; for new originals where `kind` is null. */
function ask(run: Run, index: CopyIndex, { texts, kind }: { texts: number; kind: Kind | null }): Asked {
  const random = randomOf(texts);
  const milliseconds: number[] = [];
  let [right, wrong, found, processor] = [0, 0, 0, 0];
  for (let question = 0; question < QUESTIONS; question += 1) {
    const base = kind === null ? -1 : baseOf(random.below(texts));
    const source = run.maker.original(kind === null ? texts + 10 + question : base);
    const units = kind === null ? source : run.maker.copy(source, kind, question + 77);
    const text = units.join(run.maker.joint);
    const [start, busy] = [performance.now(), cpu()];
    const answers = index.ask(cut(run, text, now(texts)));
    milliseconds.push(performance.now() - start);
    processor += cpu() - busy;
    const copies = answers.filter(({ overlap }) => isNearCopy(run.part, overlap));
    wrong += copies.filter(({ key }) => baseOf(key) !== base).length;
    if (answers.some(({ key }) => key === base)) found += 1;
    if (copies.some(({ key }) => key === base)) right += 1;
  }
  return { milliseconds, processor, right, wrong, found };
}

/** Processor time of this thread in ms, in ticks of some 4 ms: good for a mean, and blind to what else the machine does. */
const cpu = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const share = (part: number): string => (part / QUESTIONS).toFixed(3);

function measure(run: Run, index: CopyIndex, texts: number): void {
  const all = [...kindsOf(run), null].map((kind) => ({ kind, ...ask(run, index, { texts, kind }) }));
  const times = all.flatMap(({ milliseconds }) => milliseconds);
  const [p50, p95] = [0.5, 0.95].map((p) => quantile(times, p).value.toFixed(2));
  const mean = (all.reduce((sum, { processor }) => sum + processor, 0) / times.length).toFixed(2);
  const memory = (index.bytes() / index.texts()).toFixed(0);
  print(
    `  ${texts} texts: p50 ${p50 ?? ''} ms, p95 ${p95 ?? ''} ms a question, cutting the text up included (mean ${mean} ms of processor time); ${memory} bytes a text`,
  );
  for (const { kind, right, wrong, found } of all) {
    const called = right + wrong === 0 ? '-' : (right / (right + wrong)).toFixed(3);
    print(
      kind === null
        ? `    ${'new text'.padEnd(9)} wrongly called a copy: ${wrong} of ${QUESTIONS}`
        : `    ${kind.padEnd(9)} recall ${share(right)} (overlap seen ${share(found)})  precision ${called}`,
    );
  }
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** All texts lie within reach of the last. */
const now = (texts: number): number => (DAY_MS * texts) / 1_000_000;

const asked = askedOf({ names: RUNS.map(({ name }) => name), options: ['--million'] });
const most = process.argv.includes('--million') ? 1_000_000 : 100_000;

for (const run of RUNS.filter(({ name }) => asked.includes(name))) {
  print(run.name);
  const index = makeCopyIndex(COPY_REACH_MS[run.part]);
  const start = performance.now();
  let spent = 0;
  for (let number = 0; number < most; number += 1) {
    const text = textOf(run, number);
    const begun = performance.now();
    index.file(cut(run, text, now(number)), number);
    spent += performance.now() - begun;
    if (STOPS.includes(number + 1)) measure(run, index, number + 1);
  }
  const whole = ((performance.now() - start) / 1000).toFixed(0);
  print(
    `  cutting up and filing: ${((spent / most) * 1000).toFixed(0)} µs a text (the whole run ${whole} s)`,
  );
}
