import { PassThrough } from 'node:stream';
import { runExport } from '../../../router/commands/export.ts';
import { runImport } from '../../../router/commands/import.ts';
import type { HubClient } from '../../../router/exchange/hub-client.ts';
import { FORM, stubHub } from './stub-hub.ts';

/** A process of its own with one command, which says how much memory it came to take. */
const [what, path, count] = process.argv.slice(2) as [string, string, string];
const quiet = { out: () => undefined, screen: { write: () => true } };
const total = Number(count);

/** A hub with so many rows, a hundred a page. */
const full: HubClient = {
  language: 'en',
  ask: (query, variables) => {
    if (query.includes('ImportForm')) return Promise.resolve({ form: FORM }) as never;
    const from = Number(variables.after ?? 0);
    const nodes = Array.from({ length: Math.min(100, total - from) }, (_, n) => ({
      ...{
        id: `id-of-row-${from + n}`,
        version: 1,
        nationalId: `${from + n}`,
        name: `=甄${from + n}`,
      },
      ...{ region: '150602001001', phone: '+86 13800000000', openedOn: null, education: 'PRIMARY' },
    }));
    const endCursor = String(from + nodes.length);
    const pageInfo = { hasNextPage: from + nodes.length < total, endCursor };
    return Promise.resolve({ list: { totalCount: total, pageInfo, nodes } }) as never;
  },
};

let taken = 0;
if (what === 'import') await runImport(['elders', path], () => stubHub(() => taken++), quiet);
else
  await runExport(['elders', '--format', what, '--out', path], () => full, {
    ...quiet,
    stdout: new PassThrough(),
  });
console.log(JSON.stringify({ taken, megabytes: process.resourceUsage().maxRSS / 1024 }));
