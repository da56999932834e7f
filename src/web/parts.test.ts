import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, TONGUES } from '../domain/index.ts';
import { METHOD } from '../pipeline/method.ts';
import { daysOf, healthBars } from './parts/health.ts';
import { html, outwardLink, safeAddress } from './parts/html.ts';
import { sliceOf } from './parts/paging.ts';
import { langOf } from './parts/quote.ts';
import { daysText, lengthText, timeTag, timeText, zoneName } from './parts/time.ts';
import { bridge, merge } from './parts/stretches.ts';
import { acceptedTongue, href } from './reader.ts';
import { splitForm, squeeze, twinPath } from './twin.ts';
import { percentOf } from './words/share.ts';
import { reasonText, ruleText, wordsIn } from './words/words.ts';

const en = { tongue: 'en' as const };

describe('text put into a page', () => {
  it('is never markup, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const shown = String(await html`<p title="${text}">${text}</p>`).slice(3, -4);
        expect(shown.replace(/^title="[^"<>]*">/, '')).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('links only to the web', async () => {
    for (const address of [
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      'data:text/html,x',
      'file:///etc/passwd',
      ' https://a.example',
      '//a.example',
      'https://',
      null,
    ])
      expect(safeAddress(address)).toBeNull();
    expect(safeAddress('https://a.example/"><script>')).toBe('https://a.example/%22%3E%3Cscript%3E');
    expect(String(await outwardLink('javascript:1', 'x'))).not.toContain('href');
  });

  it('bears a language tag only where it is one', () => {
    expect(langOf('zh-Hans')).toBe('zh-Hans');
    expect([langOf('"><x'), langOf(null), langOf('')]).toEqual(['und', 'und', 'und']);
  });
});

describe('times', () => {
  const at = instant('2025-11-01T05:48:00.000Z');

  it('are written in the zone of who was looked at, with the zone named', async () => {
    expect(timeText(en, at, { zone: 'Asia/Seoul' })).toBe('1 Nov 14:48');
    expect(timeText(en, at, { zone: 'Asia/Seoul', form: 'full' })).toBe('1 Nov 2025 14:48 GMT+9');
    expect(zoneName(en, 'Asia/Shanghai', at)).toBe('GMT+8');
    for (const tongue of TONGUES) {
      expect(zoneName({ tongue }, 'UTC', at)).toBe('UTC');
      expect(timeText({ tongue }, at, { form: 'zoned' })).toMatch(/UTC/);
      expect(timeText({ tongue }, at, { form: 'full', zone: 'Asia/Seoul' })).toMatch(/GMT\+9/);
    }
    expect(String(await timeTag(en, at, { zone: 'Asia/Seoul' }))).toContain(
      `datetime="${at}" title="Asia/Seoul · ${at}"`,
    );
    expect(timeText({ tongue: 'zh' }, at, { zone: 'Asia/Shanghai' })).toBe('11月1日 13:48');
    expect(timeText(en, at, { zone: 'Asia/Seoul', form: 'zoned' })).toBe('1 Nov 14:48 GMT+9');
  });

  it('span days as one text', () => {
    expect(daysText(en, { from: at, to: instant('2025-11-03T00:00:00.000Z') })).toMatch(
      /^1\s?[–-]\s?3 Nov 2025$/,
    );
  });

  it('claim lengths as a player shows them', () => {
    expect([41, 65, 3729, -1].map(lengthText)).toEqual(['0:41', '1:05', '1:02:09', '0:00']);
  });
});

describe('the timeline', () => {
  it('joins stretches that touch', () => {
    expect(
      merge([
        [5, 6],
        [1, 2],
        [3, 4],
        [9, 9],
      ]),
    ).toEqual([
      [1, 6],
      [9, 9],
    ]);
  });

  it('never fills over a readable look that came without the story', () => {
    const read = [0, 10, 20, 30, 40];
    expect(
      bridge(
        [
          [0, 0],
          [10, 10],
          [30, 30],
        ],
        read,
      ),
    ).toEqual([
      [0, 10],
      [30, 30],
    ]);
  });

  it('never fills over a time without looks', () => {
    expect(
      bridge(
        [
          [0, 1],
          [100, 101],
        ],
        [0, 1, 2, 100, 101],
      ),
    ).toEqual([
      [0, 1],
      [100, 101],
    ]);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(167), { minLength: 1 }),
        fc.uniqueArray(fc.nat(167)),
        (there, read) => {
          const seen = [...new Set([...there, ...read])].sort((a, b) => a - b);
          const filled = bridge(merge(there.map((step) => [step, step])), seen);
          const lacking = read.filter((step) => !there.includes(step));
          expect(filled.some(([from, to]) => lacking.some((step) => step >= from && step <= to))).toBe(false);
          expect(there.every((step) => filled.some(([from, to]) => step >= from && step <= to))).toBe(true);
        },
      ),
    );
  });
});

