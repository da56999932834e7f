import { Worker } from 'node:worker_threads';
import type { Said } from './serve-tasks.ts';

/** What became of a task: its answer, or that its thread took too long or broke down over it. */
export type Fate<Answer> =
  | { readonly state: 'done'; readonly answer: Answer }
  | { readonly state: 'too-slow' }
  | { readonly state: 'broke'; readonly detail: string };

export type PoolOptions = {
  /** A script that calls `serveTasks`. */
  readonly script: URL;
  readonly threads: number;
  /** Longest time for one task, in milliseconds. */
  readonly limitMs: number;
  /**
   * Largest heap of one thread, in megabytes. A task whose objects need more breaks its thread; only one that asks for
   * large arrays in a burst can still break the process, for V8 then has no room left to end the thread.
   */
  readonly heapMb: number;
};

type Job<Task, Answer> = {
  readonly task: Task;
  readonly resolve: (fate: Fate<Answer>) => void;
  readonly reject: (error: Error) => void;
};

/**
 * Worker threads that answer tasks, one task a thread at a time. A thread that breaks down or takes too long is
 * replaced, and only the task it had is lost.
 */
export class ThreadPool<Task, Answer> {
  readonly #options: PoolOptions;
  readonly #waiting: Job<Task, Answer>[] = [];
  readonly #threads = new Set<Thread<Task, Answer>>();
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /**
   * Hands a task to the next free thread.
   *
   * @throws Error when a new thread breaks down before it is ready: then no task can be answered
   */
  run(task: Task): Promise<Fate<Answer>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#hire();
      this.#assign();
    });
  }

  /** Ends all threads; what they had is lost. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#threads].map((thread) => thread.end()));
  }

  #hire(): void {
    const free = [...this.#threads].filter((thread) => thread.job === null).length;
    if (this.#isClosed || free >= this.#waiting.length || this.#threads.size >= this.#options.threads) return;
    const thread = new Thread<Task, Answer>(this.#options, {
      onFree: () => this.#assign(),
      onEnd: (fault) => {
        this.#threads.delete(thread);
        if (fault) for (const { reject } of this.#waiting.splice(0)) reject(fault);
        this.#hire();
      },
    });
    this.#threads.add(thread);
  }

  #assign(): void {
    for (const thread of this.#threads) {
      const job = thread.isFree ? this.#waiting.shift() : undefined;
      if (job) thread.take(job);
    }
  }
}

type Hearers = {
  readonly onFree: () => void;
  /** @param fault why it never became ready; null when it had */
  readonly onEnd: (fault: Error | null) => void;
};

class Thread<Task, Answer> {
  job: Job<Task, Answer> | null = null;
  #isReady = false;
  #fate: Fate<Answer> = { state: 'broke', detail: 'the thread ended' };
  #fault: Error | null = null;
  #timer: NodeJS.Timeout | undefined;
  readonly #limitMs: number;
  readonly #worker: Worker;

  constructor({ script, limitMs, heapMb }: PoolOptions, { onFree, onEnd }: Hearers) {
    this.#limitMs = limitMs;
    this.#worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: heapMb } });
    this.#worker.on('message', (said: Said<Answer>) => {
      if (said === 'ready') this.#isReady = true;
      else this.#settle({ state: 'done', answer: said.answer });
      onFree();
    });
    this.#worker.on('error', (error) => {
      this.#fault = toError(error);
      this.#fate = { state: 'broke', detail: this.#fault.message };
    });
    this.#worker.on('exit', () => {
      const wasReady = this.#isReady;
      this.#isReady = false;
      this.#settle(this.#fate);
      onEnd(wasReady ? null : (this.#fault ?? new Error('a thread ended before it was ready')));
    });
  }

  get isFree(): boolean {
    return this.#isReady && this.job === null;
  }

  take(job: Job<Task, Answer>): void {
    this.job = job;
    this.#timer = setTimeout(() => {
      // Until it has ended it is not free: the next task waits for its successor.
      this.#fate = { state: 'too-slow' };
      void this.#worker.terminate();
    }, this.#limitMs);
    this.#worker.postMessage(job.task);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(fate: Fate<Answer>): void {
    clearTimeout(this.#timer);
    this.job?.resolve(fate);
    this.job = null;
  }
}

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
