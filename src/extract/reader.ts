import type { Capture, Instant, Origin, Part, Platform, Reading, SourceId, Viewer } from '../domain/index.ts';

/** What a reader may know: one capture, its bytes, and the settings of the source it belongs to. No clock, no network. */
export type ReadInput = {
  readonly capture: {
    readonly address: string;
    readonly finalAddress: string;
    readonly at: Instant;
    readonly mediaType: string;
    readonly headers: readonly (readonly [string, string])[];
    readonly origin: Origin;
    /** HTTP status; null or absent for plain files. */
    readonly status?: number | null;
    /** Who looked; absent: not known. */
    readonly viewer?: Viewer;
    /** Whether it is the thing asked for, as the content check says; absent: nobody asked. */
    readonly content?: Pick<Capture['content'], 'verdict' | 'because'>;
  };
  readonly body: Uint8Array;
  readonly source: {
    readonly id: SourceId;
    /** BCP 47; null when the source has no single language. */
    readonly language: string | null;
    /** IANA name of the zone in which the source writes its times, such as `Asia/Shanghai`. */
    readonly zone: string;
    readonly parts: readonly Part[];
    /** An empty list is a list that was seen, not a look that came to nothing. */
    readonly emptyIsNormal: boolean;
    readonly follow: 'nothing' | 'pages' | 'pages-and-pictures';
    readonly settings: Readonly<Record<string, unknown>>;
    /** The platform of observatory.yaml that the source belongs to; null or absent: none. */
    readonly platform?: Platform | null;
  };
};

/** Turns one capture into what it holds, or the reason there is nothing. Never throws on bad input. */
export type Reader = (input: ReadInput) => Reading;