describe('health', () => {
  const rows = [
    { sourceId: 'a' as never, day: '2031-05-04', outcome: 'seen' as const, looks: 3 },
    { sourceId: 'a' as never, day: '2031-05-06', outcome: 'refused' as const, looks: 2 },
  ];

  it('has a day for every day, also for those without a look', () => {
    const days = daysOf(rows, ['2031-05-03', '2031-05-06']);
    expect(days.map((day) => day.day)).toEqual(['2031-05-03', '2031-05-04', '2031-05-05', '2031-05-06']);
    expect(days[1]?.counts.seen).toBe(3);
    expect(days[3]?.counts.refused).toBe(2);
    expect(daysOf(rows, ['2031-05-03', '2031-05-06'], 2)).toHaveLength(2);
  });

  it('draws unread looks in another shape', async () => {
    const drawn = String(
      await healthBars(daysOf(rows, ['2031-05-04', '2031-05-06']), 'label', { height: 30, step: 8 }),
    );
    expect(drawn.match(/class="b-unread"/g)).toHaveLength(1);
  });
});

describe('addresses', () => {
  it('keep the language that was asked for', () => {
    expect(href({ asked: true, tongue: 'ko' }, '/gaps', { page: 2 })).toBe('/gaps?page=2&lang=ko');
    expect(href({ asked: false, tongue: 'ko' }, '/gaps', { page: null, q: '' })).toBe('/gaps');
  });

  it('name their form at their end', () => {
    expect(splitForm('lists/tide.csv')).toEqual({ name: 'lists/tide', form: 'csv' });
    expect(splitForm('story_1')).toEqual({ name: 'story_1', form: 'html' });
    expect(twinPath('/', new URLSearchParams('q=a b'), 'json')).toBe('/stories.json?q=a+b');
  });

  it('count pages from one and take nonsense for the first', () => {
    const offset = (page: string) => sliceOf(new URLSearchParams({ page }), 10).offset;
    expect(['1', '3', '0', '-1', 'x', '1e99', '2.5'].map(offset)).toEqual([0, 20, 0, 0, 0, 0, 0]);
  });
});

describe('words', () => {
  it('choose the language a browser prefers among ours', () => {
    expect(acceptedTongue('fr, ko;q=0.4, zh-TW;q=0.9')).toBe('zh');
    expect(acceptedTongue('*')).toBeNull();
    expect(acceptedTongue('en;q=0, ko;q=0.1')).toBe('ko');
  });

  it('round no share up to all or down to none', () => {
    expect([0, 0.0001, 0.5, 0.9999, 1].map(percentOf)).toEqual(['0', '<\u00a01', '50', '99', '100']);
  });

  it('say of `unseen` that we could not look well enough: something may have been read', () => {
    expect(TONGUES.map((tongue) => wordsIn(tongue).state.unseen)).toEqual([
      'could not look well enough',
      '未能充分查看',
      '충분히 볼 수 없었음',
    ]);
  });

  it('say of a rule, in English, what the rule says of itself', () => {
    const rules = [
      ...[...METHOD.source, ...METHOD.vantage, ...METHOD.gap, ...METHOD.showing, ...METHOD.example],
      ...[...METHOD.cell, ...Object.values(METHOD.platforms).flat()],
    ];
    expect(rules.map(({ id }) => ruleText(wordsIn('en'), id))).toEqual(rules.map(({ because }) => because));
  });

  it('say every rule in every language', () => {
    for (const tongue of TONGUES) {
      const said = Object.keys(wordsIn(tongue).rule);
      expect(said.sort(), tongue).toEqual(Object.keys(wordsIn('en').rule).sort());
      if (tongue === 'en') continue;
      for (const [id, text] of Object.entries(wordsIn(tongue).rule))
        expect(text, id).toMatch(/[\p{Script=Han}\p{Script=Hangul}]/u);
    }
  });

  it('show a code that is newer than they are', () => {
    expect(reasonText(wordsIn('en'), 'toString')).toBe('toString');
    expect(ruleText(wordsIn('ko'), 'no/such-rule')).toBe('');
  });
});

it('a page loses our indentation and nothing else', () => {
  expect(squeeze('<p>\n    a b\n  </p>')).toBe('<p>\na b\n</p>');
});
