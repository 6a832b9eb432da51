import type { Answer } from '../../../ground/access/answers.ts';
import { subtree } from '../../../ground/china/region-code.ts';
import type { Rows } from '../../../ground/rows/rows.ts';
import { ruleFor } from '../../../ground/rules/rule.ts';
import {
  type AssessorFacts,
  type AssessorQualification,
  assessorQualification,
} from './qualification-rule.ts';
import { ACCREDITED } from './accreditation.ts';
import { AssessorRule } from './assessor-rule.ts';
import { BANNED } from '../conduct-record/ban.ts';
import { CERTIFICATE_ACTIVE, CONTRACT_IN_FORCE } from '../in-force.ts';

/** Whether a worker is an assessor, by post or by certificate; `w` names the worker's row. */
export const assesses = (w: string) => `(${w}.roles @> array['ASSESSOR'] or exists (
  select from certificate c where c.worker_key = ${w}.key and c.occupation = 'ASSESSOR'))`;

interface OrganisationFacts {
  id: string;
  regionCode: string;
  registeredOn: string;
  accredited: boolean;
  assessors: AssessorFacts[];
}

interface FactRow {
  k: string;
  id: string;
  region_code: string;
  registered_on: string;
  accredited: boolean;
  worker_key: string | null;
  certified: boolean;
  full_time: boolean;
  elsewhere: boolean;
  banned: boolean;
}

/** The assessors under contract with an assessment organisation on a day, by name. */
export async function assessorsOf(rows: Rows, id: string, asOf: string): Promise<AssessorFacts[]> {
  return (await organisationFacts(rows, id, asOf))?.assessors ?? [];
}

/** R-09 for one assessment organisation. */
export async function qualificationOf(
  rows: Rows,
  id: string,
  asOf: string,
): Promise<AssessorQualification | null> {
  const facts = await organisationFacts(rows, id, asOf);
  return facts ? decide(facts, await allRules(rows), asOf) : null;
}

/** R-09 for an organisation as if it were accredited: what its accreditation is decided by. */
export async function qualificationIfAccredited(
  rows: Rows,
  id: string,
  asOf: string,
): Promise<AssessorQualification | null> {
  const facts = await organisationFacts(rows, id, asOf);
  return facts ? decide({ ...facts, accredited: true }, await allRules(rows), asOf) : null;
}

/** The organisations registered in a region that R-09 qualifies, by id. */
export async function qualifiedWithin(rows: Rows, code: string, asOf: string): Promise<string[]> {
  return qualifiedOf(await factsWithin(rows, code, asOf), await allRules(rows), asOf);
}

/** R-09 for each organisation registered in a region, with where it is registered. */
export async function qualificationsWithin(rows: Rows, code: string, asOf: string) {
  const facts = await factsWithin(rows, code, asOf);
  const rules = await allRules(rows);
  return facts.map((one) => ({ regionCode: one.regionCode, ...decide(one, rules, asOf) }));
}

async function factsWithin(rows: Rows, code: string, asOf: string): Promise<OrganisationFacts[]> {
  const found = await rows.batch(`assessor facts of regions ${asOf}`, code, (codes) => {
    const ranges = codes.map(subtree);
    return loadFacts(
      rows,
      ASSESSORS_OF.regions,
      [codes, ranges.map(({ from }) => from), ranges.map(({ to }) => to)],
      asOf,
    );
  });
  return found ?? [];
}

/** All organisations that R-09 qualifies, by id. */
export async function qualifiedAnywhere(rows: Rows, asOf: string): Promise<string[]> {
  const found = await loadFacts(rows, ASSESSORS_OF.all, [], asOf);
  return qualifiedOf(found.get('') ?? [], await allRules(rows), asOf);
}

function qualifiedOf(facts: OrganisationFacts[], rules: AssessorRule[], asOf: string): string[] {
  return facts.filter((one) => decide(one, rules, asOf).qualified).map(({ id }) => id);
}

function decide(facts: OrganisationFacts, rules: AssessorRule[], asOf: string) {
  return assessorQualification(facts, ruleFor(rules, facts.regionCode, asOf), asOf);
}

function allRules(rows: Rows): Promise<AssessorRule[]> {
  return rows.all(AssessorRule, { expression: 'e.id' });
}

async function organisationFacts(
  rows: Rows,
  id: string,
  asOf: string,
): Promise<OrganisationFacts | undefined> {
  const found = await rows.batch(`assessor facts ${asOf}`, id, (ids) =>
    loadFacts(rows, ASSESSORS_OF.organisations, [ids], asOf),
  );
  return found?.[0];
}

function assessorAnswer(name: string, source: string): Answer {
  return {
    name,
    says: 'Which people assess for organisations, and whether they count (R-09). 评估机构评估人员情况',
    sql: `select p.k, o.id, o.region_code, o.registered_on, d.accredited, s.* from ${source}
      left join lateral (
        select w.key as worker_key, bool_or(m.type = 'FULL_TIME') as full_time,
          exists (select from certificate c where c.worker_key = w.key
            and c.occupation = 'ASSESSOR' and ${CERTIFICATE_ACTIVE}) as certified,
          exists (select from employment m where m.worker_key = w.key
            and m.organization_id <> o.organization_id and ${CONTRACT_IN_FORCE}) as elsewhere,
          ${BANNED} as banned
        from employment m join worker w on w.key = m.worker_key
        where m.organization_id = o.organization_id and ${CONTRACT_IN_FORCE}
          and ${assesses('w')}
        group by w.key) s on true
      cross join lateral (select ?::date <@ ${ACCREDITED} as accredited) d
      order by p.k, o.id, (select x.name from worker x where x.key = s.worker_key), s.worker_key`,
  };
}

/** Organisations `o` by the keys `p.k` they are asked for by. */
export const ASSESSORS_OF = {
  regions: assessorAnswer(
    'assessors_of_regions',
    `unnest(array[?]::text[], array[?]::bigint[], array[?]::bigint[]) p(k, a, b)
      join assessment_organisation o on o.region_at between p.a and p.b`,
  ),
  all: assessorAnswer(
    'assessors_anywhere',
    `(select '' as k) p cross join assessment_organisation o`,
  ),
  organisations: assessorAnswer(
    'assessors_of_organisations',
    `unnest(array[?]::uuid[]) p(k) join assessment_organisation o on o.id = p.k`,
  ),
};

/** One statement for all organisations that an answer is asked for. */
async function loadFacts(
  rows: Rows,
  answer: Answer,
  params: unknown[],
  asOf: string,
): Promise<Map<string, OrganisationFacts[]>> {
  const found = await rows.answer<FactRow>(answer, [...params, ...Array<string>(5).fill(asOf)]);
  const byKey = new Map<string, OrganisationFacts[]>();
  for (const row of found) {
    const list = byKey.get(row.k) ?? [];
    byKey.set(row.k, list);
    let facts = list.at(-1);
    if (facts?.id !== row.id) {
      facts = {
        id: row.id,
        regionCode: row.region_code,
        registeredOn: row.registered_on,
        accredited: row.accredited,
        assessors: [],
      };
      list.push(facts);
    }
    if (row.worker_key !== null) {
      const { worker_key: workerKey, certified, full_time: fullTime, elsewhere, banned } = row;
      facts.assessors.push({ workerKey, certified, fullTime, elsewhere, banned });
    }
  }
  return byKey;
}
