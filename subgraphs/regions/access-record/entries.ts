import { ancestorCode } from '../../../ground/china/region-code.ts';
import type { Asker, Attempt, Digest, Touch } from '../../../ground/record/digest.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { canonical } from './chain.ts';
import type { AccessOutcome } from './labels.ts';

/** An entry before it has its place. */
export interface NewEntry {
  key: string;
  chain: string;
  body: string;
}

/** What is known of the persons of an operation beside what was read. */
export interface Known {
  /** Where an elder is registered now, by her key. */
  homes: ReadonlyMap<string, string>;
  /** The shares that let the asker read, by the key of the person. */
  grants: ReadonlyMap<string, readonly string[]>;
}

/** The touches of one person that one entry stands for. */
interface Seen extends Omit<Touch, 'region' | 'classes'> {
  regions: Set<string>;
  classes: Set<string>;
}

/** The entries of one operation: one for each person and city, and one for each attempt. */
export function entriesOf(
  digests: readonly Digest[],
  known: Known,
  outcome: Extract<AccessOutcome, 'ANSWERED' | 'UNSENT'>,
  at = Date.now(),
): NewEntry[] {
  const asker = digests[0]!.asker;
  const touches = digests.flatMap((digest) => digest.touches);
  const attempts = digests.flatMap((digest) => digest.attempts);
  return [
    ...seenPersons(asker, touches, known).map(([chain, seen]) =>
      entry(chain, { ...said(asker, at), ...ofPerson(asker, chain, seen, known), outcome }),
    ),
    ...attempts.map((attempt) =>
      entry(chainOfAsker(asker), { ...said(asker, at), ...ofAttempt(asker, attempt) }),
    ),
  ];
}

/** Whose registration allowed a read: of staff the row's, of all others where the elder lives. */
function seenPersons(
  { audience }: Asker,
  touches: readonly Touch[],
  { homes }: Known,
): (readonly [chain: string, seen: Seen])[] {
  const found = new Map<string, readonly [string, Seen]>();
  for (const { region: ofRow, classes, ...touch } of touches) {
    const region = audience === 'staff' ? ofRow : (homes.get(touch.person) ?? ofRow);
    const chain = cityOf(region);
    const at = `${chain} ${touch.type} ${touch.person}`;
    const [, seen] = found.get(at) ?? [];
    for (const one of classes) seen?.classes.add(one);
    seen?.regions.add(region);
    if (!seen) {
      const first = { ...touch, regions: new Set([region]), classes: new Set<string>(classes) };
      found.set(at, [chain, first]);
    }
  }
  return [...found.values()];
}

/** The prefecture of a region, which is the region itself where it lies above. */
function cityOf(region: string): string {
  return ancestorCode(region, 'CITY') ?? region;
}

/** Of an office, that of its city; an app has one of its own. */
function chainOfAsker({ region, organisation, subject }: Asker): string {
  return region === null ? `asker:${organisation ?? subject ?? 'anonymous'}` : cityOf(region);
}

function said(asker: Asker, at: number) {
  const { operation, requestId, subject, organisation, audience, region, caseNumber } = asker;
  return { at, operation, requestId, subject, organisation, audience, office: region, caseNumber };
}

function ofPerson(
  { audience, person: caller, purpose, purposeFrom, legalBasis }: Asker,
  chain: string,
  { type, person, pseudonym, role, regions, classes }: Seen,
  { grants }: Known,
) {
  const [region = chain] = regions.size === 1 ? regions : [];
  const own = type === 'Elder' && person === caller;
  // Officers at home read by the duty of their role, and need not say so each time.
  const atHome = audience === 'staff';
  const byDefault = atHome && purposeFrom === 'DEFAULT';
  return {
    ...{ kind: 'READ', personType: type, person, pseudonym, region, role, own, byDefault },
    purpose: own ? null : byDefault ? role : purpose,
    basis: own ? null : (legalBasis ?? (atHome ? 'STATUTORY_DUTY' : null)),
    classes: [...classes].sort().join(' '),
    grants: (grants.get(person) ?? []).join(' '),
  };
}

function ofAttempt({ region, purpose, legalBasis }: Asker, { what, asked, found }: Attempt) {
  return {
    ...{ kind: what, asked, region, purpose, basis: legalBasis, own: false, byDefault: false },
    ...{ classes: '', grants: '', outcome: found ? 'FOUND' : 'NOT_FOUND' },
  };
}

function entry(chain: string, members: Readonly<Record<string, string | number | boolean | null>>) {
  const key = newKey();
  return { key, chain, body: canonical({ ...members, chain, key }) };
}
