import type { Instant } from './time.ts';

/**
 * What the content credentials (C2PA) of a file came to. `none` proves nothing: most pictures lose them on the way.
 * `elsewhere`: the file only names an address where they are kept, which nobody asked. `valid`: the signature holds for
 * these very bytes; who the signer is was not checked. `invalid`: a check failed, and which.
 */
export const PROVENANCE_OUTCOMES = ['none', 'elsewhere', 'valid', 'invalid', 'unreadable'] as const;
export type ProvenanceOutcome = (typeof PROVENANCE_OUTCOMES)[number];

/** What failed: the picture's bytes, something the manifest states, the signature, the signer's certificate, the rest. */
export const PROVENANCE_FAILURES = ['bytes', 'assertion', 'signature', 'certificate', 'manifest'] as const;
export type ProvenanceFailure = (typeof PROVENANCE_FAILURES)[number];

/** A check that failed, in C2PA's own code and words. */
export type FailedCheck = {
  readonly what: ProvenanceFailure;
  /** Such as `assertion.dataHash.mismatch`. */
  readonly code: string;
  readonly explanation: string;
};

/** What a manifest says. All of it is the signer's word. */
export type ContentCredentials = {
  readonly title: string | null;
  /** The program that made the manifest, as it names itself. */
  readonly generator: string | null;
  /** Names in the signer's certificate. No list of trusted signers is asked. */
  readonly signer: { readonly name: string | null; readonly organisation: string | null };
  /** When it was signed, by a time stamp of a third party; null where there is none. */
  readonly signedAt: Instant | null;
  /** In order, such as `c2pa.created`, each with its time as written. */
  readonly actions: readonly {
    readonly action: string;
    readonly when: string | null;
    readonly software: string | null;
    readonly sourceType: string | null;
  }[];
  /** What it was made from, such as the picture before it was cropped. */
  readonly ingredients: readonly { readonly title: string | null; readonly relationship: string | null }[];
};

export type Provenance =
  | { readonly outcome: 'none' }
  | { readonly outcome: 'elsewhere'; readonly address: string }
  | { readonly outcome: 'valid'; readonly credentials: ContentCredentials }
  | {
      readonly outcome: 'invalid';
      readonly credentials: ContentCredentials | null;
      readonly failed: readonly FailedCheck[];
    }
  | { readonly outcome: 'unreadable'; readonly reason: string };
