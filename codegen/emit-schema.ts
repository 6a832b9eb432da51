import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { SUBGRAPHS } from '../subgraphs/all.ts';
import { composeSchema } from './compose.ts';

/** `npm run schema`: writes schema/ from the classes. */
const { files, problems } = composeSchema(SUBGRAPHS);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
for (const [name, content] of files) {
  writeFileSync(new URL(`../schema/${name}`, import.meta.url), content);
}
console.log(`schema/: ${files.size} files`);
