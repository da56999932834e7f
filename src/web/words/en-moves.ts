const n = new Intl.NumberFormat('en');

/** Corrections by hand and chapters of long stories, in English. A sentence about two items stands in the parts around them. */
export const moves = {
  title: 'Corrected by hand',
  note: 'What people said where grouping was wrong; it outlives every pass',
  with: ['', ' was moved into the story of ', ''],
  apart: ['', ' was moved out of the story of ', ''],
  alone: ['', ' was moved out of every story', ''],
  byHand: (when: string, by: string) => (by === '' ? `by hand, ${when}` : `by hand, ${when}, by ${by}`),
  state: {
    'in-force': 'in force from the pass after it',
    waiting: 'waiting: an item it names is not held here',
    replaced: 'replaced by a later one of the same item',
    yields: 'gives way: later ones lead back to this item',
  },
  undo: 'Take it back',
  how: 'How to move this item',
  howAny: 'How to move an item',
  howNote:
    'These pages only show. A command corrects; ITEM is the id of another item, or the address of its page, and the reason is shown to everybody.',
  into: 'Into the story of another item',
  outOfAll: 'Out of every story',
  reason: 'why',
  move: 'Move',
};

export const chapters = {
  title: 'Chapters',
  note: 'A story of more than a week, cut where it fell quiet and its words changed',
  one: (number: number) => `Chapter ${n.format(number)}`,
  all: 'All chapters',
};
