// One pass over an observatory in a process of its own, so that a test can end it at any moment.
import { join } from 'node:path';
import { openWorkshop, runPass, type Progress } from '../src/pipeline.ts';

let stage = '';

/** A line for each step as it begins, such as `collect lists`, so that a test can tell how far the pass is. */
const told: Progress = {
  start: (name) => console.log((stage = name)),
  say: (what) => console.log(stage, what),
  step: () => undefined,
  end: () => undefined,
};

const [folder = '', dataFolder = ''] = process.argv.slice(2);
const { signal } = new AbortController();
const workshop = await openWorkshop({
  file: join(dataFolder, 'observatory.yaml'),
  folder,
  dataFolder,
  signal,
});
await runPass(workshop, { command: 'test', signal, progress: told });
console.log('done');
await workshop.close();
