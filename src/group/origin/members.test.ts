import { expect, test } from 'vitest';
import type { VoiceMember } from '../../domain/index.ts';
import type { Groupable } from '../groupable.ts';
import { from, sampleItem } from '../sample-items.ts';
import { findVoices } from '../voices.ts';

const LEAD =
  'The night ferry will sail again after eleven years, officials of both sides said on Friday at the old harbour, where a small crowd had waited since dawn.';
const REST =
  'Tickets will cost no more than a bus ride, and the first boat is to leave before the end of the month if the weather allows it. The line had been closed when a pier gave way in a storm, and nobody was hurt. Fishermen had carried passengers over the strait since then, for more money and in worse boats. A spokeswoman for the port thanked them and promised that they would get berths of their own at the new pier, which is to open next spring beside the lighthouse.';
const TEXT = `${LEAD} ${REST}`;

const article = (name: string, hour: number, over: Parameters<typeof sampleItem>[1] = {}): Groupable =>
  sampleItem(`Ferry sails again, says ${name}`, {
    ...from(name),
    outlet: name,
    language: 'en',
    body: TEXT,
    address: `https://${name.toLowerCase().replaceAll(' ', '-')}.example/ferry`,
    at: `2031-05-01T${String(hour).padStart(2, '0')}:00:00Z`,
    ...over,
  });

/** Each member of the one voice of these items, by its outlet, with the outlet it was taken from. */
function told(
  items: readonly Groupable[],
): Record<string, Partial<VoiceMember> & { readonly source: string | null }> {
  const [voice, ...others] = findVoices(items);
  expect(others).toEqual([]);
  const outlets = new Map(items.map(({ id, outlet }) => [id, outlet]));
  return Object.fromEntries(
    (voice?.members ?? []).map((member) => [
      outlets.get(member.itemId) ?? '',
      { ...member, source: member.from === null ? null : (outlets.get(member.from) ?? '') },
    ]),
  );
}

test('copies of equal likeness are taken from the earliest, not from each other', () => {
  const { Gull, Tern, Auk } = told([article('Gull', 8), article('Tern', 9), article('Auk', 10)]);
  expect(Gull).toMatchObject({ source: null, by: null, changed: [] });
  expect(Tern).toMatchObject({
    source: 'Gull',
    by: 'near-copy',
    overlap: { ofCopy: 1, ofSource: 1, jaccard: 1 },
  });
  expect(Auk?.source).toBe('Gull');
});

test('a copy of an edited copy is taken from that one', () => {
  const edited = `Sailors cheered and threw their caps into the water when they heard the news of the day, and then went home to mend nets. ${REST}`;
  const { Tern, Auk } = told([
    article('Gull', 8),
    article('Tern', 9, { body: edited }),
    article('Auk', 10, { body: edited }),
  ]);
  expect(Tern).toMatchObject({ source: 'Gull', changed: ['lead', 'reworded'] });
  expect(Auk).toMatchObject({ source: 'Tern', changed: [] });
});

test('a source link beats the clock', () => {
  const { Gull, Tern } = told([
    article('Gull', 8, { sourceLink: 'https://tern.example/ferry' }),
    article('Tern', 9),
  ]);
  expect(Tern?.source).toBeNull();
  expect(Gull).toMatchObject({ source: 'Tern', by: 'source-link', overlap: { jaccard: 1 } });
});

test('who credits an agency was taken from its text, though that was found later; who stands between is told by name', () => {
  const wire = { dependency: 'wire', of: 'Northern Wire' } as const;
  const members = told([
    article('Gull', 8, { leaning: wire }),
    article('Tern', 9, { leaning: wire, byline: { people: [], claimed: 'Northern Wire via Global Mirror' } }),
    article('Northern Wire', 10),
  ]);
  expect(members['Northern Wire']).toMatchObject({ source: null, via: [] });
  expect(members['Gull']).toMatchObject({ source: 'Northern Wire', by: 'credit', via: [] });
  expect(members['Tern']).toMatchObject({ source: 'Northern Wire', by: 'credit', via: ['Global Mirror'] });
});

test('where the text that all lean on is not held, its outlet is named', () => {
  const wire = { dependency: 'wire', of: 'Northern Wire' } as const;
  const { Gull, Tern } = told([article('Gull', 8, { leaning: wire }), article('Tern', 9, { leaning: wire })]);
  expect(Gull).toMatchObject({ source: null, via: ['Northern Wire'] });
  expect(Tern).toMatchObject({ source: 'Gull', via: [] });
});

test('of two at one time the part was taken from the whole; what is left out, added or translated is told', () => {
  const { Gull, Tern } = told([article('Gull', 8, { body: TEXT.slice(0, 400) }), article('Tern', 8)]);
  expect(Gull).toMatchObject({ source: 'Tern', changed: ['cut'] });
  expect(Tern?.source).toBeNull();
  const more =
    'Children drew the boat in chalk on the quay, and the mayor, who had come late, asked who would clean it up.';
  const { Auk } = told([
    article('Gull', 8),
    article('Auk', 9, { body: `${TEXT} ${more} ${more.toUpperCase()} ${OTHER}` }),
  ]);
  expect(Auk).toMatchObject({ source: 'Gull', changed: ['extended'] });
  const { Möwe } = told([
    article('Gull', 8),
    sampleItem('Die Nachtfähre fährt wieder', {
      ...from('Möwe'),
      outlet: 'Möwe',
      language: 'de',
      sourceLink: 'https://gull.example/ferry',
      at: '2031-05-01T10:00:00Z',
    }),
  ]);
  expect(Möwe).toMatchObject({ source: 'Gull', by: 'source-link', overlap: null, changed: ['translated'] });
});

const OTHER =
  'The band played until the lamps were lit, a dog ran off with a sausage, and the baker sold every roll he had.';

test('two lists that picked one title took nothing from each other; a list took it from the text that has it', () => {
  const title = 'Ferry sails again after eleven years';
  const listing = (name: string, hour: number) =>
    article(name, hour, { body: '', kind: 'listing', address: null });
  const named = (item: Groupable): Groupable => ({ ...item, title });
  const lists = [named(listing('Tide', 7)), named(listing('Wave', 8))];
  expect(told(lists)['Wave']).toMatchObject({ source: null, by: null });
  const { Gull, Tide, Wave } = told([...lists, named(article('Gull', 9))]);
  expect(Gull?.source).toBeNull();
  expect(Tide?.source).toBeNull();
  expect(Gull?.reason).toMatch(/^likely origin/);
  expect(Wave).toMatchObject({ source: 'Gull', by: 'equal-title' });
});

test('an agency and its site are one outlet in whatever language they are named', () => {
  const items = [
    article('新华网', 8, { language: 'zh', title: '夜间渡轮重新开航' }),
    article('Gull', 9, { leaning: { dependency: 'wire', of: 'Xinhua' } }),
  ];
  expect(told(items)['Gull']).toMatchObject({ source: '新华网', by: 'credit' });
  const china = [
    article('中国新闻网', 8, { language: 'zh', title: '夜间渡轮重新开航' }),
    article('Gull', 9, { leaning: { dependency: 'wire', of: '中新社' } }),
  ];
  expect(told(china)['Gull']).toMatchObject({ source: '中国新闻网', by: 'credit' });
});
