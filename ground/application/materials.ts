import { Directive, ObjectType } from 'type-graphql';
import { type ArgumentsOf, choice, optional, partOf, several } from '../row/arguments.ts';
import { Sensitive } from '../schema/field-class.ts';
import { labelled } from '../schema/labelled.ts';
import { DateScalar } from '../schema/scalars.ts';
import { refusals } from '../workflow/refusals.ts';
import { ApplicationMaterial, MATTERS, type Matter } from './matters.ts';

export const MaterialState = labelled('MaterialState', 'Where a material stands. 材料状态', {
  GIVEN: 'It was handed in. 已提交',
  MISSING: 'It is missing. 缺少',
  WAIVED: 'It need not be handed in, for the reason given. 免提交',
});
export type MaterialState = keyof typeof MaterialState;

export const MaterialWaiver = labelled(
  'MaterialWaiver',
  'Why a material need not be handed in. 免提交原因',
  {
    SHARED_DATA: 'The office sees it in shared data. 数据共享核验',
    ON_FILE: 'The office has it from before. 已有存档',
    COMMITMENT: 'The applicant vouches for it in writing. 告知承诺',
  },
);
export type MaterialWaiver = keyof typeof MaterialWaiver;

/** Materials that one matter can ask for at most. */
export const MOST_MATERIALS = 20;

@ObjectType({ description: 'A material that an application needs. 申请材料' })
@Directive('@shareable')
export class RequiredMaterial {
  @Sensitive(() => ApplicationMaterial, { description: 'What it is. 材料' })
  material: ApplicationMaterial;

  @Sensitive(() => MaterialState, { description: 'Where it stands. 状态' })
  state: MaterialState;

  @Sensitive(() => MaterialWaiver, { description: 'Why it is waived, else null. 免提交原因' })
  waiver: MaterialWaiver | null;

  @Sensitive(() => DateScalar, {
    description: 'The day since which it stands so, null while it was never given. 日期',
  })
  since: string | null;
}

export const REFUSES = refusals({
  MATERIALS_MISSING: {
    en: 'Something that the matter asks for is missing. Ask the applicant to supplement it, or record that it is there.',
    zh: '申请材料不齐，请一次性告知申请人补正，或登记已收到的材料。',
  },
  NOTHING_MISSING: {
    en: 'Nothing is missing. Record what is first, then ask.',
    zh: '材料齐全，无需补正；如有缺少，请先登记。',
  },
  ASKED_ALREADY: {
    en: 'The applicant was asked already, and all is asked for at once. Go on with what there is.',
    zh: '已一次性告知补正，不得再次要求补正，请按现有材料办理。',
  },
  NOT_OF_THE_MATTER: {
    code: 'NOT_KNOWN',
    en: 'The matter does not ask for this material. Leave it out.',
    zh: '该事项无需此项材料，请勿填写。',
  },
  MATERIAL_TWICE: {
    code: 'INVALID_VALUE',
    en: 'This material is named already. Write it once.',
    zh: '该材料重复填写，请只填一次。',
  },
  WAIVER_WITH_WAIVED: {
    code: 'INVALID_VALUE',
    en: 'A reason goes with what is waived, and with nothing else. Correct it.',
    zh: '仅免提交的材料须填写免提交原因，请更正。',
  },
});

/** What was handed in with an application, or after it. */
export const HANDED_IN = {
  materials: optional(
    several(
      choice(ApplicationMaterial, 'What was handed in; all else is missing. 已提交材料'),
      MOST_MATERIALS,
    ),
  ),
};

const CHECKED = {
  material: choice(ApplicationMaterial, 'Which one. 材料'),
  state: choice(MaterialState, 'What was found. 核对结果'),
  waiver: optional(choice(MaterialWaiver, 'Why it is waived. 免提交原因')),
};
export const CHECKS = {
  checked: several(
    partOf('MaterialCheckInput', 'What was found of one material. 材料核对', CHECKED),
    MOST_MATERIALS,
  ),
};

type Materials = readonly RequiredMaterial[];

/** The list of a matter before anything was handed in. */
export function materialsOf(matter: Matter): RequiredMaterial[] {
  return MATTERS[matter].materials.map((material) => ({
    ...{ material, state: 'MISSING' as const, waiver: null, since: null },
  }));
}

/** With what was handed in on a day. @throws Refusal NOT_KNOWN for what the matter does not ask for */
export function handedIn(
  materials: Materials,
  given: readonly ApplicationMaterial[] | null,
  today: string,
): RequiredMaterial[] {
  for (const [n, one] of (given ?? []).entries()) {
    if (!materials.some(({ material }) => material === one)) {
      throw REFUSES.NOT_OF_THE_MATTER(`materials.${n}`);
    }
  }
  return materials.map((one) =>
    given?.includes(one.material) && one.state === 'MISSING'
      ? { ...one, state: 'GIVEN' as const, since: today }
      : one,
  );
}

/** With what the office found. @throws Refusal at the entry that does not fit */
export function checked(
  materials: Materials,
  found: readonly ArgumentsOf<typeof CHECKED>[],
  today: string,
): RequiredMaterial[] {
  for (const [n, { material, state, waiver }] of found.entries()) {
    if (!materials.some((one) => one.material === material)) {
      throw REFUSES.NOT_OF_THE_MATTER(`checked.${n}.material`);
    }
    if (found.findIndex((one) => one.material === material) < n) {
      throw REFUSES.MATERIAL_TWICE(`checked.${n}.material`);
    }
    if ((state === 'WAIVED') !== (waiver !== null)) {
      throw REFUSES.WAIVER_WITH_WAIVED(`checked.${n}.waiver`);
    }
  }
  return materials.map((one) => {
    const said = found.find(({ material }) => material === one.material);
    return said ? { ...said, since: today } : one;
  });
}

/** @throws Refusal MATERIALS_MISSING while something is */
export function requireComplete(materials: Materials, field = 'id'): void {
  if (missingOf(materials).length > 0) throw REFUSES.MATERIALS_MISSING(field);
}

/** The office asks once for all that is missing (行政许可法 art. 32). @throws Refusal where it may not */
export function requireAskable({
  materials,
  supplementAskedOn,
}: {
  materials: Materials;
  supplementAskedOn: string | null;
}): void {
  if (supplementAskedOn !== null) throw REFUSES.ASKED_ALREADY('id');
  if (missingOf(materials).length === 0) throw REFUSES.NOTHING_MISSING('id');
}

function missingOf(materials: Materials): RequiredMaterial[] {
  return materials.filter(({ state }) => state === 'MISSING');
}
