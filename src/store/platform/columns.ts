import type { Instant, RuleRef, Viewer } from '../../domain/index.ts';
import { toTimestamp } from '../values.ts';

/** Columns that several tables of platforms share. */
export const viewerColumns = ({ state, region }: Viewer) => ({ viewer_state: state, viewer_region: region });

export const toViewer = (row: { viewer_state: Viewer['state']; viewer_region: string | null }): Viewer => ({
  state: row.viewer_state,
  region: row.viewer_region,
});

export const ruleColumns = ({ id, version }: RuleRef) => ({ rule_id: id, rule_version: version });

export const toRule = (row: { rule_id: string; rule_version: number }): RuleRef => ({
  id: row.rule_id,
  version: row.rule_version,
});

export const stamp = (at: Instant | null): string | null => (at === null ? null : toTimestamp(at));
