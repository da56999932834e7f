import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const MB = 1e6;
const held = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MB;
};

/**
 * One line: seconds, processor seconds (which other programs do not lengthen), and by how much what this process held grew
 * at most: what was not yet let go is in it.
 */
export async function measured(what: string, work: () => Promise<unknown>): Promise<string> {
  collectGarbage();
  const before = held();
  const [cpu, from] = [process.cpuUsage(), performance.now()];
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, held())), 20);
  await work();
  clearInterval(watch);
  most = Math.max(most, held());
  const { user, system } = process.cpuUsage(cpu);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  return `${what}: ${seconds} s, ${((user + system) / 1e6).toFixed(1)} s of processors, at most ${(most - before).toFixed(0)} MB more held`;
}
