import { expect, it } from 'vitest';
import { readCapture } from '../../index.ts';
import { sampleInput } from '../../lists/sample-input.ts';

const TEXT = '<p>The delegations met in the old customs house on Friday.</p>';
const lookAt = (markup: string) => readCapture('page', sampleInput(markup)).looks[0];

it('a page without a headline says that the beginning of its text stands for it', () => {
  const look = lookAt(`<html><body>${TEXT}</body></html>`);
  expect(look?.finds[0]?.item).toMatchObject({
    title: 'The delegations met in the old customs house on Friday.',
    detail: 'full',
  });
  expect(look).toMatchObject({
    outcome: 'seen',
    detail: 'no headline was found: the beginning of the text stands for it',
  });
});

it('a page with a headline says nothing of it', () => {
  expect(lookAt(`<html><body><h1>Delegates meet at Port Ode</h1>${TEXT}</body></html>`)?.detail).toBe('');
});
