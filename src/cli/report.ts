import { defineCommand } from './command.ts';
import { PLACE_ARGS, withWorkshop } from './open.ts';
import { checkFormat, FORMAT_ARGS, printReport } from './print-report.ts';

export const command = defineCommand({
  summary: 'Print the table elements × vantages as it was judged last',
  args: { ...PLACE_ARGS, ...FORMAT_ARGS },
  examples: [
    { line: 'lacuna report china', does: 'the table, for a person' },
    { line: 'lacuna report china --csv > table.csv', does: 'the table, for a spreadsheet' },
  ],
  async run(args, { signal }) {
    checkFormat(args);
    await withWorkshop(args, signal, (workshop) => printReport(workshop, args));
  },
});
