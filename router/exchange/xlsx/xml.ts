import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileRefused } from '../file-refused.ts';

/** Of one text: a spreadsheet's cell holds 32,767 characters. */
const MOST_HELD = 2 * 1024 ** 2;

export interface Reading {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads a part of a workbook as it arrives; after each piece `pieces` gives back control. Names are told
 * without their prefix. Entities of a document type are none of a workbook's: it has no document type.
 * @throws FileRefused BROKEN_WORKBOOK
 */
export async function* pieces(stream: Readable, reading: Reading): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  let isBroken = false;
  // Characters since the last tag, all of which the parser holds.
  let held = 0;
  parser.on('doctype', () => (isBroken = true));
  parser.on('error', () => (isBroken = true));
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    held = 0;
    reading.open?.(local(name), attributes);
  });
  parser.on('text', (text) => reading.text?.(text));
  parser.on('closetag', ({ name }) => reading.close?.(local(name)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(chunk, { stream: true }));
      held += chunk.length;
      if (isBroken) throw new FileRefused('BROKEN_WORKBOOK');
      if (held > MOST_HELD) throw new FileRefused('WORKBOOK_TOO_LARGE');
      yield;
    }
    parser.close();
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('BROKEN_WORKBOOK');
  }
  if (isBroken) throw new FileRefused('BROKEN_WORKBOOK');
  yield;
}

/** Reads a whole small part. */
export async function readPart(stream: Readable, reading: Reading): Promise<void> {
  for await (const _ of pieces(stream, reading));
}
