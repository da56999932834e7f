import type { CensoredTime } from '../../src/stats/turnbull.ts';

/** Ages of visits in minutes: each minute of the first hour, each twenty to a day, each day to thirty. */
export const SCHEDULE: readonly number[] = [
  ...Array.from({ length: 60 }, (_, at) => at + 1),
  ...Array.from({ length: 69 }, (_, at) => 80 + 20 * at),
  ...Array.from({ length: 29 }, (_, at) => 1440 * (at + 2)),
];

/** Minutes until a post is gone: half within an hour, one in eight later than a day. */
const lifetime = (random: () => number) => Math.exp(Math.log(60) + 1.6 * Math.log(1 / (1 - random()) - 1));

/** One visit in ten is missed. */
function visited(time: number, entry: number, ages: readonly number[], random: () => number): CensoredTime {
  let left = entry;
  for (const age of ages) {
    if (age <= left || random() < 0.1) continue;
    if (age >= time) return { entry, left, right: age };
    left = age;
  }
  return { entry, left, right: Infinity };
}

function found(n: number, make: () => CensoredTime | null): CensoredTime[] {
  const observations: CensoredTime[] = [];
  while (observations.length < n) {
    const one = make();
    if (one !== null) observations.push(one);
  }
  return observations;
}

/** @param late share of the posts that are found at the age of some visit, the sooner the likelier */
export function onSchedule(n: number, random: () => number, late: number): CensoredTime[] {
  return found(n, () => {
    const time = lifetime(random);
    const entry = random() < late ? (SCHEDULE[Math.floor(random() ** 2 * SCHEDULE.length)] ?? 0) : 0;
    return time > entry ? visited(time, entry, SCHEDULE, random) : null;
  });
}

/** Each post is visited at ages of its own, at most a twentieth off the schedule. */
export function onOwnSchedules(n: number, random: () => number): CensoredTime[] {
  return found(n, () => {
    const time = lifetime(random);
    const entry =
      random() < 0.7 ? (SCHEDULE[Math.floor(random() ** 2 * SCHEDULE.length)] ?? 0) * random() : 0;
    const off = 1 + random() / 20;
    return time > entry
      ? visited(
          time,
          entry,
          SCHEDULE.map((age) => age * off),
          random,
        )
      : null;
  });
}

export function randomIntervals(n: number, random: () => number): CensoredTime[] {
  return found(n, () => {
    const [time, first] = [-Math.log(1 - random()), 2 * random()];
    const second = first + random();
    if (time <= first) return { left: 0, right: first };
    return time <= second ? { left: first, right: second } : { left: second, right: Infinity };
  });
}

/** Three in ten are known exactly, such as by a notice with its time. */
export function halfExact(n: number, random: () => number): CensoredTime[] {
  return randomIntervals(n, random).map((one) => {
    const time = one.left + Math.min(one.right - one.left, 1) * random();
    return random() < 0.3 ? { left: time, right: time } : one;
  });
}
