// A process of its own: making a database takes half a gigabyte more than holding one, and hands it back only by ending.
import { PGlite } from '@electric-sql/pglite';

const [folder = ''] = process.argv.slice(2);
const fresh = await PGlite.create({ dataDir: folder });
await fresh.close();
