import type { MigrationObject } from '@mikro-orm/core';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The migrations of a subgraph: every file of the folder `migrations` beside its module, in order of
 * their names, each with one class.
 */
export async function migrationsBeside(module: string): Promise<MigrationObject[]> {
  const folder = new URL('./migrations/', module);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const [migration] = Object.values(
        // As a path, which Jest's set-up, where imports become calls of require, takes too.
        (await import(fileURLToPath(new URL(file, folder)))) as Record<
          string,
          MigrationObject['class']
        >,
      );
      return { name: file.replace(/\.ts$/, ''), class: migration! };
    }),
  );
}
