// A thread of bench/fuzz-pages.ts: reads the hostile pages of a range of numbers.
import { serveTasks } from '../src/pipeline/extract/serve-tasks.ts';
import { readCapture } from '../src/extract/index.ts';
import { faultsOf } from '../src/extract/testing/faults-of.ts';
import { hostileCapture } from '../src/extract/testing/hostile-capture.ts';

export type Range = { readonly from: number; readonly to: number };
export type Find = { readonly number: number; readonly fault: string };

/** CPU milliseconds that a page of at most 60,000 characters may take. */
const LIMIT_MS = 400;

serveTasks(({ from, to }: Range): Find[] => {
  const finds: Find[] = [];
  for (let number = from; number < to; number += 1)
    for (const fault of faultsIn(number)) finds.push({ number, fault });
  return finds;
});

function faultsIn(number: number): string[] {
  try {
    const input = hostileCapture(number);
    const started = performance.now();
    const reading = readCapture('page', input);
    const isSlow = performance.now() - started > LIMIT_MS && quickest(number) > LIMIT_MS;
    const isOther =
      number % 50 === 0 && JSON.stringify(readCapture('page', input)) !== JSON.stringify(reading);
    return [
      ...new Set(faultsOf(reading, input.capture.address)),
      ...(isSlow ? ['slow'] : []),
      ...(isOther ? ['unsteady'] : []),
    ];
  } catch (error) {
    return [`thrown ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}

/** A busy machine makes anything slow: the quickest of three, by the processor's own clock. */
function quickest(number: number): number {
  const times = [1, 2, 3].map(() => {
    const input = hostileCapture(number);
    const before = process.threadCpuUsage();
    readCapture('page', input);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
