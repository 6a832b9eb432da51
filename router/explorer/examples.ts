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

/** Where people sign in, by OAuth 2.0 authorization code with PKCE. */
export interface SignIn {
  readonly issuer: string;
  /** The public client that the page is. */
  readonly clientId: string;
}

/** What the page asks for before it draws itself: `GET /explorer/config.json`. */
export interface ExplorerConfig {
  /** Path of the GraphQL endpoint on the same origin. */
  endpoint: string;
  examples: readonly Example[];
  /** Personas to switch to, where the local provider gives their tokens; else null. */
  personas: readonly string[] | null;
  /** Where people sign in, where a realm does that; else null. */
  signIn: SignIn | null;
}

/** Questions partners ask, one per part of the hub. */
export const EXAMPLES: readonly Example[] = [
  {
    name: 'FacilityDirectory',
    titleZh: '呼包鄂乌有空余失智床位、二级以上的机构',
    titleEn: 'Vacant dementia beds, grade 2 and above, within a pact',
    query: `query FacilityDirectory($cities: [String!], $price: Fen) {
  facilities(
    first: 10
    filter: {
      withinAny: $cities
      gradeFrom: 2
      vacancy: { bedClass: DEMENTIA }
      monthlyPriceTo: $price
    }
    orderBy: { field: PRICE }
  ) {
    totalCount
    nodes {
      name
      type
      region { name }
      currentGrade { grade validUntil }
      monthlyPrice { amount asOf }
      staffing { caregivers certifiedShare { percent } }
    }
  }
}`,
    variables: { cities: ['150100', '150200', '150600', '150900'], price: 400000 },
  },
  {
    name: 'NursingBedShare',
    titleZh: '鄂尔多斯各旗区护理型床位占比与 60% 目标',
    titleEn: 'Nursing-bed share per banner of Ordos against its target',
    query: `query NursingBedShare {
  target(id: "Target:150600-NURSING_BED_SHARE") { labelZh value unit deadline }
  region(code: "150600") {
    nursingBedShare { percent asOf }
    children(first: 20) {
      nodes {
        name
        nursingBedShare { numerator denominator percent }
      }
    }
  }
}`,
  },
  {
    name: 'RegionTargets',
    titleZh: '一个地区的政策指标',
    titleEn: 'The policy targets of a region',
    query: `query RegionTargets($region: String!) {
  region(code: $region) {
    name
    pacts(first: 20) { nodes { labelZh members { name } } }
    targets(first: 20, filter: { kinds: [TARGET] }) {
      totalCount
      nodes {
        labelZh
        comparison
        value
        unit
        deadline
        policyDocument { title documentNumber status }
      }
    }
  }
}`,
    variables: { region: '150600' },
  },
  {
    name: 'LotteryShare',
    titleZh: '福彩公益金用于养老的比例',
    titleEn: 'Lottery fund share spent on elder care, by year',
    query: `query LotteryShare {
  dexing: region(code: "361181") {
    name
    lotteryShares(from: 2020, to: 2026) { year numerator denominator percent required met }
  }
  shenyang: region(code: "210100") {
    name
    lotteryShares(from: 2020, to: 2026) { year percent required met }
  }
}`,
  },
  {
    name: 'OneElder',
    titleZh: '一位老人:评估、家庭养老床位、附近机构与补贴',
    titleEn: 'One elder: assessment, home-care bed, facility next door, subsidies',
    persona: 'staff:150600',
    query: `query OneElder {
  elders(first: 1, filter: { within: "150602001001", categories: [DIBAO, LIVING_ALONE] }) {
    nodes {
      name
      age
      categories { category validFrom authority }
      currentAbility { standard level band validUntil organisation { name } }
      homeCareBed { status plannedHours devices { item { labelZh } } provider { name } }
      visitPlan { status visitStatus { state } records(first: 3) { nodes { visitedOn mode } } }
      residenceRegion {
        name
        facilities(first: 1, filter: { institution: true }) {
          nodes {
            name
            staffing { caregivers nurses }
            subsidyProgrammes { nodes { labelZh policyDocument { title } } }
          }
        }
      }
    }
  }
}`,
  },
  {
    name: 'MonthlyVisits',
    titleZh: '月探访率与未探访老年人名单',
    titleEn: 'Monthly visit rate, and the elders nobody reached',
    persona: 'staff:150600',
    query: `query MonthlyVisits {
  region(code: "150600") {
    monthlyVisitRate {
      month
      anyMode { numerator denominator percent }
      inHome { percent withheld }
    }
    unvisitedElders(first: 10) {
      totalCount
      nodes {
        region { name }
        elder { name phone livingSituation }
      }
    }
  }
}`,
  },
];
