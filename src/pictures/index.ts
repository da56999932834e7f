/** Bytes to fingerprint, and how two pictures relate. */
export { describeFile, FILE_READER, undescribed } from './describe-file.ts';
export { orderPictures } from './order/order-pictures.ts';
export type { OrderInput, ReleasePicture } from './order/release-picture.ts';
export { fingerprint, MOST_PIXELS, type Fingerprinting } from './fingerprint.ts';
export { hammingDistance, wordsOf, type Words } from './hamming.ts';
export { FingerprintIndex, STANDARD_RADIUS, type Found } from './search/index.ts';
export { NearPrints, TRUSTED_QUALITY } from './near-prints.ts';
export { alignClips } from './video/align.ts';
export { CLIP_METHOD, readClip, withClip, type OpenClip } from './video/read-clip.ts';
export { CLOSE_MS, findStill, placesOf } from './video/still.ts';
export { findTool, type Tool } from './video/tool.ts';
export { METHOD, prepare, relate, type Prepared, type Preparing } from './relate/index.ts';
export { openPicture } from './open/open-picture.ts';
export { joinRoles, ROLE_VERSION, roleOfBytes } from './role/index.ts';
