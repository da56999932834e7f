import { DAY, HOUR, MINUTE } from '../../domain/index.ts';
import type { DateFields, FoundDate } from './fields.ts';

type Unit = NonNullable<DateFields['ago']>;

/** How the names of a unit begin in the languages of Europe and western and southern Asia. */
const UNITS: readonly (readonly [string, Unit])[] = [
  ['sek|seg|sec|сек|saniye|ثاني|ثانی|सेकंड|detik|giây', { ms: 1000, unit: 'second' }],
  ['min|мин|хв|dakika|dk|دقيق|دقیق|मिनट|menit|phút', { ms: MINUTE, unit: 'minute' }],
  ['stund|std|heure|hor|or[ae]|uur|uren|timm|time|hodin|godzin|час|годин|saat|sa|ساع|घंट|घण्ट|jam|giờ|tun', { ms: HOUR, unit: 'hour' }],
  ['tag|jour|d[ií]a|giorn|dag|dn[ií]|dzień|день|дня|дней|дні|gün|يوم|أيام|روز|दिन|hari|ngày|päiv', { ms: DAY, unit: 'day' }],
  ['woche|sem|settiman|week|weken|veck|uge|uke|tydz|tygod|týd|недел|тиж|hafta|أسبوع|أسابيع|هفته|सप्ताह|हफ्त|minggu|tuần|viik', { ms: 7 * DAY, unit: 'day' }],
  ['monat|mois|mes|maand|måned|månad|miesi|měsí|месяц|місяц|ay|شهر|أشهر|ماه|महीन|bulan|tháng|kuuk', { ms: 30 * DAY, unit: 'month' }],
]; // prettier-ignore

const UNIT = `((?:${UNITS.map(([names]) => names).join('|')})[\\p{L}\\p{M}]{0,8})`;
const BEFORE = new RegExp(
  `(?<!\\p{L})(?:vor|il y a|hace|há|منذ|قبل|acum)\\s(?:etwa |environ |cerca de )?(\\d{1,3})\\s?${UNIT}`,
  'iu',
);
const AFTER = new RegExp(
  `(?<![\\d.,:/-])(\\d{1,3})\\s?${UNIT}\\.?\\s(?:fa|geleden|sedan|siden|sitten|назад|тому|temu|zpět|önce|पहले|پیش|(?:yang )?lalu|trước|atrás)(?!\\p{L})`,
  'iu',
);

/** vor 3 Stunden, il y a 3 heures, 3 часа назад, 3 saat önce, منذ 3 ساعات. */
export function countedElsewhere(text: string): FoundDate | null {
  const match = BEFORE.exec(text) ?? AFTER.exec(text);
  if (match === null) return null;
  const [, count, name = ''] = match;
  const unit = UNITS.find(([names]) => new RegExp(`^(?:${names})`, 'iu').test(name))?.[1];
  if (unit === undefined) return null;
  return { index: match.index, fields: { ago: { ms: Number(count) * unit.ms, unit: unit.unit } } };
}
