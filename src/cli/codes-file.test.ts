import { describe, expect, it } from 'vitest';
import { asId, EXPRESSIONS, pictureId, sha256 } from '../domain/index.ts';
import { codesCsv, parseCodes, sheetCsv } from './codes-file.ts';

const HOLDERS = [
  { id: asId('holder', 'premier'), name: { en: 'The premier', zh: '总理' }, office: 'Premier of Sereva' },
  { id: asId('holder', 'maro'), name: 'President Maro', office: 'President of Oria' },
];
const PICTURES = ['1', '2', '3', '4', '5'].map((text) => pictureId(sha256(text)));
const INPUT = { holders: HOLDERS, now: Date.UTC(2031, 4, 4) };

const lineOf = (cells: string): string => `coder,picture,holder,expression\n${cells}\n`;

describe('a coding sheet', () => {
  it('has a row for each holder in each picture, in an order of its own for each coder', () => {
    const [ada, bo] = ['ada', 'bo'].map((coder) => sheetCsv(PICTURES, HOLDERS, coder));
    const order = (csv = ''): string[] => csv.match(/,pic_[0-9a-f]{20},\/[^,]*,[a-z]+/g) ?? [];
    expect(order(ada)).toHaveLength(10);
    expect(order(ada).toSorted()).toEqual(order(bo).toSorted());
    expect(order(ada)).not.toEqual(order(bo));
    expect(sheetCsv(PICTURES, HOLDERS, 'ada')).toBe(ada);
  });

  it('comes back as codes, filled in capitals too, with empty rows passed over', () => {
    const filled = sheetCsv(PICTURES, HOLDERS, 'ada')
      .split('\n')
      .map((line, row) => (row === 2 ? line.replace(/,,(?=laughing)/, ',Smiling,') : line))
      .join('\n');
    const { codes, empty } = parseCodes('ada.csv', filled, INPUT);
    expect(codes).toMatchObject([{ coder: 'ada', expression: 'smiling', at: '2031-05-04T00:00:00.000Z' }]);
    expect(empty).toBe(9);
    expect(parseCodes('codes.csv', codesCsv(codes), { ...INPUT, now: 0 }).codes).toEqual(codes);
  });

  it.each([
    [
      'a word of its own',
      lineOf(`ada,${PICTURES[0] ?? ''},premier,grinning`),
      /row 1: expression: write one of: laughing/,
    ],
    ['nobody who codes', lineOf(`,${PICTURES[0] ?? ''},premier,smiling`), /row 1: coder: nobody is named/],
    ['no picture', lineOf('ada,pic_1,premier,smiling'), /row 1: picture: no id of a picture/],
    [
      'a private person',
      lineOf(`ada,${PICTURES[0] ?? ''},neighbour,smiling`),
      /row 1: holder: .* no office holder "neighbour"; of nobody else/,
    ],
    ['no table', 'hello', /neither the CSV nor the JSON that "code --sheet" writes/],
  ])('with %s is refused, naming file and row', (_, text, message) => {
    expect(() => parseCodes('ada.csv', text, INPUT)).toThrow(message);
    expect(() => parseCodes('ada.csv', text, INPUT)).toThrow(/^ada\.csv/);
  });

  it('offers every word there is', () => {
    for (const expression of EXPRESSIONS) {
      const text = lineOf(`ada,${PICTURES[0] ?? ''},premier,${expression}`);
      expect(parseCodes('x.csv', text, INPUT).codes).toHaveLength(1);
    }
  });
});
