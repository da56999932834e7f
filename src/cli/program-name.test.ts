import { describe, expect, it } from 'vitest';
import { programName } from './program-name.ts';

describe('the name to type', () => {
  it.each([
    [{}, 'lacuna'],
    [{ npm_command: 'run-script', npm_lifecycle_event: 'lacuna' }, 'npm run lacuna --'],
    [{ npm_command: 'start', npm_lifecycle_event: 'start' }, 'npm run lacuna --'],
    [{ npm_command: 'exec', npm_lifecycle_event: 'npx' }, 'npx lacuna'],
    [{ npm_command: 'run-script', npm_lifecycle_event: 'nightly' }, 'lacuna'],
  ])('%j → %s', (environment, name) => {
    expect(programName(environment)).toBe(name);
  });
});
