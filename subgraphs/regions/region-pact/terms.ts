import { ArrayMaxSize, ArrayUnique, Matches, MaxLength } from 'class-validator';
import { AssessmentStandardCode } from '../../../ground/facts/assessment-standard.ts';
import {
  type Argument,
  type ArgumentsOf,
  choice,
  line,
  listed,
  optional,
  several,
  text,
  words,
} from '../../../ground/row/arguments.ts';
import { anyRegionCode } from '../../../ground/rows/within.ts';
import { expected } from '../../../ground/schema/argument-validation.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Refusal } from '../../../ground/workflow/refusals.ts';
import { Region } from '../region/entity.ts';
import { REFUSES } from './conditions.ts';
import { type AcceptedStandard, type FactSource, PactScope, type RegionPact } from './entity.ts';

/** A region that may be unknown: each member that cannot be one is refused at its place. */
const member: Argument<string> = {
  ...text(
    'Region codes of 2 to 20 provinces or cities, county-level ones included; the caller’s own is ' +
      'one of them. 成员',
  ),
  read: (code, argument) => anyRegionCode(argument, code as string),
};

/** The terms of a pact as the members write them. */
export const TERMS = {
  name: line('English name, at most 120 characters. 英文名称', 120),
  labelZh: text(
    'Chinese name, at most 60 characters. 名称',
    ...[Matches(/^\S(.*\S)?$/, expected('TRIMMED')), Matches(/\p{Script=Han}/u, expected('HAN'))],
    MaxLength(60),
  ),
  agreement: optional(
    line('Title of the agreement, where it has one, at most 120 characters. 协议', 120),
  ),
  members: several(member, 20, 2),
  scopes: several(choice(PactScope, 'What it covers, each matter once. 合作范围'), 8),
  acceptedStandards: listed({
    ...choice(
      AssessmentStandardCode,
      'Assessment standards whose level crosses the border; only with the scope ASSESSMENT, else ' +
        'none. 互认标准',
    ),
    checks: [ArrayMaxSize(10), ArrayUnique()],
  }),
  remark: optional(
    words('What anyone may read about it besides, at most 500 characters. 说明', 500),
  ),
};

type Terms = ArgumentsOf<typeof TERMS>;

/**
 * The columns that the terms of a pact fill. What `before` took from a document is still said there,
 * and keeps that source.
 * @throws Refusal with every term that cannot stand.
 */
export async function termsOf(
  context: SubgraphContext,
  terms: Terms,
  before?: RegionPact,
): Promise<Partial<RegionPact>> {
  const { members: memberCodes, name, labelZh, agreement } = terms;
  const wrong = [...(await unfit(context, memberCodes)), ...unfitStandards(terms)];
  const own = context.viewer.region;
  if (before && own !== null && !memberCodes.includes(own)) {
    wrong.push(REFUSES.OWN_LEFT_OUT('members'));
  }
  if (wrong.length > 0) throw new Refusal(...wrong);
  const scopes = terms.scopes.map(
    (scope) => before?.scopes.find((one) => one.scope === scope) ?? { scope, source },
  );
  const acceptedStandards = terms.acceptedStandards.map(
    (standard) => accepted(before, standard) ?? { standard, source },
  );
  const said = { name, labelZh, agreement, note: terms.remark ?? '' };
  return { ...said, memberCodes, scopes, acceptedStandards };
}

const source: FactSource = 'MEMBERS';

function accepted(before: RegionPact | undefined, standard: string): AcceptedStandard | undefined {
  return before?.acceptedStandards.find((one) => one.standard === standard);
}

async function unfit({ rows }: SubgraphContext, members: readonly string[]): Promise<Refusal[]> {
  const regions = await Promise.all(members.map((code) => rows.by(Region, 'code', code)));
  return regions.flatMap((region, n) => {
    const field = `members.${n}`;
    if (!region) return [REFUSED.NOT_KNOWN(field)];
    // The same region may have been written in two ways.
    if (members.indexOf(members[n]!) < n) return [REFUSES.MEMBER_TWICE(field)];
    if (!isCityOrProvince(region)) return [REFUSES.NO_CITY_OR_PROVINCE(field)];
    return [];
  });
}

/** GB/T 2260 numbers county-level cities from 81: some of them, as Dexing, act as cities do. */
function isCityOrProvince({ code, level, statisticalOnly }: Region): boolean {
  if (statisticalOnly) return false;
  if (level === 'PROVINCE' || level === 'CITY') return true;
  return level === 'COUNTY' && Number(code.slice(4)) >= 81;
}

/** The long-term-care scale serves insurance alone, so its level crosses no border. */
function unfitStandards({ scopes, acceptedStandards }: Terms): Refusal[] {
  if (acceptedStandards.length > 0 && !scopes.includes('ASSESSMENT')) {
    return [REFUSES.ASSESSMENT_NOT_COVERED('acceptedStandards')];
  }
  return acceptedStandards.flatMap((standard, n) => {
    if (standard === 'LTC_2021') return [REFUSES.INSURANCE_ONLY(`acceptedStandards.${n}`)];
    return [];
  });
}
