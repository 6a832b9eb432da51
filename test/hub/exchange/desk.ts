import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { makeNationalId } from '../../../ground/china/national-id.ts';
import { runExport } from '../../../router/commands/export.ts';
import { runImport } from '../../../router/commands/import.ts';
import type { HubClient } from '../../../router/exchange/hub-client.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { type Cells, type Delivery, importRows } from '../../kit/imports.ts';

export const STAFF = 'staff:150600';
export const REGION = '150602001001';
export const QUIET = { screen: { write: () => true } };

/** An identity number of somebody whom no seed has made. */
export const number = (serial: number, birthDate = '1951-05-05') =>
  makeNationalId({ areaPrefix4: '1506', birthDate, sex: 'MALE', serial });

/** A hub of a test file, a folder for its files, and the two commands on them. */
export interface Desk {
  hub: TestHub;
  folder: string;
  client: HubClient;
  command(...args: string[]): Promise<{ code: number; lines: string[] }>;
  exported(noun: string, format?: string): Promise<string>;
  takes(noun: string, rows: readonly Cells[], delivery?: Delivery): Promise<string[]>;
  close(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const hub = await testHub({ own: true });
  const folder = mkdtempSync(join(tmpdir(), 'exchange-'));
  const client: HubClient = {
    language: 'en',
    ask: async (query, variables) =>
      expectData(await hub.query(query, { as: STAFF, variables: { ...variables } })) as never,
  };
  return {
    ...{ hub, folder, client },
    async command(...args) {
      const lines: string[] = [];
      const code = await runImport(args, () => client, {
        out: (line) => lines.push(line),
        ...QUIET,
      });
      return { code, lines };
    },
    async exported(noun, format = 'csv') {
      const path = join(folder, `${noun}.${format}`);
      const streams = { out: () => undefined, stdout: new PassThrough(), ...QUIET };
      const args = [noun, '--format', format, '--out', path, '--within', '150600'];
      await runExport(args, () => client, streams);
      return path;
    },
    takes: async (noun, rows, delivery) =>
      (await importRows(hub, noun, rows, { as: STAFF }, delivery)).rows,
    async close() {
      rmSync(folder, { recursive: true });
      await hub.close();
    },
  };
}

/** How many rows a command says of this. */
export function said(lines: readonly string[], what: string): number {
  const line = lines.find((one) => one.endsWith(what))!;
  return Number(line.trim().split(' ')[0]!.replaceAll(',', ''));
}
