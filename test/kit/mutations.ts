import { createHash } from 'node:crypto';
import { type Machine, machines } from '../../ground/workflow/machine.ts';
import type { QueryOptions, TestError, TestHub } from './hub.ts';

export interface Outcome {
  /** The row of the payload. */
  node: Record<string, any> | null;
  /** Codes of the user errors. */
  refusals: string[];
  userErrors: { code: string; message: string; path: string[] }[];
  replayed: boolean;
  /** Codes of the top-level errors. */
  codes: string[];
  errors: readonly TestError[];
}

export interface MutationNames {
  /** Type of the entity, such as HomeCareBed. */
  entity: string;
  /** Fields of the row to read back. */
  fields?: string;
}

/** States that have a name of their own in the schema. */
const STATUS: Readonly<Record<string, string>> = {
  Elder: 'status: lifeStatus',
  PolicyDocument: 'status: entryStatus',
  PriceFiling: 'status: registerStatus',
  SubsidyProgramme: 'status: registerStatus',
};

/** Mutations of several rows, and the field of their payload; `act` reads the first one back. */
const OF_SEVERAL: Readonly<Record<string, string>> = {
  recordVisits: 'visitRecords',
  recordServiceDeliveries: 'serviceDeliveries',
  registerDevices: 'devices',
  raiseEmergencyAlerts: 'emergencyAlerts',
};

let made = 0;

/** An idempotency key nobody used. */
export function freshKey(): string {
  made += 1;
  return `test-${process.pid}-${Date.now()}-${made}`;
}

/** A code of an action that takes something away, for an input that says why in words alone. */
function coded(name: string, { note }: Record<string, unknown>): { reasonCode?: string } {
  const reasonCode = actionOf(name)?.taking?.reasons[0];
  return note && reasonCode ? { reasonCode } : {};
}

function actionOf(name: string): Machine['actions'][string] | undefined {
  return machines.find((one) => Object.hasOwn(one.actions, name))?.actions[name];
}

/** A piece of evidence that nobody named before. */
export function freshEvidence() {
  made += 1;
  const sha256 = createHash('sha256').update(`${process.pid} ${made}`).digest('hex');
  return {
    ...{ sha256, mediaType: 'PDF', bytes: 52_100, privacyClass: 'P3' },
    ...{ holder: '市民政局', reference: `YS-2026-${made}` },
  };
}

/** Evidence of an action that rests on it. */
export function evidenced(name: string): { evidence?: object[] } {
  return actionOf(name)?.evidenced ? { evidence: [freshEvidence()] } : {};
}

/**
 * Does a mutation with one `input`; a key of its own is added when the input has none, and a code where
 * it gives a reason without one, and evidence where it rests on some.
 */
export async function act(
  hub: TestHub,
  { entity, fields = 'id status version' }: MutationNames,
  name: string,
  input: Record<string, unknown>,
  options: QueryOptions,
): Promise<Outcome> {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const node = OF_SEVERAL[name] ?? entity.charAt(0).toLowerCase() + entity.slice(1);
  const { data, errors = [] } = await hub.query(
    `mutation ($input: ${type}Input!) {
      outcome: ${name}(input: $input) {
        node: ${node} { ${fields.replace(/\bstatus\b/, STATUS[entity] ?? 'status')} }
        userErrors { code message path }
        replayed
      }
    }`,
    {
      ...options,
      variables: {
        input: { idempotencyKey: freshKey(), ...coded(name, input), ...evidenced(name), ...input },
      },
    },
  );
  const outcome = (data as { outcome?: Partial<Outcome> } | undefined)?.outcome;
  const rows = outcome?.node;
  const userErrors = outcome?.userErrors ?? [];
  return {
    node: (Array.isArray(rows) ? (rows as Outcome['node'][])[0] : rows) ?? null,
    userErrors,
    refusals: userErrors.map(({ code }) => code),
    replayed: outcome?.replayed ?? false,
    codes: errors.map(({ extensions }) => extensions.code),
    errors,
  };
}

/** What came of it in one word: DONE, or why not. */
export function verdict({ codes, refusals, node }: Outcome): string {
  // A mutation that is not in the contract is as closed as one that is refused.
  if (codes.includes('GRAPHQL_VALIDATION_FAILED')) return 'FORBIDDEN';
  return codes[0] ?? refusals[0] ?? (node === null ? 'NOTHING' : 'DONE');
}
