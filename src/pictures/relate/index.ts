/** How two pictures relate: features of each, one map between them, and a look at every cell laid over the other. */
export { prepare, type Prepared, type Preparing } from './prepare.ts';
export { METHOD, relate } from './relate.ts';
