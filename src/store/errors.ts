/** What can stop a store from opening; each message says what to do about it and never holds a password. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
}

/** Another live process (or this one, earlier) holds the database inside the folder. */
export class StoreInUseError extends StoreError {
  override readonly name = 'StoreInUseError';
}

/** The PostgreSQL server of `database:` does not answer, refuses, or is too old. */
export class StoreUnreachableError extends StoreError {
  override readonly name = 'StoreUnreachableError';
}

/** The database was written by a newer Lacuna than this one. */
export class StoreTooNewError extends StoreError {
  override readonly name = 'StoreTooNewError';
}

/** The thread that holds the embedded database ended by itself; the store must be opened again. */
export class StoreBrokenError extends StoreError {
  override readonly name = 'StoreBrokenError';
}
