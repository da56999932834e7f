/** Zone names as pages write them. Those with summer time are IANA zones, so that the season settles the offset. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'UTC',
  utc: 'UTC',
  gmt: 'UTC',
  kst: 'Asia/Seoul',
  jst: 'Asia/Tokyo',
  hkt: 'Asia/Hong_Kong',
  sgt: '+08:00',
  bjt: 'Asia/Shanghai',
  北京时间: 'Asia/Shanghai',
  北京時間: 'Asia/Shanghai',
  한국시간: 'Asia/Seoul',
  日本時間: 'Asia/Tokyo',
  et: 'America/New_York',
  est: '-05:00',
  edt: '-04:00',
  ct: 'America/Chicago',
  cdt: '-05:00',
  mt: 'America/Denver',
  mst: '-07:00',
  mdt: '-06:00',
  pt: 'America/Los_Angeles',
  pst: '-08:00',
  pdt: '-07:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  мск: '+03:00',
  aest: '+10:00',
  aedt: '+11:00',
};

/** What a zone can look like after a time. */
export const ZONE_PATTERN = String.raw`(?:(?:UTC|GMT)\s?[+-]\s?\d{1,2}(?::?\d{2})?|[+-]\d{2}(?::?\d{2})?(?!\d)|[A-Z]{1,4}(?![A-Za-z])|北京[时時]间|한국\s?시간|日本時間|мск)`;

/** IANA name or `+08:00`; undefined when the text names no zone we know (CST is four zones, IST three: neither is read). */
export function zoneOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const offset = /^(?:UTC|GMT)?\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?$/i.exec(text);
  if (offset === null) return ZONES[text.toLowerCase().replace(/\s/g, '')];
  const hours = Number(offset[2]);
  return hours > 14 ? undefined : `${offset[1] ?? '+'}${String(hours).padStart(2, '0')}:${offset[3] ?? '00'}`;
}
