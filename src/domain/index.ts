/** The nouns, their ids and their rules. Everything else in `src/` speaks in these types. */
export * from './ids.ts';
export * from './time.ts';
export * from './letter-forms.ts';
export * from './vocabulary.ts';
export * from './capture.ts';
export * from './look.ts';
export * from './item.ts';
export * from './reading.ts';
export * from './picture.ts';
export * from './story.ts';
export * from './correction.ts';
export * from './drift.ts';
export * from './related.ts';
export * from './coverage.ts';
export * from './same-list.ts';
export * from './gap.ts';
export * from './observatory/observatory.ts';
