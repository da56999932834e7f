import type { Coverage, Finding, Gap } from '../domain/index.ts';
import { insertCoverage } from './coverage.ts';
import { insertFindings } from './finding.ts';
import { insertGaps } from './gap.ts';
import type { Store } from './open.ts';

/** Everything that `compare/` and `report/` concluded in one go. */
export type Judgements = {
  readonly coverage: readonly Coverage[];
  readonly gaps: readonly Gap[];
  readonly findings: readonly Finding[];
};

/** Replaces all coverage, gaps and findings by these, whole or not at all: readers see the old set or the new one. */
export async function replaceJudgements(store: Store, judgements: Judgements): Promise<void> {
  await store.db.transaction().execute(async (trx) => {
    for (const table of ['finding', 'gap', 'coverage_item', 'coverage'] as const) {
      await trx.deleteFrom(table).execute();
    }
    await insertCoverage(trx, judgements.coverage);
    await insertGaps(trx, judgements.gaps);
    await insertFindings(trx, judgements.findings);
  });
}
