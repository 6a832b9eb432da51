import { choice, optional, partOf, several } from '../../../ground/row/arguments.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import {
  FoundBand,
  FoundGroup,
  FoundLiving,
  FoundPlace,
  type ItemFinding,
  ServiceReceipt,
} from './finding.ts';
import type { BasicServiceItem } from './item.ts';

const REFUSES = refusals({
  FINDS_EVERYBODY: {
    code: 'INVALID_VALUE',
    en: 'What finds whom an item is for names an age limit, a group, a band or a way of living. Name one, or leave it out.',
    zh: '精准识别条件须至少包含起始年龄、对象类别、失能程度、居住情况之一，请补充或不填。',
  },
  FINDS_THE_GIVEN: {
    code: 'INVALID_VALUE',
    en: 'Whoever is in one of these groups is given this already, so nobody would be found. Correct the groups.',
    zh: '所填对象类别即已享受该项目，条件识别不到任何人，请更正对象类别。',
  },
  ASSESSED_ALREADY: {
    code: 'INVALID_VALUE',
    en: 'A band comes from an assessment, so who has one was given it. Leave the bands out.',
    zh: '失能程度来自评估结果，已有等级者即已完成评估，请勿填写失能程度。',
  },
});

export const FINDING = optional(
  partOf(
    'ItemFindingInput',
    'How the hub finds whom it is for; left out where it cannot. 精准识别条件',
    {
      groups: several(choice(FoundGroup, 'In one of these groups. 对象类别'), 30, 0),
      bands: several(choice(FoundBand, 'In one of these bands. 失能程度'), 3, 0),
      living: several(choice(FoundLiving, 'Living in one of these ways. 居住情况'), 3, 0),
      place: choice(FoundPlace, 'Where she belongs to. 属地'),
      receivedAs: choice(ServiceReceipt, 'What counts as being given it. 已享受的认定'),
    },
  ),
);

/** Groups whose members are given what counts by a receipt. */
const GIVEN_TO: Readonly<Partial<Record<ServiceReceipt, readonly FoundGroup[]>>> = {
  DESTITUTE_SUPPORTED: ['DESTITUTE_CENTRAL', 'DESTITUTE_SCATTERED'],
  CENTRALLY_SUPPORTED: ['DESTITUTE_CENTRAL'],
};

/** Everybody, and nobody, are no finding. @throws Refusal with INVALID_VALUE */
export function requireFinding(
  { finding, minimumAge }: Pick<BasicServiceItem, 'finding' | 'minimumAge'>,
  field: string,
): void {
  if (!finding) return;
  const { groups, bands, living, receivedAs } = finding;
  const parts = groups.length + bands.length + living.length;
  if (parts === 0 && minimumAge === null) throw REFUSES.FINDS_EVERYBODY(field);
  if (receivedAs === 'ASSESSED' && bands.length > 0)
    throw REFUSES.ASSESSED_ALREADY(`${field}.bands`);
  if (groups.some((group) => GIVEN_TO[receivedAs]?.includes(group))) {
    throw REFUSES.FINDS_THE_GIVEN(`${field}.groups`);
  }
}

export function findingOf(given: ItemFinding | null): ItemFinding | null {
  if (given === null) return null;
  const { groups, bands, living, place, receivedAs } = given;
  return { groups, bands, living, place, receivedAs };
}
