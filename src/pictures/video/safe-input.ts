/**
 * Decoders that are let near a stranger's bytes: those that clips of the press and of platforms come in. Sound and titles
 * are not decoded, but the reader of containers opens a decoder for every track.
 */
const CODECS = [
  ...['h264', 'hevc', 'vp8', 'vp9', 'libvpx', 'libvpx-vp9', 'av1', 'libdav1d', 'libaom-av1'],
  ...['mpeg4', 'mpeg1video', 'mpeg2video', 'msmpeg4', 'msmpeg4v2', 'h263', 'flv', 'theora', 'mjpeg', 'png'],
  ...['prores', 'vc1', 'wmv2', 'wmv3', 'svq3', 'dvvideo', 'rawvideo', 'ffv1'],
  ...['aac', 'aac_latm', 'mp3float', 'mp3', 'mp2float', 'mp2', 'ac3', 'eac3', 'opus', 'libopus', 'vorbis'],
  ...['libvorbis', 'flac', 'alac', 'amrnb', 'amrwb', 'pcm_s16le', 'pcm_s16be', 'pcm_s24le', 'pcm_u8'],
  ...['pcm_alaw', 'pcm_mulaw', 'adpcm_ima_qt', 'adpcm_ms', 'wmav1', 'wmav2'],
  ...['mov_text', 'webvtt', 'subrip', 'srt', 'cc_dec', 'dvbsub', 'dvdsub'],
];

/** More pixels than a frame of 8K has are not decoded. */
export const MOST_FRAME_PIXELS = 7680 * 4320;

/**
 * What stands before the input of both programs. The container is named by us, after its first bytes, and no other is
 * opened; the only protocol is that of files; one thread; other files that a container refers to are left alone, which
 * is ffmpeg's default and is asked for all the same.
 */
export function safeInput(container: string): string[] {
  return [
    ...['-protocol_whitelist', 'file', '-format_whitelist', container, '-codec_whitelist', CODECS.join(',')],
    ...['-max_pixels', String(MOST_FRAME_PIXELS), '-threads', '1'],
    ...(container === 'mov' ? ['-enable_drefs', '0', '-use_absolute_path', '0'] : []),
    ...['-f', container],
  ];
}
