/**
 * Why a picture could not be read. `unsupported`: a picture of a kind for which there is no decoder here; `too-large`: more
 * pixels or bytes than are decoded; `too-slow`: decoding took longer than it may; `broken`: it starts as a picture and cannot
 * be decoded to its end.
 */
export type UnreadReason = 'not-a-picture' | 'unsupported' | 'too-large' | 'too-slow' | 'broken';

/** A picture that could not be read; the detail is for people. */
export type Unread = { readonly ok: false; readonly reason: UnreadReason; readonly detail: string };

export function notRead(reason: UnreadReason, detail: string): Unread {
  return { ok: false, reason, detail };
}

/** What the image library says of a file that it could not decode, as a reason. */
export function unreadFrom(error: unknown): Unread {
  const message = messageOf(error);
  if (message.includes('timeout: ')) return notRead('too-slow', message);
  if (/pixel limit|too large/i.test(message)) return notRead('too-large', message);
  // "Contains unsupported image format" it says of bytes whose kind is known here: they are in disorder.
  if (/unsupported (?!image format)|not supported|no decod/i.test(message))
    return notRead('unsupported', message);
  return notRead('broken', message);
}

/** The first line: the library's messages repeat themselves, a line a warning. */
function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
