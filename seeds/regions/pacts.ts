import type { RegionCode } from '../../ground/china/region-code.ts';

/** What a pact may cover; the labels are the words of the two source documents. */
export const PACT_SCOPES = {
  SUBJECT: '服务对象',
  FUNCTION: '服务功能',
  STANDARD: '服务标准',
  SUPERVISION: '监管',
  PLANNING: '规划对接',
  INFORMATION: '信息互联共享',
  ASSESSMENT: '评估互认',
  STATS: '统计',
} as const;

export type PactScope = keyof typeof PACT_SCOPES;
/** DOCUMENT: the policy document says so. DEFAULT: a decision of this project. */
export type FactSource = 'DOCUMENT' | 'DEFAULT';

export interface PactRow {
  id: string;
  nameZh: string;
  nameEn: string;
  /** Title of the agreement; `null` where the source names none. */
  agreementZh: string | null;
  /** The document that reports or proposes the pact. */
  policyDocumentId: string;
  members: RegionCode[];
  status: 'DRAFT' | 'SIGNED' | 'ACTIVE' | 'TERMINATED';
  /** Members that have signed; no source tells when. */
  signedBy: RegionCode[];
  scopes: { scope: PactScope; source: FactSource }[];
  /** Assessment standards whose full level is recognised; another standard gives the band only. */
  acceptedStandards: { standard: string; source: FactSource }[];
  note: string;
}

/** The two pacts of the source documents. Neither agreement's own text, nor its date, is known. */
export function pactRows(): PactRow[] {
  return [
    {
      id: 'hu-bao-e-wu',
      nameZh: '呼包鄂乌养老服务一体化',
      nameEn: 'Hohhot–Baotou–Ordos–Ulanqab elder-care integration',
      agreementZh: '推进呼包鄂乌养老服务一体化发展合作框架协议',
      policyDocumentId: 'ordos-2023-101',
      members: ['150100', '150200', '150600', '150900'],
      status: 'ACTIVE',
      signedBy: ['150100', '150200', '150600', '150900'],
      scopes: [
        { scope: 'SUBJECT', source: 'DOCUMENT' },
        { scope: 'FUNCTION', source: 'DOCUMENT' },
        { scope: 'STANDARD', source: 'DOCUMENT' },
        { scope: 'SUPERVISION', source: 'DOCUMENT' },
        { scope: 'PLANNING', source: 'DOCUMENT' },
        { scope: 'INFORMATION', source: 'DEFAULT' },
        { scope: 'ASSESSMENT', source: 'DEFAULT' },
        { scope: 'STATS', source: 'DEFAULT' },
      ],
      acceptedStandards: [{ standard: 'GBT42195_2022', source: 'DEFAULT' }],
      note:
        'The Ordos plan carries out an agreement already made (part 2, section 7, item 4), hence ' +
        'ACTIVE; it names the agreement and its aims, not its clauses.',
    },
    {
      id: 'dexing-hangzhou',
      nameZh: '德兴市和杭州市养老服务协作',
      nameEn: 'Dexing–Hangzhou elder-care cooperation',
      agreementZh: null,
      policyDocumentId: 'dexing-2022-draft',
      members: ['361181', '330100'],
      status: 'DRAFT',
      signedBy: [],
      scopes: [
        { scope: 'STANDARD', source: 'DOCUMENT' },
        { scope: 'INFORMATION', source: 'DOCUMENT' },
        { scope: 'SUPERVISION', source: 'DOCUMENT' },
      ],
      acceptedStandards: [],
      note:
        'An intention of the drafting note (推动和杭州市养老服务标准共研互通、信息互联共享、' +
        '统一协调监管), absent from the plan itself; no agreement is named, hence DRAFT.',
    },
  ];
}
