import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OWN_NODE = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));

/**
 * How every process of ours is started. A heap that is cleared before it has grown to several times what is in use
 * saves 60 MB at the peak on the real window, for a tenth more time. On processors with memory protection keys the engine loses track of its code pages while a database
 * of WebAssembly comes and goes, and ends the process ("Check failed: jit_page.has_value()", nodejs/node#64500).
 */
const FLAGS = JSON.parse(readFileSync(new URL('./node-flags.json', import.meta.url), 'utf8'));

/**
 * Runs a script with the Node 24 that the package pins, whatever Node the machine has, and hands signals on.
 *
 * @param {readonly string[]} args script and its arguments
 * @returns {Promise<number>} the exit status
 */
export function runWithOwnNode(args) {
  const command = existsSync(OWN_NODE) ? OWN_NODE : process.execPath;
  // The embedded database and the picture library allocate in many threads; glibc's default of eight arenas a core kept
  // 200 MB of freed memory on the real window. Two arenas cost no time there. Other systems ignore the variable.
  // A photograph of 12 MP takes 36 MB of fresh memory: in huge pages, where the kernel gives them when asked, a tenth to a
  // quarter of the time for its fingerprint is saved, and the peak of a pass stays (docs/decisions.md).
  const env = {
    MALLOC_ARENA_MAX: '2',
    GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
    ...process.env,
  };
  const child = spawn(command, [...FLAGS, ...args], { stdio: 'inherit', env });
  const handOn = (signal) => () => child.kill(signal);
  const listeners = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, handOn(signal)]);
  for (const [signal, listener] of listeners) process.on(signal, listener);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status, signal) => {
      for (const [name, listener] of listeners) process.off(name, listener);
      resolve(status ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}
