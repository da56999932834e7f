/** Which pictures are left out of the comparison, and how we know what they are, in English. */
export const leftOut = {
  title: 'Not compared',
  note: 'Pictures on the page of the release that stand in no row of the table, and how we know what they are',
  there: (count: number) =>
    `${new Intl.NumberFormat('en').format(count)} left out of the comparison: taken for logos, maps and the like`,
  thereNote:
    'The least sure first. If one of them is a photograph or drawing of the event after all, this audience may have been shown more than is said here.',
  how: {
    page: 'by what its page calls it',
    bytes: 'by its bytes alone: no page says what it is',
    both: 'its page and its bytes say the same',
    many: 'it stands on many articles of one source',
    nothing: 'its bytes are tiny or of one colour',
  },
  bytesSay: (role: string, share: string) => `Bytes: ${role} (such bytes were so in ${share} of the tries)`,
  bytesOpen: 'Bytes: do not tell',
};
