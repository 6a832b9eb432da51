import { ruleFor } from '../../../ground/rules/rule.ts';
import {
  SUPPLIER_ADMISSION_RULES,
  supplierAdmission,
  supplierFacts,
} from '../../../subgraphs/services/rules/supplier-admission.ts';

const DAY = '2026-06-30';
const ORDOS = ruleFor(SUPPLIER_ADMISSION_RULES, '150602', DAY);
const SOUND = { supplier: true, listed: false, services: 1 };

test.each([
  ['a registered supplier that is trusted', {}, true, ['ENTITLED']],
  ['one that is registered as no supplier', { supplier: false }, false, ['NOT_A_SUPPLIER']],
  ['one on the list of broken trust', { listed: true }, false, ['TRUST_BROKEN']],
  ['one that offers nothing that may be bought', { services: 0 }, false, ['NO_SERVICE']],
  [
    'one that has nothing of it',
    { supplier: false, listed: true, services: 0 },
    false,
    ['NOT_A_SUPPLIER', 'TRUST_BROKEN', 'NO_SERVICE'],
  ],
] as const)('R-24: %s', (_, facts, met, reasonCodes) => {
  const result = supplierAdmission(ORDOS, { ...SOUND, ...facts });
  expect(result).toMatchObject({ code: 'R-24', met, reasonCodes });
  expect(result.rule).toMatchObject({
    version: 'R-24/150600/1',
    policyDocumentId: 'ordos-2023-101',
  });
});

test.each([
  ['150602', '2022-12-31', 'R-24/CN/1'],
  ['150602', '2023-01-01', 'R-24/150600/1'],
  ['361181', '2022-01-01', 'R-24/361181/1'],
  ['210102', '2022-01-01', 'R-24/CN/1'],
  ['210102', '2021-12-31', null],
] as const)('in %s on %s the rule is %s', (region, day, version) => {
  expect(ruleFor(SUPPLIER_ADMISSION_RULES, region, day)?.version ?? null).toBe(version);
});

test('without a rule nothing is decided', () => {
  expect(supplierAdmission(null, SOUND)).toMatchObject({ met: null, reasonCodes: ['NO_RULE'] });
});

const role = (from: string, until: string | null, name = 'SUPPLIER') => ({
  role: name,
  from,
  until,
});

test.each([
  ['on the first day of its role', [role(DAY, null)], [], true],
  ['on the last', [role('2020-01-01', DAY)], [], true],
  ['the day before', [role('2026-07-01', null)], [], false],
  ['the day after', [role('2020-01-01', '2026-06-29')], [], false],
  ['with another role', [role('2020-01-01', null, 'OPERATOR')], [], false],
  ['on the first day on the list', [role(DAY, null)], [{ from: DAY, until: null }], false],
  [
    'the day after it left it',
    [role(DAY, null)],
    [{ from: '2026-01-01', until: '2026-06-29' }],
    true,
  ],
])('an organisation is admissible %s: %s', (_, roles, listed, met) => {
  expect(supplierAdmission(ORDOS, supplierFacts({ roles, listed }, DAY, 1)).met).toBe(met);
});

test('where it is registered, how large it is and whether it works for profit change no decision', () => {
  const places = ['150600', '110000', '440300', '653223'];
  const kinds = [{ forProfit: true }, { forProfit: false }, { staff: 1 }, { staff: 100_000 }];
  for (const roles of [[role(DAY, null)], []]) {
    for (const listed of [[], [{ from: DAY, until: null }]]) {
      const decisions = places.flatMap((regionCode) =>
        kinds.map((kind) => {
          const organization = { regionCode, name: '单位', roles, listed, ...kind };
          return JSON.stringify(supplierAdmission(ORDOS, supplierFacts(organization, DAY, 1)));
        }),
      );
      expect(new Set(decisions).size).toBe(1);
    }
  }
});
