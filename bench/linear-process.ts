// Reads one large page in a process of its own; tells what it took as JSON on stdout. `linear-process.ts SHAPE TIMES`.
import { readCapture } from '../src/extract/index.ts';
import { sampleInput } from '../src/extract/lists/sample-input.ts';
import { LARGE_PAGES } from '../src/extract/testing/large-pages.ts';
import { peakMegabytes } from './pipeline-pass.ts';

const [shape = '', times = '1'] = process.argv.slice(2);

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

readCapture('page', sampleInput(LARGE_PAGES['paragraphs']?.(0.05) ?? ''));
const input = sampleInput(LARGE_PAGES[shape]?.(Number(times)) ?? '');
const before = peakMegabytes();
let outcome = '';
const read = (): void => {
  outcome = readCapture('page', input).looks.map((look) => `${look.outcome} ${look.reason}`)[0] ?? '';
};
const first = cpuMs(read);
const peak = peakMegabytes();
// The compiler has seen the page then; what it takes from then on is what the page costs.
const again = first > 3_000 ? [] : [1, 2].map(() => cpuMs(read));
const ms = Math.min(first, ...again);
process.stdout.write(JSON.stringify({ bytes: input.body.length, ms, memory: peak - before, outcome }));
