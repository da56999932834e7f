/** An example picture of observatory.yaml is compared like a released one, and need not be held. */
export const statements: readonly string[] = [
  'alter table picture_relation drop constraint picture_relation_original_fkey',
];
