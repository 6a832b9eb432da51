import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { FileRefused } from './file-refused.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const MARKS: readonly [bytes: readonly number[], Encoding][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The encoding in which all of a file can be read: what its mark says, else UTF-8, else GB 18030, which
 * GBK and GB 2312 are part of. A text in GBK is hardly ever UTF-8 by chance.
 * @throws FileRefused WRONG_ENCODING
 */
export async function encodingOf(path: string): Promise<Encoding> {
  let possible: [Encoding, TextDecoder][] | undefined;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    possible ??= candidates(chunk).map((name) => [name, decoderOf(name)]);
    possible = possible.filter(([, decoder]) => reads(decoder, chunk));
    if (possible.length === 0) break;
  }
  const [found] = (possible ?? [['utf-8', decoderOf('utf-8')]]).filter(([, decoder]) =>
    reads(decoder),
  );
  if (!found) throw new FileRefused('WRONG_ENCODING');
  return found[0] as Encoding;
}

function candidates(start: Buffer): Encoding[] {
  const marked = MARKS.find(([bytes]) => bytes.every((byte, at) => start[at] === byte));
  return marked ? [marked[1]] : ['utf-8', 'gb18030'];
}

function decoderOf(encoding: Encoding): TextDecoder {
  return new TextDecoder(encoding, { fatal: true });
}

/** Whether the next piece can be read; without one, whether the text may end here. */
function reads(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    const text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    // No table holds it: a binary file, or UTF-16 without its mark.
    return !text.includes('\0');
  } catch {
    return false;
  }
}

/** The text of a file, piece by piece, without its mark. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

/** A short name of what a file holds: the same file again has the same. */
export async function contentName(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex').slice(0, 16);
}
