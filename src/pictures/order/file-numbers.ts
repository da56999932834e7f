/** A number in the name of a file, and the series it counts in. */
export type FileNumber = {
  readonly kind: 'counter' | 'desk';
  /** The name with its number left out: `IMG_#`, `P20310503ST-#`. */
  readonly series: string;
  readonly number: number;
};

/** What publishing programs put behind a name: sizes, `scaled`, `@2x`, a copy's number. */
const SUFFIX =
  /(?:[-_](?:\d{2,5}x\d{2,5}|scaled|large|medium|small|thumb|orig(?:inal)?|copy|edit(?:ed)?|web|hd)|@\dx|\s?\(\d{1,2}\))$/i;
const EXTENSION = /\.[a-z0-9]{2,5}$/i;

/** Longer names are addresses of something else, in characters. */
const LONGEST = 200;

/**
 * The number a name counts by: a camera's counter of four to six digits at its end (`IMG_0012`, `_A7R1234`,
 * `P20310503ST-0123`), or a desk's of one to three at either end (`07-laughing`, `summit-7`). Longer runs of digits are
 * ids or dates and count nothing. Null where there is none.
 */
export function fileNumberIn(name: string): FileNumber | null {
  const stem = stemOf(name);
  if (stem.length > LONGEST) return null;
  const last = /^(.*?)(\d+)$/u.exec(stem);
  const [, prefix = '', digits = ''] = last ?? [];
  if (digits.length >= 4 && digits.length <= 6 && !isDay(prefix, digits))
    return { kind: 'counter', series: `${prefix}#`, number: Number(digits) };
  if (digits.length >= 1 && digits.length <= 3 && /^$|[^\d]$/.test(prefix))
    return { kind: 'desk', series: `${prefix}#`, number: Number(digits) };
  const first = /^(\d{1,3})[-_. ]/.exec(stem)?.[1];
  return first === undefined ? null : { kind: 'desk', series: '#-', number: Number(first) };
}

/** A year or a day at the end of a name is no number of a picture: `summit-2031`, `harbour-310503`, `2031-0503`. */
function isDay(prefix: string, digits: string): boolean {
  if (digits.length === 4)
    return /^(19|20)\d\d$/.test(digits) && !/^(img|dsc|dscf|dscn|_?mg|p)[_-]?$/i.test(prefix);
  return digits.length === 6 && /^\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(digits);
}

function stemOf(name: string): string {
  let stem = name.trim().replace(EXTENSION, '');
  for (let cut = stem.replace(SUFFIX, ''); cut !== stem; cut = stem.replace(SUFFIX, '')) stem = cut;
  return stem;
}

/** The name of the file at an address; '' where its path ends with none. */
export function fileNameOf(address: string): string {
  const path = URL.parse(address)?.pathname ?? address.replace(/[?#].*$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A name that is no sound encoding stands as it is.
    return name;
  }
}
