import { expect, it } from 'vitest';
import { instant, makeId, type PersonClock } from '../../domain/index.ts';
import { orderPictures } from './order-pictures.ts';

const picture = (name: string, place: number) => ({
  ...{ id: makeId('picture', name), address: `https://office.example/${name}`, place, metadata: null },
});

const clock = (name: string, span: PersonClock['span']): PersonClock => ({
  ...{ id: makeId('clock', name), pictureId: makeId('picture', name), text: '14:05', span },
});

it('uses no clock a person read that names no moment, or one after the release', () => {
  const late = clock('b.jpg', { from: instant('2031-05-05T00:00:00Z'), to: instant('2031-05-05T00:01:00Z') });
  const order = orderPictures({
    pictures: [picture('a.jpg', 0), picture('b.jpg', 1)],
    clocks: [clock('a.jpg', null), late],
    released: instant('2031-05-04T00:10:00Z'),
  });
  expect(order.notUsed).toEqual([
    expect.objectContaining({ clue: 'person-clock', because: 'no-day-or-zone' }),
    expect.objectContaining({ clue: 'person-clock', because: 'after-release', clockId: late.id }),
  ]);
  expect(order.outcome).toBe('order-unknown');
});
