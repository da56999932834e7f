/** Among how many pictures from there near copies were sought by fingerprint; unknown for cells of before. */
export const statements: readonly string[] = ['alter table release_cell add column searched integer'];
