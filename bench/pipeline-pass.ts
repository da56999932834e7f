import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROCESS = fileURLToPath(new URL('pass-process.ts', import.meta.url));

/** What one pass cost, as its own process told and the kernel counted. */
export type PassCost = {
  readonly seconds: number;
  /** Peak resident memory of the process, threads and embedded database included, in megabytes (10^6 bytes). */
  readonly peakMegabytes: number;
  readonly items: number;
  readonly sightings: number;
  readonly looks: number;
};

/** Runs one pass in a process of its own, so that peak memory is that of the pass. */
export async function measurePass(
  data: string,
  folder: string,
  observatory = 'examples/busan',
): Promise<PassCost> {
  const started = performance.now();
  const child = spawn(process.execPath, [...process.execArgv, PROCESS, observatory, data, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.on('data', (chunk: Buffer) => void (told += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  if (status !== 0) throw new Error(`expected the pass to end well but it ended with ${String(status)}`);
  return {
    seconds: (performance.now() - started) / 1000,
    ...(JSON.parse(told) as Omit<PassCost, 'seconds'>),
  };
}

/** One line a person can compare. */
export function describePass({ seconds, peakMegabytes, items, sightings, looks }: PassCost): string {
  const each = (count: number) => `${Math.round(count / seconds).toLocaleString('en')}/s`;
  return (
    `${seconds.toFixed(1)} s, peak ${peakMegabytes.toFixed(0)} MB; ` +
    `${items.toLocaleString('en')} items (${each(items)}), ${sightings.toLocaleString('en')} sightings (${each(sightings)}), ${looks.toLocaleString('en')} looks`
  );
}

/** Peak resident memory of this process as Linux counts it, in megabytes; the present figure elsewhere. */
export function peakMegabytes(): number {
  try {
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return (Number(kilobytes) * 1024) / 1e6;
  } catch {
    return process.memoryUsage.rss() / 1e6;
  }
}
