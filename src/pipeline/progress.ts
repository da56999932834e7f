/** How long work tells what it is doing. The command line draws it; tests and servers keep quiet. */
export type Progress = {
  start(stage: string, total: number): void;
  say(what: string): void;
  step(): void;
  end(): void;
};

export const QUIET: Progress = {
  start: () => undefined,
  say: () => undefined,
  step: () => undefined,
  end: () => undefined,
};
