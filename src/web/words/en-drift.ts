const n = new Intl.NumberFormat('en');
const some = (count: number, one: string, many: string): string =>
  `${n.format(count)} ${count === 1 ? one : many}`;

/** What became of claims from copy to copy, in English. */
export const drift = {
  title: 'What was changed on the way',
  lead: 'The wordings of one voice, set side by side sentence by sentence; every claim followed back to the first version that was seen.',
  note: 'Found by word lists and grammar, not by reading: both quotes stand here to be judged. Which version another was made from is told by what it names, or else by likeness.',
  none: 'No claim in these wordings was found to differ.',
  compared: (count: number) => `${some(count, 'wording', 'wordings')} compared`,
  sameWording: (count: number) => `${n.format(count)} more ${count === 1 ? 'says' : 'say'} the same`,
  notWhole: (count: number) =>
    `${some(count, 'member', 'members')} left out: only a title, a summary or a part of the text is held`,
  tooMany: (count: number) =>
    `${some(count, 'later member', 'later members')} left out: of a voice the earliest 500 members are read and the earliest 40 wordings compared`,
  failed: (count: number) => `${n.format(count)} could not be compared`,
  ways: 'The way of a claim',
  steps: 'Step by step',
  whole: (count: number) =>
    `${some(count, 'whole sentence', 'whole sentences')} that one version has and the other lacks`,
  all: (count: number) => `All ${some(count, 'step', 'steps')}`,
  inVersion: 'in',
  after: 'most likely made from',
  first: 'first worded so in',
  firstSeen: 'first wording seen',
  noLonger: 'no longer said here',
  before: 'Before',
  now: 'Now',
  absent: 'no such sentence',
  markOpen: '(differs: ',
  markClose: ')',
  kind: {
    strengthened: 'strengthened',
    weakened: 'weakened',
    changed: 'changed',
    added: 'added',
    dropped: 'left out',
  },
  aspect: {
    availability: 'whether it can be found',
    certainty: 'how certain',
    amount: 'how much or how often',
    intensity: 'how strongly put',
    force: 'how forceful the act',
    agency: 'who did it',
    attribution: 'who says so',
    number: 'number',
    name: 'name',
    office: 'office',
    place: 'place',
    date: 'date',
    negation: 'yes or no',
    sentence: 'whole sentence',
  },
  story: 'Claims that changed from copy to copy',
  storyNote: 'The firmest steps, those that strengthened a claim first; each leads to the whole way',
};

/** What one page changed from look to look, in English. */
export const edit = {
  note: 'A page may be edited after it was first read; each wording is matched. Counters, offered links and kinds of marks are no change',
  between: 'Changed between',
  noCapture: 'a capture that is not held',
  more: (count: number) => `${some(count, 'more change is', 'more changes are')} in the .json of this page`,
  kind: {
    'title-edited': 'title changed',
    'published-edited': 'claimed date of publication changed',
    'changed-edited': 'claimed date of change changed',
    'sentence-edited': 'sentence changed',
    'sentence-added': 'sentence added',
    'sentence-dropped': 'sentence no longer there',
    'sentence-moved': 'sentence moved',
    'picture-added': 'picture added',
    'picture-dropped': 'picture no longer there',
    'caption-edited': 'caption changed',
    'credit-edited': 'credit changed',
    'entry-added': 'entry added',
    'entry-dropped': 'entry no longer there',
    'entry-edited': 'entry changed',
  },
};
