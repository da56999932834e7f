import type { Element } from 'domhandler';
import { keptOn } from '../../markup/kept.ts';
import { elementsBelow } from '../../markup/nodes.ts';

/** Whether an element holds an `h1`. Asked for every line of a header, and answered once. */
export const holdsTopHeading = keptOn((element: Element): boolean =>
  elementsBelow(element).some(({ name }) => name === 'h1'),
);
