import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUIET, type Progress } from './progress.ts';
import { sideBySide, type Job } from './side-by-side.ts';

const NEVER = new AbortController().signal;

/** Jobs that write down when they begin and end; each leaves a second one behind. */
function jobsAt(places: readonly string[], log: string[], ms: (at: number) => number = () => 1): Job[] {
  const job = (name: string, place: string, at: number, rest: Job | null): Job => ({
    name,
    place,
    run: async () => {
      log.push(`+${place} ${name}`);
      await setTimeout(ms(at));
      log.push(`-${place} ${name}`);
      return rest;
    },
  });
  return places.map((place, at) => job(`list ${at}`, place, at, job(`pages ${at}`, place, at, null)));
}

describe('jobs side by side', () => {
  it('are all done, never two at one place, never more than asked, and lists before pages', async () => {
    const places = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 12 });
    const waits = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 6 }), waits, async (at, atOnce, ms) => {
        const log: string[] = [];
        await sideBySide(
          jobsAt(at, log, (index) => ms[index % ms.length] ?? 0),
          { atOnce, signal: NEVER, progress: QUIET },
        );
        const open = new Set<string>();
        let listsBegun = 0;
        for (const line of log) {
          const place = line.slice(1, 2);
          const isBeginning = line.startsWith('+');
          expect(open.has(place)).toBe(!isBeginning);
          if (line.includes('list') && isBeginning) listsBegun += 1;
          // Pages begin once every list has begun whose place is free.
          if (line.includes('pages') && isBeginning)
            expect(at.filter((one) => !open.has(one) && listsLeft(log, line, one) > 0)).toEqual([]);
          if (isBeginning) open.add(place);
          else open.delete(place);
          expect(open.size).toBeLessThanOrEqual(atOnce);
        }
        expect([log.length, listsBegun, open.size]).toEqual([at.length * 4, at.length, 0]);

        function listsLeft(lines: readonly string[], until: string, place: string): number {
          const begun = lines
            .slice(0, lines.indexOf(until))
            .filter((one) => one.startsWith(`+${place} list`));
          return at.filter((one) => one === place).length - begun.length;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('use every hand as long as there is work at another place', async () => {
    const log: string[] = [];
    const begun = performance.now();
    await sideBySide(
      jobsAt(Array.from('abcdefgh'), log, () => 50),
      { atOnce: 4, signal: NEVER, progress: QUIET },
    );
    // Sixteen jobs of 50 ms by four hands: four rounds.
    expect(performance.now() - begun).toBeLessThan(16 * 50 * 0.6);
  });

  it('say what is under way and count what is done', async () => {
    const told: string[] = [];
    const progress: Progress = { ...QUIET, say: (what) => told.push(what), step: () => told.push('done') };
    await sideBySide(
      jobsAt(['a', 'b'], [], (at) => 20 + 200 * at),
      { atOnce: 8, signal: NEVER, progress },
    );
    expect(told).toEqual(['list 0, list 1', 'list 1, pages 0', 'done', 'list 1', 'pages 1', 'done']);
  });

  it('begin no more once stopped, and what was broken off is not counted as done', async () => {
    const stop = new AbortController();
    const log: string[] = [];
    let done = 0;
    const working = sideBySide(
      jobsAt(Array.from('abcdef'), log, () => 30),
      { atOnce: 2, signal: stop.signal, progress: { ...QUIET, step: () => (done += 1) } },
    );
    await setTimeout(10);
    stop.abort();
    await working;
    expect([log.length, done]).toEqual([4, 0]);
  });

  it('throw what broke once the others have stopped, which hear of it', async () => {
    const log: string[] = [];
    const breaking: Job = { name: 'x', place: 'x', run: () => Promise.reject(new Error('the disk is full')) };
    const patient: Job = {
      name: 'y',
      place: 'y',
      run: async (signal) => {
        await setTimeout(60_000, undefined, { signal }).catch(() => log.push('heard'));
        return null;
      },
    };
    const work = sideBySide([patient, breaking, ...jobsAt(['z'], log)], {
      atOnce: 2,
      signal: NEVER,
      progress: QUIET,
    });
    await expect(work).rejects.toThrow('the disk is full');
    expect(log).toEqual(['heard']);
  });
});
