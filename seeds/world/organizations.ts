import { makeCreditCode, organisationCodeCheck } from '../../ground/china/credit-code.ts';
import type { RegionCode } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { countyTitle, placeOf } from './places.ts';
import type { LegalType, WorldOrganization } from './types.ts';

interface OrganizationSpec {
  name: string;
  legalType: LegalType;
  region: RegionCode;
  brand?: string;
  chain?: number | null;
  foreignInvested?: boolean;
  blacklisted?: { since: string; reason: string };
}

/** Registrar and type, and how the organisation part of a synthetic credit code starts. */
const CODE_HEADS: Record<LegalType, { head: string; body: string }> = {
  PUBLIC_INSTITUTION: { head: '12', body: '4' },
  SOCIAL_SERVICE: { head: '52', body: 'MJX' },
  ENTERPRISE: { head: '91', body: 'MA0P' },
  OTHER: { head: '52', body: 'MJX' },
};

/** Chains that run homes in several counties; 暖城颐养 and 品质养老 are brands named in the documents of Ordos and Shenyang. */
const CHAINS: readonly { brand: string; name: string; region: RegionCode; foreign?: boolean }[] = [
  { brand: '暖城颐养', name: '暖城颐养养老服务有限公司(示例)', region: '150600' },
  { brand: '草原康养', name: '草原康养健康产业有限公司(示例)', region: '150100' },
  { brand: '品质养老', name: '品质养老服务集团有限公司(示例)', region: '210100' },
  {
    brand: '盛安颐年',
    name: '盛安颐年(中外合资)养老服务有限公司(示例)',
    region: '210100',
    foreign: true,
  },
  { brand: '北辰护理', name: '北辰(外资)护理服务有限公司(示例)', region: '210100', foreign: true },
  { brand: '龙江长青', name: '龙江长青养老服务有限公司(示例)', region: '230100' },
];
export const BRANDS = CHAINS.map(({ brand }) => brand);

const NAME_WORDS = [
  ...['康乐', '颐和', '福寿', '夕阳红', '静安', '怡康', '长青', '松鹤', '安馨', '金秋'],
  ...['仁爱', '和顺', '瑞祥', '晚晴', '百善', '敬康', '慈安', '寿康', '馨悦', '永安'],
];

const ASSESSING_WORDS = ['康衡', '安评', '惠正', '明鉴'];

/** The operators, numbered in the order in which the facilities ask for them. */
export class OrganizationRegister {
  readonly list: WorldOrganization[] = [];
  readonly #shared = new Map<string, number>();

  constructor() {
    for (const { brand, name, region, foreign } of CHAINS) {
      const n = this.#add({
        name,
        legalType: 'ENTERPRISE',
        region,
        brand,
        foreignInvested: foreign,
      });
      this.list[n - 1]!.chain = n;
    }
  }

  /** The public institution of a county that runs its public homes. */
  publicService(county: RegionCode): number {
    return this.#once(`public/${county}`, () => ({
      name: `${placeOf(county).name}养老服务中心(事业单位)`,
      legalType: 'PUBLIC_INSTITUTION',
      region: county,
    }));
  }

  /** The social service organisation that runs the community sites of a county. */
  communityService(county: RegionCode): number {
    return this.#once(`community/${county}`, () => ({
      name: `${countyTitle(county)}居家养老服务中心`,
      legalType: 'SOCIAL_SERVICE',
      region: county,
    }));
  }

  /** The branch of a chain in a county. */
  branch(brand: string, county: RegionCode): number {
    const head = this.list.find((each) => each.brand === brand && each.chain === each.n);
    if (head === undefined) throw new RangeError(`no brand ${brand}`);
    return this.#once(`branch/${brand}/${county}`, () => ({
      name: `${brand}(${placeOf(county).name})养老服务有限公司`,
      legalType: 'ENTERPRISE',
      region: county,
      brand,
      chain: head.n,
      foreignInvested: head.foreignInvested,
    }));
  }

  /** An operator of one home, each with a name of its own inside the county. */
  independent(county: RegionCode, legalType: 'SOCIAL_SERVICE' | 'ENTERPRISE'): number {
    const n = this.list.length + 1;
    const dice = new Dice('operator', n);
    const word = NAME_WORDS[(n * 7 + dice.below(3)) % NAME_WORDS.length] ?? '';
    const ending = legalType === 'ENTERPRISE' ? '养老服务有限公司' : '养老服务中心';
    const name = `${placeOf(county).name}${word}${ending}`;
    return this.#add({ name, legalType, region: county });
  }

  /** The i-th assessment organisation of a county. */
  assessment(county: RegionCode, i: number): number {
    const legalType = i === 1 ? 'ENTERPRISE' : 'SOCIAL_SERVICE';
    const name = `${countyTitle(county)}${ASSESSING_WORDS[i]}老年人能力评估中心`;
    return this.#add({ name, legalType, region: county });
  }

  blacklist(n: number, since: string, reason: string): void {
    this.list[n - 1]!.blacklisted = { since, reason };
  }

  #once(id: string, spec: () => OrganizationSpec): number {
    let n = this.#shared.get(id);
    if (n === undefined) {
      n = this.#add(spec());
      this.#shared.set(id, n);
    }
    return n;
  }

  #add({ name, legalType, region, ...rest }: OrganizationSpec): number {
    const n = this.list.length + 1;
    this.list.push({
      n,
      key: keyOf('organization', n),
      creditCode: syntheticCreditCode(legalType, region, n),
      name,
      legalType,
      registrarRegion: region,
      brand: rest.brand ?? null,
      chain: rest.chain ?? null,
      foreignInvested: rest.foreignInvested ?? false,
      blacklisted: rest.blacklisted ?? null,
    });
    return n;
  }
}

function syntheticCreditCode(legalType: LegalType, region: RegionCode, n: number): string {
  const { head, body } = CODE_HEADS[legalType];
  const organisation = body + String(n).padStart(8 - body.length, '0');
  return makeCreditCode(
    head + region.slice(0, 6) + organisation + organisationCodeCheck(organisation),
  );
}
