import { z } from 'zod';
import { SLUG } from '../ids.ts';
import { instant, type Instant } from '../time.ts';
import { patternList } from './pattern-list.ts';

/** The small values of observatory.yaml, which many of its keys share. */

export const slug = z
  .string()
  .regex(
    SLUG,
    'use lower-case letters, digits, "-" and "_", starting with a letter or digit and without "/", such as "mainland-lists"',
  );

/** A name in one language for all, or one for each language of the interface. */
export const name = z
  .union([
    z.string().min(1),
    z.strictObject({ en: z.string(), zh: z.string().optional(), ko: z.string().optional() }),
  ])
  .describe('A name, or one name a language: `{ en: Party paper, zh: 党报, ko: 당보 }`');

export const time = z
  .string()
  .transform((text, context): Instant => {
    try {
      return instant(text);
    } catch {
      context.addIssue({
        code: 'custom',
        message: 'write a time with its offset, such as 2025-11-01T14:48:00+09:00',
      });
      return z.NEVER;
    }
  })
  .describe('A time with its offset, such as `2025-11-01T14:48:00+09:00`');

const UNIT_MS: Readonly<Record<string, number>> = { s: 1e3, m: 6e4, h: 36e5, d: 864e5 };
export const duration = z
  .string()
  .regex(/^\d+(s|m|h|d)$/, 'write a number and a unit: 90s, 30m, 1h or 1d')
  .transform((text) => Number(text.slice(0, -1)) * (UNIT_MS[text.slice(-1)] ?? 0))
  .describe('A number and a unit: `30m`, `1h`, `1d`');

export const timeZone = z
  .string()
  .refine((zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat;
    } catch {
      return false;
    }
  }, 'name a zone of the IANA list, such as Asia/Shanghai')
  .describe('IANA time zone that dates without a zone are read in, such as `Asia/Shanghai`');

export const patterns = z
  .union([patternList, z.record(z.string(), patternList)])
  .describe(
    'Regular expressions, case and Chinese script ignored: a list, or one list a language (`en: […]`, `any: […]` for words that every language writes so). Of a list alone the letters tell the language: Latin ones are taken for English. A list inside the list means "all of these in one title or paragraph"',
  );
