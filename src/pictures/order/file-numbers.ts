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

/** What cameras write before their counters: makers' own letters, and the day and the initials of an office's photographer. */
const CAMERA = /^(?:IMG_|_?MG_|_?DSC_?|DSCF|DSCN|_?A[179][A-Z]*_?|GOPR|CIMG|SAM_|P\d{8}[A-Z]{0,3}-)$/i;

/** Four letters of the owner's choice and four digits, as the rule for names of camera files (DCF) has them. */
const OWN_LETTERS = /^[A-Z0-9_]{2,5}[-_]?$/;

/** What only cameras write. */
const RAW = /\.(?:nef|nrw|cr[23]|arw|raf|orf|rw2|pef|srw|dng)$/i;

/**
 * The number a name counts by: a camera's counter of four or five digits behind the letters of a camera (`IMG_0012`,
 * `_A7R1234`, `P20310503ST-0123`), or a desk's, of up to six at the end or three at the beginning (`07-laughing`,
 * `article-104455`): publishing programs number what they are given, in whatever order. Longer runs of digits are ids
 * or dates and count nothing. Null where there is none.
 *
 * @param isFromCamera whether the file names its camera: then its name may begin with letters of the owner's choice
 */
export function fileNumberIn(name: string, isFromCamera = false): FileNumber | null {
  const stem = stemOf(name);
  if (stem.length > LONGEST) return null;
  const last = /^(.*?)(\d+)$/u.exec(stem);
  const [, prefix = '', digits = ''] = last ?? [];
  const mayBeOwn = (isFromCamera || RAW.test(name.trim())) && OWN_LETTERS.test(prefix) && !isDay(digits);
  if (/^\d{4,5}$/.test(digits) && (CAMERA.test(prefix) || mayBeOwn))
    return { kind: 'counter', series: `${prefix}#`, number: Number(digits) };
  if (digits.length >= 1 && digits.length <= 6 && !isDay(digits))
    return { kind: 'desk', series: `${prefix}#`, number: Number(digits) };
  const first = /^(\d{1,3})[-_. ]/.exec(stem)?.[1];
  return first === undefined ? null : { kind: 'desk', series: '#-', number: Number(first) };
}

/** A year or a day at the end of a name is no number of a picture: `summit-2031`, `harbour-310503`, `2031-0503`. */
function isDay(digits: string): boolean {
  if (digits.length === 4) return /^(19|20)\d\d$/.test(digits);
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
