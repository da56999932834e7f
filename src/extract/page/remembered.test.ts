import { expect, it } from 'vitest';
import { remembered } from './remembered.ts';

it('is asked once for each text', () => {
  const asked: string[] = [];
  const lengthOf = remembered((text) => {
    asked.push(text);
    return text.length;
  });
  expect(['harbour', '', 'quay', 'harbour', ''].map(lengthOf)).toEqual([7, 0, 4, 7, 0]);
  expect(asked).toEqual(['harbour', '', 'quay']);
});

it('does not grow without end', () => {
  const asked: string[] = [];
  const itself = remembered((text) => {
    asked.push(text);
    return text;
  });
  for (let name = 0; name <= 20_000; name++) itself(`card-${name}`);
  itself('card-0');
  expect(asked.filter((text) => text === 'card-0')).toHaveLength(2);
});
