/** Where a text was taken from, in English. */
export const origin = {
  title: 'Where this text likely comes from',
  note: 'Worked out from what the texts say of each other and from their wording. What stands behind the names is about the step to the nearest text that is held here; “not held” was named and not captured.',
  copyOf: 'Copy of',
  via: 'via',
  notHeld: 'not held',
  share: (share: string) => `${share} of its text`,
  by: {
    'source-link': 'gives its address as the source',
    canonical: 'the page names its address as its own',
    credit: 'credits the agency',
    named: 'names the outlet',
    'near-copy': 'nearly the same wording',
    'equal-title': 'the same title',
    'same-picture': 'the same picture, and no text',
  },
  changed: {
    lead: 'lead rewritten',
    cut: 'cut',
    extended: 'extended',
    reworded: 'reworded',
    translated: 'translated',
  },
};
