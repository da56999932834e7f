/**
 * How well the bytes of a picture say what it is: `npm run bench -- picture-roles FOLDER`. FOLDER holds a folder a role
 * (photograph, drawing, logo, icon, chart, map) with its pictures; those of one source (`name-` up to the last hyphen, where
 * it begins with g and a number) stay on one side. The rules were set on one half; the other half is told apart.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCompared, type PictureRole } from '../src/domain/index.ts';
import { roleOfBytes } from '../src/pictures/role/index.ts';

type Judged = {
  readonly truth: string;
  readonly role: PictureRole;
  readonly rule: string;
  readonly isHeldOut: boolean;
};

const [folder = ''] = process.argv.slice(2);
if (!existsSync(folder)) {
  process.stderr.write('NOTHING MEASURED: name a folder that holds a folder a role with its pictures.\n');
  process.exit(1);
}

/** Which half a picture is in, by its name. */
function isHeldOut(name: string): boolean {
  const group = /^g\d+-/.test(name) ? name.slice(0, name.lastIndexOf('-')) : name;
  let hash = 0;
  for (const letter of group) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return Math.imul(hash, 2_654_435_761) >>> 31 === 1;
}

const judged: Judged[] = [];
const start = process.cpuUsage();
for (const truth of readdirSync(folder).sort())
  for (const name of readdirSync(join(folder, truth)).sort()) {
    const { role, rule } = await roleOfBytes(readFileSync(join(folder, truth, name)));
    judged.push({ truth, role, rule, isHeldOut: isHeldOut(name) });
  }
const { user, system } = process.cpuUsage(start);

for (const half of [false, true]) {
  const mine = judged.filter((one) => one.isHeldOut === half);
  process.stdout.write(
    `\n${half ? 'Held out' : 'The half the rules were set on'}: ${mine.length} pictures\n`,
  );
  for (const [truth, those] of Map.groupBy(mine, (one) => one.truth)) {
    const said = [...Map.groupBy(those, ({ role }) => role)].map(([role, list]) => `${role} ${list.length}`);
    process.stdout.write(
      `  ${truth.padEnd(11)} ${String(those.length).padStart(4)}: ${said.sort().join(', ')}\n`,
    );
  }
  for (const kind of ['photograph', 'drawing']) {
    const those = mine.filter(({ truth }) => truth === kind);
    const lost = those.filter(({ role }) => !isCompared(role)).length;
    process.stdout.write(
      `  ${kind}s that would not be compared: ${lost} of ${those.length} (${((100 * lost) / those.length).toFixed(1)} %)\n`,
    );
  }
  for (const [rule, those] of Map.groupBy(mine, (one) => one.rule)) {
    const right = those.filter(({ truth, role }) => truth === role).length;
    process.stdout.write(`    ${rule.padEnd(20)} right ${right} of ${those.length}\n`);
  }
}
process.stdout.write(`\n${((user + system) / 1000 / judged.length).toFixed(1)} ms of computing a picture\n`);
