import { Matches } from 'class-validator';
import { badInput } from '../../../ground/errors/errors.ts';
import { codeOf, line, optional, text, whole } from '../../../ground/row/arguments.ts';
import { expected } from '../../../ground/schema/argument-validation.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { publishedRegister } from '../../../ground/workflow/published-actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { requireDocument } from '../target/conditions.ts';
import { RegionPopulation } from './entity.ts';
import { publishPopulation } from './facts.ts';
import { REGION_POPULATION } from './machine.ts';

const MOST = 200_000_000;

const REFUSES = refusals({
  AGES: {
    code: 'INVALID_VALUE',
    en: 'Residents of 65 are among those of 60, and these among all. Correct the number.',
    zh: '65岁以上人口不多于60岁以上人口，60岁以上人口不多于常住人口，请更正。',
  },
});

async function requireSound(row: RegionPopulation, context: SubgraphContext): Promise<void> {
  const { population, population60, population65, policyDocumentId } = row;
  if (population65 != null && population65 > population60) throw REFUSES.AGES('population65');
  if (population != null && population60 > population) throw REFUSES.AGES('population60');
  if (policyDocumentId != null) await requireDocument({ policyDocumentId }, context);
}

export const regionPopulationRegister = publishedRegister(
  RegionPopulation,
  REGION_POPULATION,
  'p0',
  {
    about: 'What is counted, and by whom. 人口数据内容',
    code: {
      ...text('The year, such as 2020. 年份', Matches(/^(19|20)\d\d$/, expected('FORM'))),
      read(year, argument, { today }) {
        if ((year as string) > today.slice(0, 4)) throw badInput(argument, 'YEAR_BEGUN');
        return year as string;
      },
    },
    takes: {
      population: optional(whole('Residents. 常住人口', [1, MOST])),
      population60: whole('Residents of 60 and over. 60岁以上人口', [1, MOST]),
      population65: optional(whole('Residents of 65 and over. 65岁以上人口', [1, MOST])),
      sourceText: line('Who says so. 数据来源', 200),
      policyDocument: optional(codeOf('PolicyDocument', 'The document that says so. 出处')),
    },
    columns: ({ policyDocument, ...given }) => ({
      ...given,
      ...(policyDocument !== undefined && { policyDocumentId: policyDocument }),
    }),
    sound: requireSound,
    told: publishPopulation,
  },
);
