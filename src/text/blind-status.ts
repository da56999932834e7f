/** Statuses by which servers say that they do not answer this viewer, or not now. */
const REFUSALS: readonly number[] = [401, 403, 405, 407, 408, 412, 418, 425, 429, 432, 461, 471];

/** Whether a status says by itself that nobody could look: words beside it ("not available") are no word about a post. */
export const isBlindStatus = (status: number | null): boolean =>
  status !== null && (status >= 500 || REFUSALS.includes(status));
