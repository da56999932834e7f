/** The Method page in English. */
export const method = {
  title: 'Method',
  lead: 'Looks first, judgement later: collecting records what was seen, and only named rules conclude.',
  states: 'Three states, and what they mean',
  outcomes: 'What a look can come to',
  outcomesNote: 'Only “read” says something about what was there; the others never make a silence.',
  words: 'The words we use',
  wordsList: [
    '“Not found by this search”: we read, and it was not there. It does not say why.',
    '“Visible at …, not visible at …”: two looks at one thing, and the times of both.',
    '“Count shows n, we could see m”: a counter on the page, and what could be opened.',
    '“Could not look well enough”: a login wall, a captcha, a broken collector, too few looks. Nothing is concluded.',
    'Stronger words stand here only where a captured notice uses them, and then in quotation marks.',
  ],
  rules: 'The rules in force',
  rulesNote: 'Each result is stored with its rule and version; a new meaning gets a new version.',
  rule: 'Rule',
  means: 'What it says',
  used: 'Results',
  limits: 'What this cannot tell',
  limitsList: [
    'Why something was not there. Possible causes are listed; none is picked.',
    'What was said in direct messages, closed groups or print.',
    'What was held before publication.',
    'What members see, where only a guest looked.',
    'Anything before the release: the clock of absence starts there.',
  ],
  copies: 'Copies are one voice',
  copiesText:
    'Syndicated copies, rewrites and scripted texts never count as independent. An item’s page lists its copies.',
  sameTest: 'The same test for every audience',
  sameTestText: 'No audience is special in the rules. Our own blind spots are printed with every story.',
};
