/** What the pages read: each query a named function, made for one page and quick enough for it. */
export * from './chapters.ts';
export * from './corrections.ts';
export * from './coverage.ts';
export * from './drift.ts';
export * from './gaps.ts';
export * from './item.ts';
export * from './looks.ts';
export * from './origin.ts';
export * from './picture-metadata.ts';
export * from './pictures.ts';
export * from './related.ts';
export * from './rules.ts';
export * from './sources.ts';
export * from './stories.ts';
export * from './story.ts';
export * from './veils.ts';
