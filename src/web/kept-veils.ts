import { loadBlurrings, type Store } from '../store/index.ts';
import { findVeils, type Veils } from '../store/pages/index.ts';

/** Milliseconds for which it stays known what shows the same as a marked picture. */
const KNOWN_FOR = 5_000;

/**
 * Blurred pictures, for whoever asks often: a page of thumbnails asks once for each. What a person marks or unmarks holds
 * at once; a new copy of a marked picture is known some seconds later.
 */
export function keptVeils(store: Store): () => Promise<Veils> {
  let known: { readonly marks: string; readonly at: number; readonly veils: Promise<Veils> } | null = null;
  return async () => {
    const marks = JSON.stringify([...(await loadBlurrings(store)).values()]);
    const now = performance.now();
    if (known === null || known.marks !== marks || now - known.at > KNOWN_FOR) {
      const veils = findVeils(store);
      known = { marks, at: now, veils };
      // What failed is asked again.
      veils.catch(() => (known = null));
    }
    return known.veils;
  };
}
