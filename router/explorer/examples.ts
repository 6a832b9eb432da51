/** An operation that the explorer opens as a tab of its own. */
export interface Example {
  /** Name of the operation in `query`; also the title of its tab and the `#anchor` that opens it. */
  name: string;
  titleZh: string;
  titleEn: string;
  query: string;
  variables?: Record<string, unknown>;
  /** What `npm run token -- <persona>` takes, for an operation that open data cannot answer. */
  persona?: string;
}

/** What the page asks for before it draws itself: `GET /explorer/config.json`. */
export interface ExplorerConfig {
  /** Path of the GraphQL endpoint on the same origin. */
  endpoint: string;
  examples: readonly Example[];
}

/** Questions partners ask, one per part of the hub. */
export const EXAMPLES: readonly Example[] = [
  {
    name: 'FacilityDirectory',
    titleZh: '呼包鄂乌有空余失智床位、二级以上的机构',
    titleEn: 'Vacant dementia beds, grade 2 and above, within a pact',
    query: `query FacilityDirectory($regions: [RegionCode!], $first: Int) {
  facilities(
    first: $first
    filter: { regions: $regions, minGrade: LEVEL_2, vacancy: { kind: DEMENTIA, atLeast: 1 } }
  ) {
    totalCount
    nodes {
      name
      typeLabelZh
      region {
        code
        name
      }
      currentGrade {
        level
        validUntil
      }
      beds {
        asOf
        total
        dementia
        occupied
      }
      priceFilings(first: 3) {
        nodes {
          item
          amount
          unit
        }
      }
    }
  }
}
`,
    variables: { regions: ['150100', '150200', '150600', '150900'], first: 10 },
  },
  {
    name: 'RegionTargets',
    titleZh: '鄂尔多斯市的政策指标与出处',
    titleEn: 'Policy targets of one city, with their documents',
    query: `query RegionTargets($code: RegionCode!) {
  region(code: $code) {
    name
    pacts {
      name
      status
      members {
        name
      }
    }
    targets(first: 20) {
      totalCount
      nodes {
        indicator
        labelZh
        value
        unit
        deadline
        document {
          title
          number
        }
      }
    }
  }
}
`,
    variables: { code: '150600' },
  },
  {
    name: 'OneElder',
    titleZh: '一位老人：评估、家庭养老床位、机构与补贴',
    titleEn: 'One elder across the subgraphs: assessment, bed, facility, subsidy',
    query: `query OneElder($region: RegionCode!) {
  elders(first: 1, filter: { region: $region }) {
    nodes {
      name
      age
      currentAbility {
        standard
        level
        band
        validUntil
      }
      homeCareBed {
        status
        provider {
          name
        }
      }
      admissions(first: 3) {
        nodes {
          status
          facility {
            name
            staffing {
              caregivers
              certifiedShare
            }
          }
        }
      }
      benefits(first: 5) {
        nodes {
          programme {
            name
          }
          status
        }
      }
    }
  }
}
`,
    variables: { region: '150602' },
    persona: 'staff:150600',
  },
  {
    name: 'NursingBedShare',
    titleZh: '各旗区护理型床位占比与 60% 目标',
    titleEn: 'Nursing-bed share per banner against 60 %',
    query: `query NursingBedShare($city: RegionCode!) {
  region(code: $city) {
    name
    children(first: 20) {
      nodes {
        code
        name
        nursingBedShare {
          asOf
          numerator
          denominator
          value
        }
      }
    }
  }
}
`,
    variables: { city: '150600' },
  },
  {
    name: 'CertificateCheck',
    titleZh: '核验养老护理员证书',
    titleEn: 'Is this caregiver’s certificate valid?',
    query: `query CertificateCheck($number: String!, $name: String!) {
  certificateCheck(number: $number, name: $name) {
    valid
    occupation
    level
    levelLabelZh
    issuedOn
    status
  }
}
`,
    variables: { number: 'S000015060000001', name: '示例' },
  },
  {
    name: 'LotteryShare',
    titleZh: '福彩公益金用于养老的比例（不低于 55%）',
    titleEn: 'Lottery share spent on elder care by year (at least 55 %)',
    query: `query LotteryShare($code: RegionCode!) {
  region(code: $code) {
    name
    share2023: lotteryShare(year: 2023) {
      ...share
    }
    share2024: lotteryShare(year: 2024) {
      ...share
    }
    share2025: lotteryShare(year: 2025) {
      ...share
    }
  }
}

fragment share on Ratio {
  numerator
  denominator
  value
}
`,
    variables: { code: '150600' },
  },
];
