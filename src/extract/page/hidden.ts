import type { Element } from 'domhandler';

/** Whether an element says by itself that no reader sees it; what is around it may hide it too. */
export function isHidden({ attribs }: Element): boolean {
  return (
    'hidden' in attribs ||
    attribs['aria-hidden'] === 'true' ||
    /display\s*:\s*none/i.test(attribs['style'] ?? '')
  );
}
