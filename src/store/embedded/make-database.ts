// A process of its own: making a database takes half a gigabyte more than holding one, and hands it back only by ending.
import { PGlite } from '@electric-sql/pglite';

// Ctrl-C in a terminal reaches this process too; whoever started it decides what to do about it.
process.on('SIGINT', () => undefined);

// And without whoever started it there is nobody to make a database for.
process.stdin.on('end', () => process.exit(1)).resume();

const [folder = ''] = process.argv.slice(2);
const fresh = await PGlite.create({ dataDir: folder });
await fresh.close();
process.exit(0);
