import type { Edit } from '../domain/index.ts';
import type { VersionLine } from '../store/pages/index.ts';
import { compareWordings } from '../text/edits/compare-wordings.ts';

/** A wording in which a page was seen, and what it changed of the one before. */
export type EditedVersion = {
  readonly version: VersionLine;
  /** The wording it was compared with: the last one held as fully; null where there is none. */
  readonly before: VersionLine | null;
  readonly edits: readonly Edit[];
};

/** Of a page seen in more wordings than this the latest are compared: a live blog changes at every look. */
const MOST_COMPARED = 40;

/**
 * The wordings that differ, earliest first: one that differs from the one before only in what differs at every look is no
 * wording of its own, and stretches the time of that one.
 *
 * @param versions earliest first
 * @param language BCP 47; null when unknown
 */
export function editedVersions(
  versions: readonly VersionLine[],
  language: string | null,
): readonly EditedVersion[] {
  const shown: EditedVersion[] = [];
  const lastOf = new Map<string, number>();
  for (const version of versions.slice(-MOST_COMPARED)) {
    const fullness = `${version.detail} ${version.cut}`;
    const place = lastOf.get(fullness);
    const last = place === undefined ? undefined : shown[place];
    const edits = last === undefined ? [] : compareWordings(last.version, version, language);
    if (place !== undefined && last !== undefined && edits.length === 0) {
      shown[place] = { ...last, version: spanning(last.version, version) };
      continue;
    }
    lastOf.set(fullness, shown.length);
    shown.push({ version, before: last?.version ?? null, edits });
  }
  return shown;
}

const spanning = (version: VersionLine, again: VersionLine): VersionLine =>
  again.last > version.last ? { ...version, last: again.last } : version;

/** The same as data: between which wordings and captures, and what was changed. */
export function editDocument(versions: readonly EditedVersion[]) {
  return versions.flatMap(({ version, before, edits }) =>
    before === null
      ? []
      : [
          {
            ...{ from: before.id, to: version.id },
            ...{ fromCapture: before.captureId, toCapture: version.captureId, edits },
          },
        ],
  );
}
