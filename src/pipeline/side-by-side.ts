import type { Progress } from './progress.ts';

/** A piece of work at one place. */
export type Job = {
  readonly name: string;
  /** Jobs at one place are never under way together: what is slow there would only take up more hands. */
  readonly place: string;
  /** @returns what is left to do there once all first jobs have had their turn; null: nothing */
  readonly run: (signal: AbortSignal) => Promise<Job | null>;
};

type Options = {
  /** Most jobs that are under way together. */
  readonly atOnce: number;
  /** Aborted: no further job begins. */
  readonly signal: AbortSignal;
  /** A step for each job that has nothing left; the names of what is under way. */
  readonly progress: Progress;
};

/**
 * Does jobs side by side, in their order as far as their places are free; what they leave comes behind all first jobs.
 * Who finds every place taken goes home: each of those places has somebody who takes the next job there.
 *
 * @throws what the first job to break threw, when the others have stopped
 */
export async function sideBySide(jobs: readonly Job[], { atOnce, signal, progress }: Options): Promise<void> {
  const queues: readonly [Job[], Job[]] = [[...jobs], []];
  const underWay = new Map<string, Job>();
  const broken = new AbortController();
  const stop = AbortSignal.any([signal, broken.signal]);
  const isStopped = () => stop.aborted;
  const say = tellingNames(underWay, progress);
  const work = async (): Promise<void> => {
    for (let job = next(queues, underWay); job && !isStopped(); job = next(queues, underWay)) {
      underWay.set(job.place, job);
      say();
      const rest = await job.run(stop);
      underWay.delete(job.place);
      if (rest) queues[1].push(rest);
      else if (!isStopped()) progress.step();
    }
    say();
  };
  const hands = Array.from({ length: atOnce }, () => work().catch((error: unknown) => broken.abort(error)));
  await Promise.all(hands);
  broken.signal.throwIfAborted();
}

/** Says what is under way; several jobs that begin in one moment are said once. */
function tellingNames(underWay: ReadonlyMap<string, Job>, progress: Progress): () => void {
  let isDue = false;
  return () => {
    if (!isDue)
      queueMicrotask(() => {
        isDue = false;
        if (underWay.size > 0) progress.say([...underWay.values()].map(({ name }) => name).join(', '));
      });
    isDue = true;
  };
}

/** Takes the first job whose place is free out of the first queue that has one. */
function next(queues: readonly Job[][], underWay: ReadonlyMap<string, Job>): Job | undefined {
  for (const queue of queues) {
    const at = queue.findIndex(({ place }) => !underWay.has(place));
    if (at >= 0) return queue.splice(at, 1)[0];
  }
  return undefined;
}
