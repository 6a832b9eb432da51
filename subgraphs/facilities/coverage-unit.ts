import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { registerEnumType } from 'type-graphql';
import { IS_PUBLIC } from './facility-traits.ts';
import { isInstitution } from './facility-type.ts';

export enum NetworkUnit {
  COUNTY = 'COUNTY',
  STREET = 'STREET',
  TOWN = 'TOWN',
  COMMUNITY = 'COMMUNITY',
  VILLAGE = 'VILLAGE',
}
registerEnumType(NetworkUnit, {
  name: 'NetworkUnit',
  description:
    'A unit of the network of facilities, and what covers it: an operating facility of these ' +
    'types inside it. Units known to statistics alone are left out. 三级网络',
  valuesConfig: {
    COUNTY: {
      description: 'County, district or banner: a public institution inside it. 县有公办机构',
    },
    STREET: { description: 'Street: a comprehensive centre. 街道综合养老服务中心' },
    TOWN: {
      description:
        'Town, township or sumu: a township or comprehensive centre, or a township home. 乡镇阵地',
    },
    COMMUNITY: { description: 'Urban community: any facility. 社区养老服务站点' },
    VILLAGE: { description: 'Village or gacha: any facility. 村级养老服务站点' },
  },
});

/** SQL over the facility alias `f`: what covers a unit; where it must be inside is asked elsewhere. */
export const COVERS: Record<NetworkUnit, string> = {
  COUNTY: `${IS_PUBLIC} and ${isInstitution('f')}`,
  STREET: `f.type = 'COMPREHENSIVE_CENTRE'`,
  TOWN: `(f.type in ('TOWNSHIP_CENTRE', 'COMPREHENSIVE_CENTRE')
    or f.type = 'DESTITUTE_HOME' and f.admin_level = 'TOWNSHIP')`,
  COMMUNITY: 'true',
  VILLAGE: 'true',
};

/**
 * A region that the network of facilities should reach: a published fact of regions, so that a
 * coverage has its denominator here. `unit` is null for what is no unit of the network.
 */
@Entity({ tableName: 'coverage_unit' })
export class CoverageUnit {
  @PrimaryKey({ type: 'text' })
  code: string;

  @Property({ type: 'text' })
  level: string;

  @Property({ type: 'text', nullable: true })
  settlement: string | null;

  @Property({ type: 'boolean' })
  statisticalOnly: boolean;

  @Property({ type: 'text', nullable: true })
  unit: NetworkUnit | null;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;

  /** Last 12-digit number of its subtree. */
  @Property({ type: 'bigint' })
  regionEnd: number;

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}
