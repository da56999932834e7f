import { runPass, type PassOptions, type Workshop } from '../pipeline.ts';
import { findCorrections } from '../store/pages/index.ts';
import { StoppedError } from './command.ts';
import { drawProgress } from './drawn-progress.ts';
import { printClips } from './print-clips.ts';
import { printReport, type Format } from './print-report.ts';
import { printUnread } from './print-unread.ts';
import { programName } from './program-name.ts';

/**
 * One pass with its progress on stderr and its result on stdout. The exit status is 1 when not one source could be read.
 *
 * @throws StoppedError when Ctrl-C ended it before it came to a result
 */
export async function passAndPrint(
  workshop: Workshop,
  options: PassOptions,
  format: Format = {},
): Promise<void> {
  const pass = await runPass(workshop, { progress: drawProgress(), ...options });
  if (pass.outcome === 'stopped') throw new StoppedError('stopped by a signal');
  printUnread(workshop, pass.unread);
  await printClips(workshop);
  await printWaiting(workshop, format.dir ?? 'DIR');
  await printReport(workshop, format);
  if (pass.unread.length === workshop.observatory.sources.length) process.exitCode = 1;
}

/** A correction that does nothing must not look as if it did. */
async function printWaiting({ store }: Workshop, dir: string): Promise<void> {
  const waiting = (await findCorrections(store)).filter(({ state }) => state === 'waiting').length;
  if (waiting === 0) return;
  const what = waiting === 1 ? '1 correction waits' : `${waiting} corrections wait`;
  process.stderr.write(`${what} for items that are not held here: ${programName()} move ${dir} --list\n`);
}
