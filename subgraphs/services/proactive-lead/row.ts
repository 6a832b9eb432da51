import { row } from '../../../ground/row/row.ts';
import { ProactiveLeadActions, proactiveLeadWorkflow } from './actions.ts';
import { HAS_LEAD } from './answers.ts';
import { PROACTIVE_LEAD_ENDS } from './ends.ts';
import { ProactiveLead } from './entity.ts';
import { leadsFields } from './fields.ts';
import { proactiveLeads } from './list.ts';
import { LeadSweep, sweepLeads } from './sweep.ts';

export const proactiveLead = row(ProactiveLead, {
  list: proactiveLeads,
  workflow: proactiveLeadWorkflow,
  resolvers: [...leadsFields, ProactiveLeadActions],
  tables: [LeadSweep],
  answers: [HAS_LEAD],
  endsWithElder: [PROACTIVE_LEAD_ENDS],
  passes: [sweepLeads],
  mergedElder: { stays: 'it follows from facts: the other record has leads of its own' },
});
