// A process of its own: making a database takes half a gigabyte more than holding one, and hands it back only by ending.
import { PGlite } from '@electric-sql/pglite';

// Ctrl-C in a terminal reaches this process too; whoever started it decides what to do about it.
process.on('SIGINT', () => undefined);

const [folder = ''] = process.argv.slice(2);
const fresh = await PGlite.create({ dataDir: folder });
await fresh.close();
