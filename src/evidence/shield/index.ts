/** Names of accounts are taken out of what platforms answer before anything is kept. */
export { KEY_BYTES, pseudonymiseWith } from './pseudonymise.ts';
export type { Scene } from './roster.ts';
export { shieldAttempt, type Shielded } from './shield-attempt.ts';
