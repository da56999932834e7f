const n = new Intl.NumberFormat('en');

/** What stands on a probe's page about telling which words are not shown together, in English. */
export const isolation = {
  title: 'Which words are not shown together',
  note: 'A plan is put on paper first, and searched only where a named person consented to exactly that plan.',
  plan: 'Plan',
  terms: 'Terms',
  steps: (steps: number, searches: number, days: number, perDay: number) =>
    `At most ${n.format(steps)} steps, ${n.format(searches)} searches, ${n.format(days)} days of the whole budget (${n.format(perDay)} a day)`,
  repeats: (times: number) =>
    `Every part is searched ${n.format(times)} times; answers that differ tell nothing.`,
  byHand: 'A person searches by hand, and the saved pages are imported.',
  mayChange: 'May change',
  mayChangeText:
    'Searching can change what is measured, and draws attention to the words and to who searches for them.',
  beside: 'Beside each step',
  consent: 'Consent',
  noConsent: 'Nobody consented: nothing is searched.',
  withdrawn: 'withdrawn',
  status: {
    'on-paper': 'on paper only',
    consented: 'consented to; steps are made when they are due',
    withdrawn: 'the consent was withdrawn',
    changed: 'the probe was changed since: another plan, which needs a consent of its own',
    done: 'over',
  },
  statusName: 'State',
  step: 'Step',
  searched: 'Searched together',
  answered: 'Answered with',
  controls: 'Controls',
  state: {
    counted: 'counts',
    open: 'not finished',
    unanswered: 'not answered: does not count',
    refused: 'refused: nothing more was searched',
    'control-failed': 'a control failed: nothing more was searched',
  },
  rules: 'Telling which words are not shown together',
};
