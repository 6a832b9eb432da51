import type { SubgraphContext } from '../../ground/serving/context.ts';
import { Refusal, userError } from '../../ground/workflow/user-error.ts';
import { anyRegionCode } from '../../ground/rows/within.ts';
import type { ProposePactInput } from './region-pact.input.ts';
import { type AcceptedStandard, FactSource, PactScope, type RegionPact } from './region-pact.ts';
import { Region, RegionLevel } from './region.ts';

/** Standards whose level may cross a border; the long-term-care scale serves insurance alone. */
const STANDARDS: readonly string[] = ['MZT039_2013', 'GBT42195_2022'];

/**
 * The columns that the terms of a pact fill. What `before` took from a document is still said there,
 * and keeps that source.
 * @throws Refusal with every term that cannot stand; BAD_USER_INPUT for what is no region code.
 */
export async function termsOf(
  context: SubgraphContext,
  input: ProposePactInput,
  before?: RegionPact,
): Promise<Partial<RegionPact>> {
  const members = input.members.map((code) => anyRegionCode('input.members', code));
  const problems = [...(await unfit(context, members)), ...unfitStandards(input)];
  const own = context.viewer.region;
  if (before && own !== null && !members.includes(own)) {
    const message = 'A member cannot take itself out; it can end the draft.';
    problems.push(userError('INVALID_VALUE', 'members', message));
  }
  if (problems.length > 0) throw new Refusal(...problems);
  const scopes = input.scopes.map(
    (scope) => before?.scopes.find((one) => one.scope === scope) ?? { scope, source },
  );
  const acceptedStandards = input.acceptedStandards.map(
    (standard) => accepted(before, standard) ?? { standard, source },
  );
  return {
    name: input.name,
    labelZh: input.labelZh,
    agreement: input.agreement ?? null,
    memberCodes: members,
    scopes,
    acceptedStandards,
    note: input.remark ?? '',
  };
}

const source = FactSource.MEMBERS;

function accepted(before: RegionPact | undefined, standard: string): AcceptedStandard | undefined {
  return before?.acceptedStandards.find((one) => one.standard === standard);
}

async function unfit({ rows }: SubgraphContext, members: readonly string[]): Promise<Refusal[]> {
  const regions = await Promise.all(members.map((code) => rows.by(Region, 'code', code)));
  return regions.flatMap((region, n) => {
    const field = `members.${n}`;
    if (!region) return [userError('NOT_KNOWN', field, 'The hub knows no such region.')];
    if (isCityOrProvince(region)) return [];
    return [userError('INVALID_VALUE', field, 'Members are provinces and cities.')];
  });
}

/** GB/T 2260 numbers county-level cities from 81: some of them, as Dexing, act as cities do. */
function isCityOrProvince({ code, level, statisticalOnly }: Region): boolean {
  if (statisticalOnly) return false;
  if (level === RegionLevel.PROVINCE || level === RegionLevel.CITY) return true;
  return level === RegionLevel.COUNTY && Number(code.slice(4)) >= 81;
}

function unfitStandards({ scopes, acceptedStandards }: ProposePactInput): Refusal[] {
  if (acceptedStandards.length > 0 && !scopes.includes(PactScope.ASSESSMENT)) {
    const message = 'Levels cross the border only under the scope ASSESSMENT.';
    return [userError('INVALID_VALUE', 'acceptedStandards', message)];
  }
  return acceptedStandards.flatMap((standard, n) =>
    STANDARDS.includes(standard)
      ? []
      : [userError('NOT_KNOWN', `acceptedStandards.${n}`, 'No such standard can be accepted.')],
  );
}
