/** What tells which post of its platform a watched one is, where its address does not. */
export const NAME_RULES = [
  {
    ...{ id: 'name/led-to', version: 1, state: 'a post' },
    because: 'The address of the watch led to the address of a post when it was first visited.',
  },
  {
    ...{ id: 'name/read-there', version: 1, state: 'a post' },
    because: "The platform's reader found this post, and it alone, at the address of the watch.",
  },
] as const;
