/** What stands around an article on its page, in English. */
export const pageFacts = {
  place: 'Dateline, as written',
  print: 'Print view',
  amp: 'AMP page',
  next: 'The text goes on at',
  cut: {
    paywall:
      'The page says that the text is not free to read, or a paywall stands in it: what is shown here is not the whole text.',
    'cut-off': 'The text on the page ends in the middle: what is shown here is not the whole text.',
  },
  live: 'Entries of the live blog',
  liveNote: 'In the order of the page, with times as claimed',
  noTime: 'no time stated',
  offered: 'Offered by the page as related',
  offeredNote: 'The page’s own choice. It is no part of the article and counts for nothing here.',
};

/** What a page says that could not be made or does not exist, in English. */
export const failure = {
  notFound: 'Nothing has this address',
  notFoundLead: 'The page may belong to another observatory, or the address was cut on the way here.',
  broken: 'This page could not be made',
  brokenLead:
    'The fault is ours and the details are in the log. The data is untouched; other pages may work.',
  home: 'All stories',
  id: 'Address asked for',
};
