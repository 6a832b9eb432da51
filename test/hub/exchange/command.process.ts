import { PassThrough } from 'node:stream';
import { runExport } from '../../../router/commands/export.ts';
import { runImport } from '../../../router/commands/import.ts';
import { hubClient } from '../../../router/exchange/hub-client.ts';

/**
 * A process of its own with one of the two commands against a hub, as `import|export <url> <address of
 * tokens> <arguments>`: it prints what the command says, and how much memory it came to take.
 */
const [what, url, tokens, ...args] = process.argv.slice(2) as [string, string, string, ...string[]];
let kept: string | undefined;
const token = async (isOld: boolean): Promise<string> => {
  if (kept === undefined || isOld) kept = await (await fetch(tokens)).text();
  return kept;
};
const hub = hubClient({ url, token, language: 'en' });
const lines: string[] = [];
const out = (line: string) => void lines.push(line);
const screen = { write: () => true };
if (what === 'import') await runImport(args, () => hub, { out, screen });
else await runExport(args, () => hub, { out, screen, stdout: new PassThrough() });
console.log(JSON.stringify({ lines, megabytes: process.resourceUsage().maxRSS / 1024 }));
