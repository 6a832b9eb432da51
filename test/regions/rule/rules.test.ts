import { isObjectType } from 'graphql';
import { RULES } from '../../../ground/rules/catalogue.ts';
import { type Audience, AUDIENCES } from '../../../ground/identity/viewer.ts';
import { loadContracts } from '../../../router/edge/contract.ts';
import { SCHEMA_DIRECTORY } from '../../../router/hub/hub.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { readSchema } from '../../contract/supergraph.ts';

const PERSONA = {
  open: undefined,
  developer: 'developer',
  partner: 'partner:150600',
  elder: 'elder:1',
  staff: 'staff:150600',
};

interface Shown {
  code: string;
  label: string;
  labelZh: string;
  decides: string;
  decidesZh: string;
  policyDocuments: { code: string }[];
  fields: string[];
}

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

const FIELDS = 'code label labelZh decides decidesZh policyDocuments { code } fields';

async function rules(audience: Audience): Promise<Shown[]> {
  const as = PERSONA[audience];
  return expectData(await hub.query(`{ rules { ${FIELDS} } }`, { as })).rules as Shown[];
}

test('every rule that the schema names can be asked for', async () => {
  const named = new Set(readSchema('api.staff.graphql').match(/\bR-\d\d\b/g));
  expect(named.size).toBeGreaterThan(10);
  const codes = (await rules('staff')).map(({ code }) => code);
  expect([...named].filter((code) => !codes.includes(code))).toEqual([]);
  expect(codes).toEqual([...codes].sort());
});

test('each says in both languages what it decides, and by which documents', async () => {
  const all = await rules('open');
  expect(all.map(({ code }) => code)).toEqual(Object.keys(RULES));
  for (const rule of all) {
    expect(rule).toMatchObject({
      label: expect.stringMatching(/^[\x20-\x7e]+[^.]$/) as string,
      labelZh: expect.stringMatching(/\p{Script=Han}/u) as string,
      decides: expect.stringMatching(/^[\x20-\x7e]+\.$/) as string,
      decidesZh: expect.stringMatching(/\p{Script=Han}.*。$/u) as string,
    });
    const documents: readonly string[] = RULES[rule.code as keyof typeof RULES].documents;
    expect([rule.code, rule.policyDocuments.map(({ code }) => code)]).toEqual([
      rule.code,
      documents,
    ]);
  }
});

test.each(AUDIENCES)(
  'the fields that answer by a rule are fields of the contract of %s',
  async (audience) => {
    const contract = loadContracts(SCHEMA_DIRECTORY)[audience];
    const all = await rules(audience);
    const fields = all.flatMap((rule) => rule.fields);
    expect(fields.length).toBeGreaterThan(5);
    for (const field of fields) {
      const [type = '', name = ''] = field.split('.');
      const found = contract.getType(type);
      expect([field, isObjectType(found) && name in found.getFields()]).toEqual([field, true]);
    }
  },
);

test('what only staff may ask is named to staff alone', async () => {
  const gate = (all: Shown[]) => all.find(({ code }) => code === 'R-08')!.fields;
  expect(gate(await rules('staff'))).toContain('Mutation.confirmAdmission');
  expect(gate(await rules('open'))).not.toContain('Mutation.confirmAdmission');
  const nursing = (await rules('open')).find(({ code }) => code === 'R-12')!;
  expect(nursing.fields).toEqual(['Region.nursingBedShare', 'Region.nursingBedShareRule']);
});

test('some are asked for by number; an unknown one is refused', async () => {
  const of = (codes: string) => hub.query(`{ rules(codes: ${codes}) { code } }`);
  const found = expectData(await of('["R-20", "R-08", "R-20"]')).rules as { code: string }[];
  expect(found.map(({ code }) => code)).toEqual(['R-20', 'R-08']);
  for (const codes of ['[]', '["R-99"]', '["r-08"]', '["toString"]']) {
    const { errors } = await of(codes);
    expect([codes, errors?.[0]?.extensions]).toMatchObject([
      codes,
      { code: 'BAD_USER_INPUT', argument: 'codes' },
    ]);
  }
});

test('the documents of all rules are one statement', async () => {
  expect(await hub.statements(() => rules('open'))).toHaveLength(1);
});
