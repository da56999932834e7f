/** What a picture may cost. Files come from strangers, and some are made to cost much. */

/**
 * The most pixels that are decoded: 100 megapixels, more than any press photograph, less than a picture bomb. A process
 * that fingerprints one such picture peaks at 420 MB (JPEG, TIFF) to 990 MB (progressive JPEG), measured one a process.
 */
export const MOST_PIXELS = 100_000_000;

/** Above this many pixels (a photograph of 24 MP decodes to 72 MB) pictures are decoded one at a time. */
export const LARGE_PIXELS = 24_000_000;

/** Seconds by the clock for decoding: 100 megapixels of any format take a tenth of it on one core. */
export const DECODE_SECONDS = 30;

/** The most bytes of an SVG that are drawn: of more it is the text alone that takes hundreds of megabytes to read. */
export const SVG_MOST_BYTES = 2_000_000;

/** Seconds by the clock for drawing an SVG. Maps of a thousand shapes take less than one. */
export const SVG_SECONDS = 10;

/** Pixels of the longer side of a drawn SVG: as many as PDQ looks at. */
export const SVG_SIDE = 512;

/** The most bytes of a drawn SVG as PNG: 512 × 512 pixels that do not pack at all, and some. */
export const SVG_MOST_DRAWN = 2_000_000;
