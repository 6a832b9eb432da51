import type { Readable } from 'node:stream';
import { type Entry, open, type ZipFile } from 'yauzl';
import { FileRefused } from '../file-refused.ts';

/** What a workbook may unpack to: ten times a million rows, and no part more than tables shrink. */
const MOST_BYTES = 2 * 1024 ** 3;
const MOST_RATIO = 200;
/** Parts below this size may shrink as they like. */
const SMALL = 1024 ** 2;
const MOST_PARTS = 5_000;

/** The parts of a workbook by their names. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws FileRefused BROKEN_WORKBOOK, WORKBOOK_TOO_LARGE before anything is unpacked */
  static async open(path: string): Promise<Archive> {
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      open(path, { lazyEntries: true, autoClose: false }, (error, opened) => {
        if (opened) resolve(opened);
        else reject(error ? new FileRefused('BROKEN_WORKBOOK') : new Error('no archive'));
      });
    });
    try {
      return new Archive(zip, await partsOf(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** Bytes that a part unpacks to, as it says; more than that are never unpacked. */
  size(name: string): number {
    return this.parts.get(name)?.uncompressedSize ?? 0;
  }

  /** @throws FileRefused BROKEN_WORKBOOK */
  read(name: string): Promise<Readable> {
    const part = this.parts.get(name);
    if (!part) throw new FileRefused('BROKEN_WORKBOOK');
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(part, (error, stream) => {
        if (error) reject(new FileRefused('BROKEN_WORKBOOK'));
        else resolve(stream);
      });
    });
  }

  close(): void {
    this.zip.close();
  }
}

function partsOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const parts = new Map<string, Entry>();
  let bytes = 0;
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      bytes += entry.uncompressedSize;
      const isBomb =
        entry.uncompressedSize > SMALL &&
        entry.uncompressedSize > MOST_RATIO * Math.max(1, entry.compressedSize);
      if (bytes > MOST_BYTES || isBomb || parts.size >= MOST_PARTS) {
        reject(new FileRefused('WORKBOOK_TOO_LARGE'));
        return;
      }
      if ((entry.generalPurposeBitFlag & 1) === 1) reject(new FileRefused('BROKEN_WORKBOOK'));
      parts.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(parts));
    zip.on('error', () => reject(new FileRefused('BROKEN_WORKBOOK')));
    zip.readEntry();
  });
}
