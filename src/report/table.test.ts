import { describe, expect, it } from 'vitest';
import { TONGUES } from '../domain/index.ts';
import { coverageCsv, coverageTable, coverageText } from './index.ts';
import { columnsOf } from './terminal-width.ts';
import { INPUT } from './testing/judged.ts';

describe('coverageTable', () => {
  it('has a row for each answer, and for each source where asked', () => {
    const rows = coverageTable(INPUT, { tongue: 'zh' });
    expect(rows).toHaveLength(10);
    expect(rows[3]).toMatchObject({
      event: 'summit',
      element: 'quip',
      name: '那句玩笑',
      kind: 'quotation',
      vantage_name: '国内榜单',
      source: '',
      state: 'silent',
      rule: 'vantage/silent@1',
      looks_seen: 200,
      looks_refused: 6,
      read_share: 0.987,
      items: 0,
    });
    const withSources = coverageTable(INPUT, { tongue: 'zh', sources: true });
    expect(withSources.slice(4, 6).map((row) => [row.source, row.source_name])).toEqual([
      ['list-a', '甲榜'],
      ['list-b', 'list-b'],
    ]);
  });

  it('as CSV has a line of names and a line a row', () => {
    const lines = coverageCsv(coverageTable(INPUT, { tongue: 'en' })).split('\r\n');
    expect(lines).toHaveLength(12);
    expect(lines[0]).toMatch(/^event,element,name,kind,vantage,/);
    expect(lines[4]).toBe(
      'summit,quip,The quip,quotation,home,Home lists,,,silent,2,0,2,0,false,not-found,vantage/silent@1,200,0,6,0,0,0,0.987,2031-05-03T16:06:00.000Z,2031-05-07T15:36:00.000Z,,,,,0,0',
    );
  });
});

describe('coverageText', () => {
  const rows = coverageTable(INPUT, { tongue: 'en', sources: true });

  it('is a table with a glyph and a word for each state', () => {
    expect(coverageText(rows, { tongue: 'en', columns: 110 })).toMatchInlineSnapshot(`
      "Element                       Home lists                Orian press               Northern Wire
      ──────────────────────────────────────────────────────────────────────────────────────────────────────────
      The summit                    ■ covered                 ■ covered                 ◩ in part
                                      3 voices                  6 voices                  1 voice
      · The quip                    □ silent                  ■ covered                 ▨ could not look
                                      at 2 of 2 sources         14 voices                 200 of 206 looks read
                                      200 of 206 looks read
      · The laugh                   ▨ could not look          ■ covered
                                      200 of 206 looks read     9 voices
      · The gift                    □ silent                  ■ covered
                                      200 of 206 looks read     2 voices
      "
    `);
  });

  it.each(TONGUES)('fits its columns in %s, coloured or not, wide or narrow', (tongue) => {
    const table = coverageTable(INPUT, { tongue });
    for (const columns of [90, 100, 140]) {
      const plain = coverageText(table, { tongue, columns });
      for (const line of plain.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      const coloured = coverageText(table, { tongue, columns, colour: true });
      expect(coloured).toContain('\u001B[');
      expect(coloured.replace(/\u001B\[\d+m/g, '').replace(/ +$/gm, '')).toBe(plain);
    }
    const list = coverageText(table, { tongue, columns: 40 });
    expect(list).not.toContain('─');
    for (const glyph of '■◩□▨') expect(list).toContain(glyph);
  });

  it('of nothing is empty', () => {
    expect(coverageText([], { tongue: 'en' })).toBe('');
  });
});
