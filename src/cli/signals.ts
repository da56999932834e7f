/** A terminal sends Ctrl-C to the program that started us too, which hands it on: two signals this close are one. */
const SAME_PRESS_MS = 500;

/** The first Ctrl-C (or SIGTERM) asks the work to end; what was read is kept. The second ends the process. */
export function stopOnSignals(): AbortSignal {
  const stop = new AbortController();
  let first = 0;
  const onSignal = (): void => {
    if (!stop.signal.aborted) {
      first = performance.now();
      process.stderr.write('\nStopping; what was read is kept. Press Ctrl-C again to end at once.\n');
      stop.abort();
    } else if (performance.now() - first > SAME_PRESS_MS) process.exit(130);
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, onSignal);
  return stop.signal;
}
