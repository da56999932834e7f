/** Server-rendered pages: one route a file, each page with its twin as data. */
export { createWeb } from './app.ts';
export type { WebOptions } from './room.ts';
export { PortError, serveWeb, type Served, type ServeOptions } from './serve.ts';
