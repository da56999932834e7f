import { MINUTE, toMs, type ItemId, type ListStay, type SourceId } from '../../domain/index.ts';
import { EXIT_RULES } from './exit-rules.ts';
import { evidenceOf, type Run } from './exit-evidence.ts';
import { inOrder, type ListLook } from './list-looks.ts';
import { joinRetitled } from './retitled.ts';
import { nearOf } from './rhythm.ts';

/**
 * Every unbroken stay of every title on a list, with its path of ranks and how it ended. Looks that could not read the
 * list are no absence: a title that is there before and after them has stayed, and so has one that was reworded.
 */
export function staysOf(sourceId: SourceId, looks: readonly ListLook[]): readonly ListStay[] {
  const readable = joinRetitled(
    inOrder(looks).filter(({ readable: is, entries }) => is && entries.length > 0),
  );
  const near = nearOf(readable);
  return runsOf(readable)
    .map((run) => toStay(sourceId, run, readable, near))
    .sort((a, b) =>
      a.entered.at !== b.entered.at ? (a.entered.at < b.entered.at ? -1 : 1) : a.bestRank - b.bestRank,
    );
}

function runsOf(looks: readonly ListLook[]): readonly Run[] {
  const done: Run[] = [];
  const open = new Map<ItemId, Run>();
  looks.forEach((look, number) => {
    for (const { itemId, rank } of look.entries) {
      const run = open.get(itemId);
      if (run && run.last === number) continue;
      const step = { at: look.at, rank };
      if (run) {
        run.last = number;
        run.steps.push(step);
      } else open.set(itemId, { itemId, first: number, last: number, steps: [step] });
    }
    for (const [itemId, run] of open) {
      if (run.last === number) continue;
      done.push(run);
      open.delete(itemId);
    }
  });
  return [...done, ...open.values()];
}

function toStay(sourceId: SourceId, run: Run, looks: readonly ListLook[], near: number): ListStay {
  const { itemId, steps } = run;
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) throw new RangeError('expected a stay with a look in it');
  const after = looks[run.last + 1] ?? null;
  const before = looks[run.first - 1] ?? null;
  const evidence = evidenceOf(run, looks, near);
  const rule = EXIT_RULES.find((one) => one.applies(evidence));
  if (!rule) throw new RangeError('expected the last rule of leaving to apply to everything');
  return {
    ...{ itemId, sourceId, steps, lastRank: last.rank, lastSeen: last.at, exit: rule.exit },
    entered: { after: before?.at ?? null, at: first.at },
    bestRank: Math.min(...steps.map(({ rank }) => rank)),
    firstNotSeen: after?.at ?? null,
    minutes: {
      low: (toMs(last.at) - toMs(first.at)) / MINUTE,
      high: before === null || after === null ? null : (toMs(after.at) - toMs(before.at)) / MINUTE,
    },
    rule: { id: rule.id, version: rule.version },
  };
}
