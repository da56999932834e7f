import { runMain } from './run-main.ts';

// One file a command; each is loaded when it is asked for, so that --help is quick.
await runMain(
  {
    demo: () => import('./demo.ts'),
    init: () => import('./init.ts'),
    run: () => import('./run.ts'),
    serve: () => import('./serve.ts'),
    import: () => import('./import.ts'),
    probe: () => import('./probe.ts'),
    watch: () => import('./watch.ts'),
    extract: () => import('./extract.ts'),
    report: () => import('./report.ts'),
    move: () => import('./move.ts'),
    ask: () => import('./ask.ts'),
    clock: () => import('./clock.ts'),
    code: () => import('./code.ts'),
    blur: () => import('./blur.ts'),
    sign: () => import('./sign.ts'),
  },
  process.argv.slice(2),
);
