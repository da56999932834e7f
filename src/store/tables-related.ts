import type { Ground, ItemId, ItemLabel, RelationKind, TellingId } from '../domain/index.ts';

/** `kind` is that of the first ground; `position` keeps the order of a subject's relations, from 0. */
export type RelationTable = {
  subject_kind: 'story' | 'item';
  subject_id: TellingId;
  other_kind: 'story' | 'item';
  other_id: TellingId;
  kind: RelationKind;
  grounds: readonly Ground[];
  bits: number;
  days: number;
  position: number;
};

export type ItemLabelTable = {
  item_id: ItemId;
  label: ItemLabel;
  rule_id: string;
  rule_version: number;
  words: string;
};
