import { generate } from '@graphql-codegen/cli';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import config from './codegen.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Generated {
  filename: string;
  content: string;
}

/**
 * What is wrong with the committed typed documents: a field that is gone, or text that is not what
 * the schema and the documents of today give. They are made in memory; nothing is written.
 */
export async function staleDocuments(read = readCommitted): Promise<string[]> {
  const wanted = { ...config, cwd: ROOT, silent: true, errorsOnly: true };
  const files = (await generate(wanted, false)) as Generated[];
  return files
    .filter(({ filename, content }) => read(filename) !== content)
    .map(({ filename }) => `${filename} is not current: run npm run codegen and commit`);
}

export function readCommitted(name: string): string | null {
  const path = new URL(name, new URL('..', import.meta.url));
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
