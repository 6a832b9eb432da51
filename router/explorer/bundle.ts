import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, stop } from 'esbuild';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = fileURLToPath(new URL('page', import.meta.url));

const ENTRIES = {
  main: join(PAGE, 'main.tsx'),
  'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
  'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
};

/** Worth compressing: text. Fonts are compressed already or small. */
const COMPRESSED = /\.(js|css|svg)$/;

interface Asset {
  name: string;
  bytes: Uint8Array;
}

/**
 * Bundles the explorer page into `<directory>/<hash>`, unless it is there already. The hash covers
 * the page's source, this file and the locked dependencies, so that the path of an asset changes
 * with its content.
 */
export async function buildExplorer({
  directory,
  log,
}: {
  directory: string;
  log: (line: string) => void;
}): Promise<{ directory: string }> {
  const target = join(directory, await inputHash());
  if (existsSync(target)) return { directory: target };

  log('explorer: bundling the page');
  const began = performance.now();
  const assets = [...(await bundle()), ...(await pageFiles(basename(target)))];
  await publish(assets, directory, target);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const megabytes = assets.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  log(`explorer: bundled in ${seconds} s (${megabytes.toFixed(1)} MB)`);
  return { directory: target };
}

async function inputHash(): Promise<string> {
  const page = (await readdir(PAGE)).sort().map((name) => join(PAGE, name));
  const hash = createHash('sha256');
  for (const file of [
    fileURLToPath(import.meta.url),
    join(PROJECT, 'package-lock.json'),
    ...page,
  ]) {
    hash.update(`${basename(file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

let bundling = 0;

/** Runs esbuild and ends its process, which would otherwise stay as long as the hub. */
async function bundle(): Promise<Asset[]> {
  bundling += 1;
  try {
    return await outputOfEsbuild();
  } finally {
    bundling -= 1;
    if (bundling === 0) await stop();
  }
}

async function outputOfEsbuild(): Promise<Asset[]> {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    entryPoints: ENTRIES,
    outdir: 'explorer',
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    legalComments: 'linked',
    loader: { '.ttf': 'file' },
    assetNames: '[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles.flatMap(({ path, contents, text }) =>
    path.endsWith('.css')
      ? withFontFiles(basename(path), text)
      : [{ name: basename(path), bytes: contents }],
  );
}

/** Turns fonts that a style sheet carries as data URLs into files, which load only when used. */
function withFontFiles(name: string, css: string): Asset[] {
  const fonts: Asset[] = [];
  const text = css.replace(
    /url\("?data:font\/(\w+);base64,([^")]+)"?\)/g,
    (_url, format: string, base64: string) => {
      const bytes = Buffer.from(base64, 'base64');
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
      fonts.push({ name: `font-${hash}.${format}`, bytes });
      return `url(./font-${hash}.${format})`;
    },
  );
  return [{ name, bytes: Buffer.from(text) }, ...fonts];
}

async function pageFiles(version: string): Promise<Asset[]> {
  const html = await readFile(join(PAGE, 'index.html'), 'utf8');
  return [
    {
      name: 'index.html',
      bytes: Buffer.from(html.replaceAll('%ASSETS%', `/explorer/${version}`)),
    },
    { name: 'icon.svg', bytes: await readFile(join(PAGE, 'icon.svg')) },
  ];
}

/** Writes everything beside the target and renames it, so that a half-written page is never seen. */
async function publish(assets: Asset[], directory: string, target: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const draft = await mkdtemp(join(directory, 'draft-'));
  try {
    for (const { name, bytes } of assets) {
      await writeFile(join(draft, name), bytes);
      if (COMPRESSED.test(name)) await writeFile(join(draft, `${name}.gz`), gzipSync(bytes));
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process that built the same page at the same time was first.
    if (!existsSync(target)) throw error;
  }
}
