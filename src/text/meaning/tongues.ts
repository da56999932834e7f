import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hindi } from '@orama/stemmers/indian';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { stem } from '../stem.ts';
import { detectLanguage } from '../language.ts';
import type { Writing } from '../script.ts';

/**
 * Languages whose words are known, beside those of East Asia: how each is cut down to stems. Snowball's stemmers, by
 * @orama/stemmers; languages without one are taken as they are written.
 */
const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  ...{
    en: stem,
    es: spanish,
    pt: (word) => portuguese(portugueseSingular(word)),
    fr: french,
    it: italian,
    ro: romanian,
    de: german,
    nl: dutch,
  },
  ...{ sv: swedish, da: danish, no: norwegian, fi: finnish, hu: hungarian, tr: turkish, el: greek },
  ...{
    ru: (word) => russian(word.replaceAll('ё', 'е')),
    uk: ukrainian,
    ar: arabic,
    hi: hindi,
    id: indonesian,
  },
};

/** Snowball parts these plurals from their singulars: eleições and eleição, nacionais and nacional. */
function portugueseSingular(word: string): string {
  return word.replace(/(?:õ|ã)es$/u, 'ão').replace(/(?<=..[aeou])is$/u, 'l');
}

const SAME = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
  ['ms', 'id'],
]);

/**
 * The language in which a text's words are looked up: two letters. East Asian writings settle themselves; for others
 * what is claimed counts, then what the letters say.
 *
 * @param language BCP 47, or null when nothing is claimed
 */
export function tongueOf(text: string, writing: Writing, language: string | null): string {
  if (writing !== 'en') return writing;
  const claimed = language === null ? null : language.slice(0, 2).toLowerCase();
  const told = claimed ?? detectLanguage(text)?.slice(0, 2) ?? 'en';
  return SAME.get(told) ?? told;
}

/** A folded word of a spaced language without its endings. */
export function stemOf(word: string, tongue: string): string {
  return (STEMMERS[tongue] ?? asWritten)(word);
}

const asWritten = (word: string): string => word;
