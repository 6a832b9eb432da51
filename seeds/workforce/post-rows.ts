import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import type { PostKind } from '../../subgraphs/workforce/post/kinds.ts';
import type { Row } from '../loader.ts';
import { countiesOf, prefecturesOf } from '../world/places.ts';
import type { World } from '../world/types.ts';

const KINDS: readonly (readonly [PostKind, string])[] = [
  ['CARE', '养老护理员'],
  ['DAY_CARE', '日间照料专职人员'],
  ['PUBLIC_WELFARE', '助老公益性岗位'],
];
/** The provincial plan of Heilongjiang ran from 2012 to 2015; Dexing asks for such posts from 2023 on. */
const PLANS = [
  {
    regions: () => prefecturesOf('230000').map(({ code }) => code),
    years: [2012, 2013, 2014, 2015],
  },
  {
    regions: () => ['361181', ...countiesOf('150600').map(({ code }) => code)],
    years: [2023, 2024, 2025],
  },
] as const;

/** Posts that were created, by region, year and kind. */
export function postRows(world: World): Row[] {
  const firm = world.organizations().find(({ registrarRegion }) => registrarRegion === '361181');
  const rows: Row[] = [];
  for (const { regions, years } of PLANS) {
    for (const region of regions()) {
      for (const year of years) {
        for (const [kind, name] of KINDS) {
          const dice = new Dice('posts', rows.length);
          rows.push({
            ...{ id: `${region}-${kind}_${year}`, kind, name, status: 'PUBLISHED' },
            posts: dice.between(3, 60),
            created_on: `${year}-0${dice.between(3, 9)}-${dice.between(10, 28)}`,
            organization_id: region === '361181' && kind === 'CARE' ? (firm?.key ?? null) : null,
            ...{ region_code: region, region_at: regionAt(region), synthetic: true },
          });
        }
      }
    }
  }
  return rows;
}
