import type { ItemId, Membership, VoiceMember } from '../../domain/index.ts';

/** What is known of a member of a voice that was taken from another. */
export const takenFrom = (from: ItemId): Omit<VoiceMember, keyof Membership> => ({
  from,
  by: 'near-copy',
  via: ['环球镜报', 'Northwire'],
  overlap: { ofCopy: 0.94, ofSource: 0.123456789012345, jaccard: 0.1 },
  changed: ['lead', 'cut'],
});
