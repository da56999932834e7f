import type { DateClaim } from '../../domain/index.ts';

/** What a text says of a date, before it is placed in time. A field that is not said is not there. */
export type DateFields = {
  readonly year?: number | undefined;
  /** 1–12. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** 0–24; 24 is midnight at the end of the day. */
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  /** Zone as stated: an IANA name or an offset such as `+08:00`. */
  readonly zone?: string | undefined;
  /** So long before the capture, and the unit it was counted in. */
  readonly ago?: { readonly ms: number; readonly unit: NonNullable<DateClaim['precision']> } | undefined;
  /** A date is there, but it names no single day. */
  readonly vague?: boolean | undefined;
  /** A day is named in a calendar that is not converted here. */
  readonly otherCalendar?: boolean | undefined;
  readonly doubt?: DateClaim['doubt'] | undefined;
};

/** Where in the text a date begins, and what it says. */
export type FoundDate = { readonly index: number; readonly fields: DateFields };

/** What helps to understand a date. */
export type DateSetting = {
  readonly capturedAt: string;
  readonly zone: string | null;
  readonly language: string | null;
};

/** One way of writing dates. */
export type DateRule = (text: string, setting: DateSetting) => FoundDate | null;
