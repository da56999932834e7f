/** The only room that reaches the network or reads what others archived on disk. It brings bytes; `extract/` reads them. */
export { findArchives, readArchiveFile, type ArchiveFile } from './archives.ts';
export { createClient, type Client, type ClientOptions, type GetOptions, type Known } from './client.ts';
export {
  collectEntry,
  defineConnector,
  loadConnectors,
  READERS,
  searchEntry,
  settingsSchemas,
  type CollectContext,
  type Connector,
  type ReaderId,
  type RunContext,
} from './connector.ts';
export { followUp } from './follow-up.ts';
export { NO_TIME } from './attempts.ts';
export { fetchModelFiles, type Fetched, type ModelSource } from './model-files.ts';
export { checkModelFiles, missingFiles, ModelFilesError } from './model-record.ts';
