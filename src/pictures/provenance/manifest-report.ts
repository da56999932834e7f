import { z } from 'zod';
import {
  instant,
  type ContentCredentials,
  type FailedCheck,
  type Instant,
  type Provenance,
  type ProvenanceFailure,
} from '../../domain/index.ts';

/** Of what a manifest states this much is kept, in characters and in entries: anyone can sign a book. */
const LONGEST_TEXT = 1_000;
const MOST_ENTRIES = 100;

const text = z.string().transform((value) => value.toWellFormed().slice(0, LONGEST_TEXT));
const optionalText = text.nullish().catch(null);
const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((list) => list.slice(0, MOST_ENTRIES).flatMap((one) => schema.safeParse(one).data ?? []));

const statusSchema = z.object({ code: text, explanation: text.catch('') });
const agentSchema = z.union([text, z.object({ name: text }).transform(({ name }) => name)]);
const actionSchema = z.object({
  action: text,
  when: optionalText,
  softwareAgent: agentSchema.nullish().catch(null),
  digitalSourceType: optionalText,
});
const manifestSchema = z.object({
  title: optionalText,
  claim_generator: optionalText,
  claim_generator_info: listOf(z.object({ name: text, version: optionalText })),
  assertions: listOf(
    z.object({ label: z.string(), data: z.object({ actions: listOf(actionSchema) }).catch({ actions: [] }) }),
  ),
  ingredients: listOf(z.object({ title: optionalText, relationship: optionalText })),
  signature_info: z
    .object({ issuer: optionalText, common_name: optionalText, time: optionalText })
    .nullish()
    .catch(null),
});

/** The report of the reader of manifests, as far as it is used here. */
const reportSchema = z.object({
  active_manifest: z.string().optional(),
  manifests: z.record(z.string(), z.unknown()).optional(),
  validation_results: z
    .object({ activeManifest: z.object({ failure: listOf(statusSchema) }).nullish() })
    .nullish(),
  validation_state: z.enum(['Valid', 'Trusted', 'Invalid']).optional(),
});

/** What a report on a file's manifests comes to. */
export function readReport(json: string): Provenance {
  const report = reportSchema.safeParse(parseJson(json));
  if (!report.success)
    return { outcome: 'unreadable', reason: 'the report of its manifest was not understood' };
  const { active_manifest: active, manifests = {}, validation_state: state } = report.data;
  const manifest = manifestSchema.safeParse(active === undefined ? undefined : manifests[active]);
  const credentials = manifest.success ? toCredentials(manifest.data) : null;
  const failed = (report.data.validation_results?.activeManifest?.failure ?? [])
    .filter(({ code }) => !ABOUT_TRUST.has(code))
    .map(toFailedCheck);
  if (failed.length > 0) return { outcome: 'invalid', credentials, failed };
  if (credentials === null || state === undefined || state === 'Invalid')
    return { outcome: 'unreadable', reason: 'its manifest was found neither sound nor unsound' };
  return { outcome: 'valid', credentials };
}

/** No list of trusted signers is asked: that nobody vouches for one is no failure of the file. */
const ABOUT_TRUST = new Set(['signingCredential.untrusted']);

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function toCredentials(manifest: z.infer<typeof manifestSchema>): ContentCredentials {
  const [generator] = manifest.claim_generator_info;
  const { issuer = null, common_name: name = null, time = null } = manifest.signature_info ?? {};
  const named = generator && [generator.name, generator.version].filter(Boolean).join(' ');
  return {
    title: manifest.title ?? null,
    generator: named ?? manifest.claim_generator ?? null,
    signer: { name, organisation: issuer },
    signedAt: toInstant(time),
    actions: manifest.assertions
      .filter(({ label }) => label.startsWith('c2pa.actions'))
      .flatMap(({ data }) => data.actions)
      .map(({ action, when = null, softwareAgent = null, digitalSourceType = null }) => ({
        ...{ action, when, software: softwareAgent, sourceType: digitalSourceType },
      })),
    ingredients: manifest.ingredients.map(({ title = null, relationship = null }) => ({
      title,
      relationship,
    })),
  };
}

function toInstant(time: string | null): Instant | null {
  try {
    return time === null ? null : instant(time);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** C2PA's codes begin with what was checked. */
const PARTS: readonly (readonly [pattern: RegExp, what: ProvenanceFailure])[] = [
  [/^assertion\.(dataHash|bmffHash|boxesHash|collectionHash|multiAssetHash)\./, 'bytes'],
  [/^assertion\./, 'assertion'],
  [/^(claimSignature|timeStamp|algorithm)\./, 'signature'],
  [/^signingCredential\./, 'certificate'],
];

function toFailedCheck({ code, explanation }: z.infer<typeof statusSchema>): FailedCheck {
  return { what: PARTS.find(([pattern]) => pattern.test(code))?.[1] ?? 'manifest', code, explanation };
}
