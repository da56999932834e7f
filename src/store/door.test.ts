import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, toJson } from './door.ts';

const wild = fc.string({
  unit: fc.oneof(fc.constantFrom('\u0000', '\\', 'u', '0', 'd', '"', '\ud800', '\udc00', '🗼'), fc.string()),
});

test('JSON for the database holds neither NUL nor half a pair, and every other sign as it was', () => {
  fc.assert(
    fc.property(wild, (text) => {
      const back = JSON.parse(toJson({ text })) as { text: string };
      expect(back.text).toBe(cleanText(text));
      expect(back.text.isWellFormed()).toBe(true);
      expect(back.text).not.toContain('\u0000');
      expect(back.text).toHaveLength(text.length);
    }),
  );
});

test('a backslash before letters that look like an escape is kept', () => {
  expect(JSON.parse(toJson('\\u0000 \\\\ud800'))).toBe('\\u0000 \\\\ud800');
});
