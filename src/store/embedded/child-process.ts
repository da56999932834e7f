import { spawn, type ChildProcess } from 'node:child_process';

/** A second process for tests: it really runs, and can really be killed. */
export type OtherProcess = {
  readonly pid: number;
  /** Resolves with the output so far, once it holds `text`. @throws Error with the output when the process ends first. */
  until(text: string): Promise<string>;
  /** kill -9, and waits until the process is gone. */
  kill(): Promise<void>;
};

/** Runs a module given as text; `openStore` and `given` (the invented records) are at hand in it. */
export function runOther(code: string): OtherProcess {
  const imports = `
    import { openStore, saveCollected, saveObservatory } from ${JSON.stringify(import.meta.resolve('../index.ts'))};
    import * as given from ${JSON.stringify(import.meta.resolve('../conformance/data.ts'))};`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', imports + code], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    pid: child.pid ?? 0,
    until: (text) => untilText(child, output, text),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function collect(child: ChildProcess): { text: string } {
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output.text += text));
  }
  return output;
}

function untilText(child: ChildProcess, output: { readonly text: string }, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (output.text.includes(text)) resolve(output.text);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('close', () => {
      look();
      reject(new Error(`expected "${text}" but the process ended with: ${output.text}`));
    });
    look();
  });
}
