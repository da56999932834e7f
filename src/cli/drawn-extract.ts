import { SingleBar } from 'cli-progress';
import type { ExtractProgress } from '../pipeline.ts';

export type ExtractDrawing = {
  readonly progress: (progress: ExtractProgress) => void;
  readonly end: () => void;
};

/** Where there is no terminal a line is written this often, in milliseconds. */
const LINE_EVERY = 10_000;

/** How far an extraction has come, on stderr: a bar on a terminal, a line now and then anywhere else. */
export function drawExtract(stream: NodeJS.WriteStream = process.stderr): ExtractDrawing {
  return stream.isTTY && stream.columns > 20 ? drawBar(stream) : drawLines(stream);
}

function drawBar(stream: NodeJS.WriteStream): ExtractDrawing {
  const started = performance.now();
  let bar: SingleBar | null = null;
  return {
    progress: ({ bytes, ofBytes, records, read }) => {
      if (!bar) {
        const format =
          '  {bar} {percentage}%  {records} records, {read} pages, {rate}/s, {eta_formatted} left';
        bar = new SingleBar({ stream, format, barsize: 24, hideCursor: true });
        bar.start(ofBytes, 0, { records: 0, read: 0, rate: 0 });
      }
      const rate = Math.round((read * 1000) / Math.max(1, performance.now() - started));
      bar.update(bytes, { records, read, rate });
    },
    end: () => bar?.stop(),
  };
}

function drawLines(stream: NodeJS.WriteStream): ExtractDrawing {
  let last = performance.now();
  return {
    progress: ({ bytes, ofBytes, records, read }) => {
      const now = performance.now();
      if (now - last < LINE_EVERY) return;
      last = now;
      const percent = Math.floor((100 * bytes) / Math.max(1, ofBytes));
      stream.write(`${percent}%: ${records} records, ${read} pages read\n`);
    },
    end: () => undefined,
  };
}
