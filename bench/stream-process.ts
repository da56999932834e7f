// Groups a stream of so many items in a process of its own; tells what it took as JSON on stdout.
import { Grouping, type Groupable } from '../src/group/index.ts';
import { DAY, instant, makeId, toMs } from '../src/domain/index.ts';
import { blockOf } from '../src/group/index.ts';
import { inOrder } from '../src/group/groupable.ts';
import { peakMegabytes } from './pipeline-pass.ts';
import { readReplayed } from './stream-items.ts';

const [kind = '', count = ''] = process.argv.slice(2);
const window = inOrder(readReplayed(kind));
const days = Math.ceil((toMs(window.at(-1)?.at ?? instant(0)) - toMs(window[0]?.at ?? instant(0))) / DAY) + 1;

/** The window again and again, each time later: new items with words that were read before, as news has them. */
function* replay(most: number): Generator<Groupable> {
  for (let at = 0; at < most; at += 1) {
    const [lap, item] = [Math.floor(at / window.length), window[at % window.length]];
    if (item === undefined) return;
    const id = lap === 0 ? item.id : makeId('item', item.id, String(lap));
    yield { ...item, id, at: instant(toMs(item.at) + lap * days * DAY) };
  }
}

const started = performance.now();
const grouping = new Grouping(new Set());
let [stories, voices] = [0, 0];
const note = (grouped: ReturnType<Grouping['finish']>): void => {
  stories += grouped.stories.length;
  voices += grouped.voices.length;
};
let block: Groupable[] = [];
for (const item of replay(Number(count))) {
  const [first] = block;
  if (first !== undefined && blockOf(first.at) !== blockOf(item.at)) {
    note(grouping.take(blockOf(first.at), block));
    block = [];
  }
  block.push(item);
}
if (block[0] !== undefined) note(grouping.take(blockOf(block[0].at), block));
note(grouping.finish());
const seconds = (performance.now() - started) / 1000;
process.stdout.write(JSON.stringify({ seconds, stories, voices, peakMegabytes: peakMegabytes() }));
