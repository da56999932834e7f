import { NOT_VISIBLE, type Visit, type VisitClass } from '../../domain/index.ts';

/** It was looked for and not visible. */
export const isGone = ({ class: found }: Pick<Visit, 'class'>): boolean =>
  (NOT_VISIBLE as readonly VisitClass[]).includes(found);

/** Its own address shows it, whatever the lists do. */
export const isThere = ({ class: found }: Pick<Visit, 'class'>): boolean =>
  found === 'visible' || found === 'unlisted';
