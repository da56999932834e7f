import { describe, expect, it } from 'vitest';
import {
  asId,
  correctionId,
  correctionsInForce,
  instant,
  type Correction,
  type ItemId,
  type NamedEvent,
} from '../domain/index.ts';
import { correctedEvents } from './corrected-events.ts';
import { toRef, type Matched } from './match.ts';
import { listing } from './sample-evidence.ts';

const ITEMS = new Map(
  ['echo', 'radio', 'ferry', 'fog'].map((title) => [title, toRef(listing('list', title))] as const),
);
const idOf = (title: string): ItemId => ITEMS.get(title)?.id ?? ('none' as ItemId);
const HELD = new Map([...ITEMS.values()].map((item) => [item.id, item]));

const event = (id: string): NamedEvent => ({
  ...{ id: asId('event', id), name: id, place: '', released: null, until: null },
  ...{ matches: () => true, languages: [], elements: [] },
});
const QUIP = asId('element', 'quip');
/** The summit has the echo and the radio, which shows the quip; the storm has the radio and the fog. */
const EVENTS = [
  { event: event('summit'), members: ['echo', 'radio'].map(member) },
  { event: event('storm'), members: ['radio', 'fog'].map(member) },
];

function member(title: string): Matched {
  const item = ITEMS.get(title);
  if (item === undefined) throw new Error(`expected a known title but received ${title}`);
  return { item, byWords: true, elements: title === 'radio' ? [QUIP] : [], versions: [], byPicture: [] };
}

function said(title: string, kind: Correction['kind'], other: string | null): Correction {
  const words = { itemId: idOf(title), kind, otherId: other === null ? null : idOf(other) };
  const whole = { ...words, because: 'so', by: '', at: instant('2031-05-01T00:00:00Z') };
  return { ...whole, id: correctionId(whole) };
}

const corrected = (...corrections: readonly Correction[]) =>
  correctedEvents(
    EVENTS,
    correctionsInForce(corrections, (id) => HELD.has(id)),
    HELD,
  );
const titles = new Map([...ITEMS].map(([title, { id }]) => [id, title]));
const membersOf = (events: ReturnType<typeof corrected>): readonly string[] =>
  events.map(({ members }) => members.map(({ item }) => titles.get(item.id) ?? '?').join(' '));

describe('named events, corrected', () => {
  it('stay as they are without corrections', () => {
    expect(corrected()).toBe(EVENTS);
    expect(membersOf(corrected())).toEqual(['echo radio', 'radio fog']);
  });

  it('take in what was put with one of theirs, with the reason, and lose what was put with another’s', () => {
    const [summit, storm] = corrected(said('ferry', 'with', 'echo'), said('fog', 'with', 'echo'));
    expect(membersOf([summit, storm].flatMap((one) => one ?? []))).toEqual(['echo radio ferry fog', 'radio']);
    expect(summit?.members[2]?.byHand).toBe('moved here by hand, 1 May 2031: “so”');
    expect(summit?.members[2]?.elements).toEqual([]);
  });

  it('keep what an item shows when a person says that it belongs where it is', () => {
    const [summit] = corrected(said('radio', 'with', 'echo'));
    expect(summit?.members.at(-1)).toMatchObject({ elements: [QUIP], byHand: expect.any(String) as string });
  });

  it('lose what stands apart: from one event, or from all', () => {
    expect(membersOf(corrected(said('radio', 'apart', 'echo')))).toEqual(['echo', 'fog radio']);
    expect(membersOf(corrected(said('radio', 'apart', null)))).toEqual(['echo', 'fog']);
    expect(membersOf(corrected(said('fog', 'with', 'ferry')))).toEqual(['echo radio', 'radio']);
  });
});
