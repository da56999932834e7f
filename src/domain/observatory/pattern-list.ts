import { z } from 'zod';
import { compileSource } from './pattern.ts';

/** One regular expression, or several that must all match the same title or paragraph. */
const expression = z
  .string()
  .min(1)
  .superRefine((source, context) => {
    try {
      compileSource(source);
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: `this is no regular expression (${error instanceof Error ? error.message : String(error)}); write \\( or \\. for the sign itself`,
      });
    }
  });

export const patternList = z.array(z.union([expression, z.array(expression).min(1)]));
