import { parentPort } from 'node:worker_threads';

/** What a thread says: once that it is ready, then an answer to each task. */
export type Said<Answer> = 'ready' | { readonly answer: Answer };

/** Called by the script of a thread in a {@link ThreadPool}: answers each task it is handed, one at a time. */
export function serveTasks(answerTo: (task: never) => unknown): void {
  const port = parentPort;
  if (!port) throw new Error('expected to run in a worker thread but received none');
  port.on('message', (task: unknown) => {
    port.postMessage({ answer: answerTo(task as never) } satisfies Said<unknown>);
  });
  port.postMessage('ready' satisfies Said<unknown>);
}
