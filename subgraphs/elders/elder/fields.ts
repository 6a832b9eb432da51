import { Int } from 'type-graphql';
import { asOf } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, ref } from '../../../ground/row/fields.ts';
import { currentAssessment } from '../ability-assessment/current-ability.ts';
import { groupsOn } from '../eligibility-record/category-fields.ts';
import { Region } from '../stubs.ts';
import { completedYears } from '../../../ground/china/age.ts';
import { Elder } from './entity.ts';
import { ElderRiskFlag, riskFlags } from './risk-flag.ts';

export const ElderFields = fieldsOf(Elder, {
  hukouRegion: ref('p2', Region, 'hukouRegionCode', 'Where the household is registered. 户籍地'),
  residenceRegion: ref(
    'p2',
    Region,
    'regionCode',
    'Where the elder lives, as deep as the register goes. 居住地',
  ),
  community: computed(
    'p2',
    () => Region,
    ['regionCode'],
    'Community or village of the residence, null where only the county is known. 社区、村',
    ({ regionCode }) => (regionCode.length === 12 ? Region.of(regionCode) : null),
  ),
  age: computed(
    'p2',
    () => Int,
    ['birthDate', 'status', 'lifeStatusOn'],
    'Completed years on a day, today unless given; on the day of death at most. Who is told the year of ' +
      'birth alone gets the years since then. 年龄',
    (elder, _, given) => {
      const age = ageOn(elder, given.asOf);
      return age < 0 ? null : age;
    },
    { takes: { asOf: asOf() } },
  ),
  riskFlags: computed(
    'p3',
    () => [ElderRiskFlag],
    ['key', 'status'],
    'What gives reason to look after the elder today; none for who has left. 风险提示',
    async (elder, context) => {
      if (elder.status !== 'ACTIVE') return [];
      const [held, assessment] = await Promise.all([
        groupsOn(context, elder.key, context.today),
        currentAssessment(elder.key, context),
      ]);
      return riskFlags({ categories: held.map(({ category }) => category), assessment });
    },
  ),
});

function ageOn(
  { birthDate, status, lifeStatusOn }: Pick<Elder, 'birthDate' | 'status' | 'lifeStatusOn'>,
  day: string,
): number {
  const died = status === 'DECEASED' ? lifeStatusOn : null;
  return completedYears(birthDate, died !== null && died < day ? died : day);
}
