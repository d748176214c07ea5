import { type AgencyEvent, assignmentAdvice, type LedgerEntry, mayAssign } from '@orgledger/domain';
import {
  activeAgency,
  beginAgency,
  demandEnded,
  functionRecord,
  giveFunction,
  moveFunction,
  updateAgency,
} from './agency-records.ts';
import { applyAbolition } from './apply-abolition.ts';
import { applyIdentifier } from './apply-identifier.ts';
import { applyRecorded } from './apply-recorded.ts';
import { applySecession } from './apply-secession.ts';
import { applySplit } from './apply-split.ts';
import { NotApplicable } from './not-applicable.ts';
import { activePosition } from './position-records.ts';
import { applyQuotaMoved, applyQuotaSet } from './quota.ts';
import type { Staging } from './staging.ts';

type Entry<T extends AgencyEvent['type']> = LedgerEntry<Extract<AgencyEvent, { type: T }>>;

/** What an agency's own events change on the chart. */
export const applyAgencyEvent = (chart: Staging, entry: LedgerEntry<AgencyEvent>): void => {
  switch (entry.type) {
    case 'AgencyEstablished':
      beginAgency(chart, entry.data.agencyId, entry.data, { by: entry.id, effective: entry.data.effective });
      return;
    case 'AgencyRenamed':
      applyRenamed(chart, entry);
      return;
    case 'ReportingLineChanged':
      applyReportingLine(chart, entry);
      return;
    case 'FunctionsAssigned':
      applyFunctionsAssigned(chart, entry);
      return;
    case 'FunctionsTransferred':
      activeAgency(chart, entry.data.agencyId);
      for (const id of entry.data.functionIds) moveFunction(chart, entry.data.agencyId, id, entry.data.to, entry.id);
      return;
    case 'FunctionsDiscontinued':
      activeAgency(chart, entry.data.agencyId);
      for (const id of entry.data.functionIds) moveFunction(chart, entry.data.agencyId, id, 'discontinued', entry.id);
      return;
    case 'StaffingQuotaSet':
      applyQuotaSet(chart, entry);
      return;
    case 'QuotaMoved':
      applyQuotaMoved(chart, entry);
      return;
    case 'SealRegistered':
      applySealRegistered(chart, entry);
      return;
    case 'SealSurrendered':
      applySealSurrendered(chart, entry);
      return;
    case 'FundingChannelChanged':
      applyFunding(chart, entry);
      return;
    case 'AffiliatedBodyTransferred':
      applyAffiliatedBody(chart, entry);
      return;
    case 'WorkingRegulationIssued':
      applyRegulation(chart, entry);
      return;
    case 'TaskAssigned':
      applyTask(chart, entry);
      return;
    case 'AgencyReclassified': {
      const { agencyId, kind, level } = entry.data;
      activeAgency(chart, agencyId);
      updateAgency(chart, agencyId, { kind, level });
      return;
    }
    case 'IdentifierAssigned':
    case 'IdentifierRetired':
      applyIdentifier(chart, entry);
      return;
    case 'PostLimitSet':
    case 'SurplusAllowed':
    case 'ScopeRecorded':
    case 'ProceduresIntegrated':
    case 'GroupReassigned':
    case 'GroupTrained':
      applyRecorded(chart, entry);
      return;
    case 'AgencyReestablished':
      applyReestablished(chart, entry);
      return;
    case 'NoteRecorded':
      return;
    case 'AgencySplit':
      applySplit(chart, entry);
      return;
    case 'AgencySeceded':
      applySecession(chart, entry);
      return;
    case 'AgencyAbolished':
      applyAbolition(chart, entry);
      return;
    case 'Confirmed':
      return;
  }
};

const applyRenamed = (chart: Staging, { id: by, data }: Entry<'AgencyRenamed'>): void => {
  const { name, formerNames } = activeAgency(chart, data.agencyId);
  updateAgency(chart, data.agencyId, {
    name: { value: data.name, by },
    formerNames: [...formerNames, { value: name.value, validUntil: data.oldNameValidUntil, by }],
  });
};

const applyReportingLine = (chart: Staging, { id: by, data }: Entry<'ReportingLineChanged'>): void => {
  const { agencyId, line, parentId } = data;
  const others = activeAgency(chart, agencyId).lines.filter((link) => link.line !== line);
  if (parentId !== null) activeAgency(chart, parentId);
  updateAgency(chart, agencyId, { lines: parentId === null ? others : [...others, { line, parentId, by }] });
};

