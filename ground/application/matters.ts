import { parentCode, type RegionCode } from '../china/region-code.ts';
import { tsvTable } from '../china/tsv-table.ts';
import { labelled } from '../schema/labelled.ts';

export const ApplicationMaterial = labelled(
  'ApplicationMaterial',
  'What a matter asks for on paper or as a file. 申请材料',
  {
    IDENTITY: 'Proof of who it is for. 身份证明',
    HARDSHIP: 'Proof of the group in economic difficulty. 经济困难证明',
    HOUSING: 'Proof of owning the home or of living in it. 房屋权属或居住证明',
    BANK_ACCOUNT: 'The account to pay to. 收款账户',
    LICENCE: 'The licence of the organisation. 法人登记证书',
    FILING: 'The receipt of the filing as a care home. 备案回执',
    WORK_CONTRACT: 'The contract of work. 劳动合同',
  },
);
export type ApplicationMaterial = keyof typeof ApplicationMaterial;

interface MatterText {
  /** With which its acceptance numbers begin. */
  readonly letters: string;
  /** What it asks for; the documents list no materials, so this is a default of the hub. */
  readonly materials: readonly ApplicationMaterial[];
}

/** What is applied for (事项), as data: two matters differ in nothing else. */
export const MATTERS = {
  ABILITY_ASSESSMENT: { letters: 'PG', materials: ['IDENTITY'] },
  HOME_ADAPTATION: { letters: 'SG', materials: ['IDENTITY', 'HARDSHIP', 'HOUSING'] },
  HOME_CARE_BED: { letters: 'JC', materials: ['IDENTITY', 'HOUSING'] },
  SUBSIDY_ELDER: { letters: 'BL', materials: ['IDENTITY', 'HARDSHIP', 'BANK_ACCOUNT'] },
  SUBSIDY_FACILITY: { letters: 'BJ', materials: ['LICENCE', 'FILING', 'BANK_ACCOUNT'] },
  SUBSIDY_WORKER: { letters: 'BR', materials: ['IDENTITY', 'WORK_CONTRACT', 'BANK_ACCOUNT'] },
  SUBSIDY_ORGANIZATION: { letters: 'BD', materials: ['LICENCE', 'BANK_ACCOUNT'] },
} as const satisfies Readonly<Record<string, MatterText>>;
export type Matter = keyof typeof MATTERS;

/** What an office promises for a matter, in a region and below it. */
export interface Promised {
  matter: string;
  /** Code of the region; `*` for all that say nothing of their own. */
  region: string;
  workingDays: number;
}

let held: readonly Promised[] | undefined;

/** Working days that are promised for a matter in a region: of the nearest region that says so. */
export function promisedDays(matter: Matter, region: string, promises = heldPromises()): number {
  const said = promises.filter((one) => one.matter === matter);
  for (let at: RegionCode | null = region; at !== null; at = parentCode(at)) {
    const own = said.find((one) => one.region === at);
    if (own) return own.workingDays;
  }
  return said.find((one) => one.region === '*')!.workingDays;
}

function heldPromises(): readonly Promised[] {
  held ??= tsvTable(new URL('promises.tsv', import.meta.url)).map(
    ({ matter = '', region = '', workingDays = '' }) => ({
      ...{ matter, region, workingDays: Number(workingDays) },
    }),
  );
  return held;
}
