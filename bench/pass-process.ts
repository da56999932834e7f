// One pass in a process of its own; tells what it held as JSON on stdout.
import { join } from 'node:path';
import { openWorkshop, runPass } from '../src/pipeline.ts';
import { countRows } from '../src/store/index.ts';
import { peakMegabytes } from './pipeline-pass.ts';

const [observatory = '', dataFolder = '', folder = ''] = process.argv.slice(2);
const { signal } = new AbortController();
const workshop = await openWorkshop({
  file: join(observatory, 'observatory.yaml'),
  folder,
  dataFolder,
  signal,
});
await runPass(workshop, { command: 'bench', signal });
const counts = await countRows(workshop.store);
await workshop.close();
process.stdout.write(JSON.stringify({ ...counts, peakMegabytes: peakMegabytes() }));
