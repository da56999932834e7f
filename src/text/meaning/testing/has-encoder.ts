import { EncoderError, openLibrary, PACKAGE } from '../transformers.ts';

/** Whether Transformers.js is installed; says loudly what is not tried where it is not. */
export async function hasEncoder(): Promise<boolean> {
  try {
    await openLibrary();
    return true;
  } catch (error) {
    if (!(error instanceof EncoderError)) throw error;
    process.stderr.write(
      `\nNOT TRIED: tests that run an encoder, for ${PACKAGE} is missing. ${error.message}\n`,
    );
    return false;
  }
}