const applyFunctionsAssigned = (chart: Staging, { id: by, data }: Entry<'FunctionsAssigned'>): void => {
  const { functionsComplete } = activeAgency(chart, data.agencyId);
  // Once a source says that there are more, a later list of some does not make it whole.
  if (functionsComplete && !data.complete) updateAgency(chart, data.agencyId, { functionsComplete: false });
  for (const { functionId, name, role } of data.functions) {
    const known = chart.functions.get(functionId);
    chart.put(known ?? functionRecord(functionId, name, by));
    giveFunction(chart, data.agencyId, functionId, role, by);
  }
};

const applySealRegistered = (chart: Staging, { id: by, data }: Entry<'SealRegistered'>): void => {
  const { seals } = activeAgency(chart, data.agencyId);
  const [holder] = chart.agenciesTied(`seal:${data.sealId}`);
  if (holder !== undefined) {
    throw new NotApplicable({
      ids: [holder.id, data.sealId],
      message: `the agency ${holder.id} holds a seal of this id on that day; surrender it first, or correct the id`,
    });
  }
  updateAgency(chart, data.agencyId, { seals: [...seals, { sealId: data.sealId, bloc: data.bloc, by }] });
};

// A seal may be handed in after its agency has ended.
const applySealSurrendered = (chart: Staging, { data }: Entry<'SealSurrendered'>): void => {
  const seals = chart.agencies.get(data.agencyId)?.seals ?? [];
  if (!seals.some(({ sealId }) => sealId === data.sealId)) {
    throw new NotApplicable({
      ids: [data.agencyId, data.sealId],
      message: 'the agency does not hold this seal on that day; name the agency that does',
    });
  }
  updateAgency(chart, data.agencyId, { seals: seals.filter(({ sealId }) => sealId !== data.sealId) });
};

const applyFunding = (chart: Staging, { id: by, data }: Entry<'FundingChannelChanged'>): void => {
  activeAgency(chart, data.agencyId);
  const { id: paidBy } = activeAgency(chart, data.paidBy);
  const { id: followedBy } = activeAgency(chart, data.followedBy);
  updateAgency(chart, data.agencyId, { funding: { paidBy, followedBy, note: data.note, by } });
};

const applyAffiliatedBody = (chart: Staging, { id: by, data }: Entry<'AffiliatedBodyTransferred'>): void => {
  const { body, mode } = data;
  activeAgency(chart, data.agencyId);
  for (const agencyId of new Set([...data.from, data.agencyId])) {
    const { affiliates } = chart.agencies.get(agencyId) ?? activeAgency(chart, agencyId);
    updateAgency(chart, agencyId, { affiliates: affiliates.filter((one) => one.body !== body) });
  }
  const { id: of, affiliates } = activeAgency(chart, data.agencyId);
  updateAgency(chart, of, { affiliates: [...affiliates, { body, mode, of, by }] });
};

const applyRegulation = (chart: Staging, { id: by, data }: Entry<'WorkingRegulationIssued'>): void => {
  const { agencyId, principle, generalResponsibility, tasks } = data;
  activeAgency(chart, agencyId);
  for (const positionId of [generalResponsibility, ...tasks.map((task) => task.positionId)]) {
    if (positionId !== undefined) positionWithin(chart, agencyId, positionId);
  }
  updateAgency(chart, agencyId, {
    regulation: { principle, generalResponsibility, by },
    tasks: tasks.map((task) => ({ ...task, by })),
  });
};

const applyReestablished = (chart: Staging, { id: by, data }: Entry<'AgencyReestablished'>): void => {
  const { agencyId, continues, effective, ...profile } = data;
  demandEnded(chart, continues);
  beginAgency(chart, agencyId, profile, { by, effective }, { continues });
};

const applyTask = (chart: Staging, { id: by, data }: Entry<'TaskAssigned'>): void => {
  const { agencyId, taskId, name, positionId } = data;
  const { tasks } = activeAgency(chart, agencyId);
  positionWithin(chart, agencyId, positionId);
  const known = tasks.find((task) => task.taskId === taskId);
  const current = known?.positionId;
  if (!mayAssign(data, current)) {
    throw new NotApplicable({ rule: 'F3', ids: [agencyId, taskId], message: assignmentAdvice(current) });
  }
  // Whoever takes a task over takes it with its function, where the decision does not say it anew.
  const functionId = data.functionId ?? known?.functionId;
  updateAgency(chart, agencyId, {
    tasks: [...tasks.filter((task) => task.taskId !== taskId), { taskId, name, positionId, functionId, by }],
  });
};

const positionWithin = (chart: Staging, agencyId: string, positionId: string): void => {
  if (activePosition(chart, positionId).agencyId === agencyId) return;
  throw new NotApplicable({
    rule: 'T2',
    ids: [agencyId, positionId],
    message: 'the position belongs to another agency on that day; name a position of this one',
  });
};
