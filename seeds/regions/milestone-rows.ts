import { regionAt } from '../../ground/china/region-code.ts';
import type { Row } from '../loader.ts';

/** Made up: no document says that one was reached. They are shown, and meet nothing. */
export function syntheticMilestoneRows(): Row[] {
  return [
    proof('361181', 'ASSESS_SYSTEM', '361181-ASSESS_SYSTEM', {
      ...{ document: '老年人能力综合评估实施办法（示例）', decider: '德兴市民政局（示例）' },
      decided_on: '2022-11-15',
    }),
    proof('150600', 'STAT_RELEASE', '150600-STAT_RELEASE', {
      ...{ document: '养老服务统计调查发布制度（示例）', decider: '鄂尔多斯市民政局（示例）' },
      decided_on: '2025-03-20',
    }),
    ...['150602', '150603', '150621'].map((region) =>
      proof(region, 'PLAN_COMMITTEE', '150600-PLAN_COMMITTEE', {
        ...{ document: '国土空间规划委员会组成人员名单（示例）', decided_on: '2023-06-01' },
        decider: `${region}国土空间规划委员会（示例）`,
      }),
    ),
  ];
}

function proof(region: string, code: string, target: string, more: Row): Row {
  return {
    ...{ id: `${region}-${code}`, status: 'PUBLISHED', target_id: target },
    ...{ policy_document_id: null, synthetic: true, ...more },
    ...{ region_code: region, region_at: regionAt(region) },
  };
}
