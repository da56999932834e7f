/** Common given names that are no town, state or country: before one of those "Post" and "Press" are papers. */
const GIVEN = new Set(
  (
    'adam alan albert alex alexander alice amanda amy ana andrea andrew angela ann anna anne anthony antonio barbara ben benjamin ' +
    'bill bob brian bruce carl carlos carol caroline catherine charles chris christine christopher claire daniel david deborah dennis ' +
    'diana donald dorothy edward elena elizabeth ellen emily emma eric erik eva frank fred gary gregory hannah hans harry heather ' +
    'helen henry ian jack james jane janet jason jean jeff jeffrey jennifer jessica jill jim joan joe john jonathan jose josé joseph ' +
    'joshua juan judith julia julie karen karl kate katherine kathleen keith ken kenneth kevin kim larry laura lauren linda lisa lucy ' +
    'luis marc margaret maria marie mark martha martin mary matt matthew melissa michael michelle mike nancy natalie nicholas nick ' +
    'nicole nora oliver olivia pamela patricia patrick paul peter philip rachel rebecca richard robert roger ronald ruth ryan sam ' +
    'samuel sandra sara sarah scott sean sharon simon sophia stephanie stephen steve steven susan thomas tim timothy tom tony ' +
    'walter william'
  ).split(' '),
);
/** Words for an outlet or an office that are family names too. */
const FAMILY = /^(?:post|press|senior|guest|chief|daily|journal|media|share|wire|times|radio)$/;

/** Whether a name is a person's, though it ends in a word for an outlet or an office: "Emily Post". */
export function isNamedLikeAnOffice(name: string): boolean {
  const [given = '', ...others] = name.toLowerCase().split(/\s+/);
  const family = others.at(-1) ?? '';
  // A middle name is an initial at most: "John Deere Media" is none.
  const isShort = others.length === 1 || (others.length === 2 && /^\p{L}\.?$/u.test(others[0] ?? ''));
  return isShort && GIVEN.has(given) && FAMILY.test(family);
}
