import { keyOf } from '../../ground/synthetic/keys.ts';
import type { PactRow } from './pacts.ts';

export interface ApiClientRow {
  id: string;
  organisation: string;
  name: string;
  kind: 'APP' | 'CITY';
  contact: string;
  region_code: string | null;
}

/** Apps that are registered from the start: the personas developer:1 to developer:5. */
const APPS = ['居家照护助手', '健康随访', '家属关怀', '异地养老通', '待遇代办'];

/** The apps, and an office of each member of a pact in force: the persona partner:<region>. */
export function apiClientRows(
  pacts: readonly PactRow[],
  names: ReadonlyMap<string, string>,
): ApiClientRow[] {
  const members = pacts.flatMap((pact) => (pact.status === 'ACTIVE' ? pact.members : []));
  const clients = [
    ...APPS.map((name, at) => ({
      organisation: `app-${at + 1}`,
      name,
      kind: 'APP' as const,
      region_code: null,
    })),
    ...[...new Set(members)].map((code) => ({
      organisation: `partner-office-${code}`,
      name: `${names.get(code)}民政局协作窗口`,
      kind: 'CITY' as const,
      region_code: code,
    })),
  ];
  return clients.map((client, at) => ({
    ...client,
    id: keyOf('apiClient', at + 1),
    contact: `privacy@${client.organisation}.example`,
  }));
}
