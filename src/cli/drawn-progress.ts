import { SingleBar } from 'cli-progress';
import type { Progress } from '../pipeline.ts';

const TITLES: Readonly<Record<string, string>> = {
  model: 'Fetching the encoder, once',
  collect: 'Looking at sources',
  watch: 'Judging searches and visits',
  clips: 'Looking through clips',
  order: 'Putting items in order',
  group: 'Finding voices and stories',
  drift: 'Following claims',
  compare: 'Judging what was shown',
  report: 'Writing findings',
};

/** Progress on stderr: a bar on a terminal, a line a stage anywhere else; stdout is for results. */
export function drawProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY && stream.columns > 20 ? drawBar(stream) : drawLines(stream);
}

function drawBar(stream: NodeJS.WriteStream): Progress {
  let bar: SingleBar | null = null;
  return {
    start: (stage, total) => {
      bar = new SingleBar({
        stream,
        format: `  ${title(stage).padEnd(28)} {bar} {value}/{total}  {what}`,
        barsize: 24,
        hideCursor: true,
      });
      bar.start(total, 0, { what: '' });
    },
    say: (what) => bar?.update({ what }),
    step: () => bar?.increment(),
    end: () => {
      bar?.update({ what: '' });
      bar?.stop();
      bar = null;
    },
  };
}

function drawLines(stream: NodeJS.WriteStream): Progress {
  let done = 0;
  let total = 0;
  return {
    start: (stage, steps) => {
      done = 0;
      total = steps;
      stream.write(`${title(stage)}\n`);
    },
    say: (what) => stream.write(`  ${done}/${total} ${what}\n`),
    step: () => void (done += 1),
    end: () => undefined,
  };
}

const title = (stage: string): string => TITLES[stage] ?? stage;
