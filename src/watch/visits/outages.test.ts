import { describe, expect, it } from 'vitest';
import { HOUR, postId, shift, type PlatformId, type Visit, type VisitClass } from '../../domain/index.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { disappearancesOf } from './disappearance.ts';
import { doubtedBy, OutageTally, type Outage } from './outages.ts';
import { after, visit } from './sample-visits.ts';

const TIDE = 'tide' as PlatformId;
const seen = (n: number, minutes: number, found: VisitClass, more: Partial<Visit> = {}): Visit =>
  visit(minutes, found, { postId: postId(TIDE, `a${n}`), ...more });

function outagesIn(visits: readonly Visit[]): readonly Outage[] {
  const tally = new OutageTally();
  for (const own of Map.groupBy(visits, ({ postId: id }) => id).values()) tally.add(own);
  return tally.outages();
}
const judged = (visits: readonly Visit[]) =>
  disappearancesOf(visits, { sights: new Map(), isDoubted: doubtedBy(outagesIn(visits)) });
const posts = (count: number, make: (n: number) => readonly Visit[]): readonly Visit[] =>
  Array.from({ length: count }, (_, n) => make(n)).flat();

describe('an outage', () => {
  it('that ends is no disappearance, and the visits after the last sight say why', () => {
    const during = posts(20, (n) => [seen(n, n, 'visible'), seen(n, 120 + n, 'absent')]);
    expect(judged(during).every((one) => one.class === 'visible' && one.rule.id === 'visit/outage')).toBe(
      true,
    );
    const over = [...during, ...posts(20, (n) => [seen(n, 240 + n, 'visible')])];
    expect(judged(over).every((one) => one.firstNotSeen === null && one.reappeared === null)).toBe(true);
  });

  it('that ends in nothing was none: what is still not there after six hours went, in a wider interval', () => {
    const gone = posts(20, (n) => [
      ...[seen(n, n, 'visible'), seen(n, 120 + n, 'absent'), seen(n, 130 + n, 'absent')],
      seen(n, 490 + n, 'absent'),
    ]);
    expect(judged(gone)).toHaveLength(20);
    for (const one of judged(gone)) expect(one).toMatchObject({ class: 'absent', blind: 2 });
    expect(judged(gone).some(({ firstNotSeen }) => firstNotSeen === after(490))).toBe(true);
  });

  it.each([
    ['a reason is given', (n: number) => seen(n, 120, 'notice-violation')],
    ['answers differ', (n: number) => seen(n, 120, n % 2 === 0 ? 'absent' : 'absent-or-private')],
    ['words differ', (n: number) => seen(n, 120, 'absent', { notice: `No such post: ${n}` })],
    ['most are still there', (n: number) => seen(n, 120, n < 9 ? 'absent' : 'visible')],
    [
      'a table says so',
      (n: number) => seen(n, 120, 'absent', { rule: { id: 'table/no-notice', version: 1 } }),
    ],
    ['they went at times of their own', (n: number) => seen(n, 120 + n * 61, 'absent')],
  ])('is none where %s', (_, went) => {
    expect(outagesIn(posts(20, (n) => [seen(n, n, 'visible'), went(n)]))).toEqual([]);
  });

  it('few posts are no crowd', () => {
    expect(outagesIn(posts(4, (n) => [seen(n, 1, 'visible'), seen(n, 120, 'absent')]))).toEqual([]);
  });

  it('is none where the platform is known to say so of what stays away', () => {
    const notice = 'It is not there, or not for you.';
    const crowd = posts(9, (n) => [seen(n, 2000, 'visible'), seen(n, 2100, 'absent-or-private', { notice })]);
    expect(outagesIn(crowd)).not.toEqual([]);
    const known = [100, 1000].map((minutes) => seen(99, minutes, 'absent-or-private', { notice }));
    expect(outagesIn([...known, ...crowd])).toEqual([]);
  });

  it('is seldom seen in sixty worlds in which posts go one by one', () => {
    const random = seededRandom(6);
    const worlds = Array.from({ length: 60 }, () =>
      posts(40, (n) => {
        const posted = random() * 3 * 24 * 60;
        const gone = random() < 0.4 ? -Math.log(random()) * 90 : Infinity;
        const ages = [2, 6, 10, 20, 40, 60, 120, 240, 480, 960, 1440];
        return ages.map((age) => seen(n, Math.round(posted + age), age < gone ? 'visible' : 'absent'));
      }),
    );
    expect(worlds.filter((world) => outagesIn(world).length > 0).length).toBeLessThanOrEqual(2);
  });

  it('lasts six hours at the most', () => {
    const [found] = outagesIn(posts(9, (n) => [seen(n, 1, 'visible'), seen(n, 120, 'absent')]));
    expect(found).toMatchObject({ from: after(120), to: shift(after(120), 6 * HOUR), posts: 9, of: 9 });
  });
});
