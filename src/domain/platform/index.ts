/** The nouns of platforms: posts, searches with controls, visits, comments, lists, reachability. */
export * from './pseudonym.ts';
export * from './post.ts';
export * from './post-name.ts';
export * from './probe.ts';
export * from './hop.ts';
export * from './page-sight.ts';
export * from './isolation.ts';
export * from './isolation-outcome.ts';
export * from './visit.ts';
export * from './curve.ts';
export * from './comments.ts';
export * from './list-path.ts';
export * from './reachability.ts';
export * from './reading.ts';
export * from './signing.ts';
