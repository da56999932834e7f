// One pass over an observatory in a process of its own, so that a test can end it at any moment.
import { join } from 'node:path';
import { openWorkshop, runPass } from '../src/pipeline.ts';

const [folder = '', dataFolder = ''] = process.argv.slice(2);
const { signal } = new AbortController();
const workshop = await openWorkshop({
  file: join(dataFolder, 'observatory.yaml'),
  folder,
  dataFolder,
  signal,
});
await runPass(workshop, { command: 'test', signal });
await workshop.close();
