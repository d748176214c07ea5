import { begin, hand, receive, setQuota } from './changes.ts';
import { abolish, secede, split } from './divisions.ts';
import type { AgencySaid } from './said/index.ts';
import { figure } from './sentences.ts';
import { put, type Tables, take } from './tables.ts';

/** What is said of one agency, other than its end. */
export const applyAgency = (t: Tables, said: AgencySaid): void => {
  const { agencyId } = said.data;
  const mine = (row: { agencyId: string }) => row.agencyId === agencyId;
  const agency = t.agencies.find(({ id }) => id === agencyId);
  const remark = (key: string, text: string) =>
    put(t.remarks, { agencyId, key, text }, (row) => mine(row) && row.key === key);
  switch (said.command) {
    case 'EstablishAgency':
      begin(t, agencyId, said.data);
      return;
    case 'ReestablishAgency':
      begin(t, agencyId, said.data, said.data.continues);
      return;
    case 'RenameAgency':
      if (agency !== undefined) agency.name = said.data.name;
      return;
    case 'ReclassifyAgency':
      if (agency !== undefined) Object.assign(agency, { kind: said.data.kind, level: said.data.level });
      return;
    case 'ChangeReportingLine': {
      const { line, parentId } = said.data;
      take(t.lines, (row) => mine(row) && row.line === line);
      if (parentId !== null) t.lines.push({ agencyId, line, parentId });
      return;
    }
    case 'AssignFunctions':
      for (const { functionId, role } of said.data.functions) {
        receive(t, agencyId, functionId, role);
        if (role === 'lead') take(t.gone, (row) => row.functionId === functionId);
      }
      return;
    case 'TransferFunctions':
    case 'DiscontinueFunctions': {
      const to = said.command === 'TransferFunctions' ? said.data.to : 'discontinued';
      const { functionIds } = said.data;
      const left = take(t.functions, (row) => mine(row) && functionIds.includes(row.functionId));
      for (const { functionId, role } of left) hand(t, functionId, role, to);
      return;
    }
    case 'SetStaffingQuota':
      setQuota(t, agencyId, said.data.bloc, said.data.posts);
      return;
    case 'MoveQuota': {
      const { fromAgencyId, bloc, toBloc, posts } = said.data;
      const had = (id: string, one: string) => t.quota.find((row) => row.agencyId === id && row.bloc === one)?.posts;
      // Where nothing is known of the receiver, the sum is unknown too.
      const [from, to = t.quota.some(mine) ? 0 : null] = [had(fromAgencyId, bloc), had(agencyId, toBloc)];
      if (typeof from === 'number') setQuota(t, fromAgencyId, bloc, from - posts);
      setQuota(t, agencyId, toBloc, to === null ? null : to + posts);
      return;
    }
    case 'RegisterSeal':
      t.seals.push({ agencyId, sealId: said.data.sealId, bloc: said.data.bloc });
      return;
    case 'SurrenderSeal':
      take(t.seals, (row) => mine(row) && row.sealId === said.data.sealId);
      return;
    case 'ChangeFundingChannel':
      put(t.funding, { agencyId, paidBy: said.data.paidBy, followedBy: said.data.followedBy }, mine);
      return;
    case 'TransferAffiliatedBody': {
      const { body, mode, from = [] } = said.data;
      take(t.affiliates, (row) => row.body === body && (mine(row) || from.includes(row.agencyId)));
      t.affiliates.push({ agencyId, body, mode, of: agencyId });
      return;
    }
    case 'IssueWorkingRegulation': {
      const { principle, generalResponsibility, tasks = [] } = said.data;
      put(t.regulations, { agencyId, principle, generalResponsibility }, mine);
      take(t.tasks, mine);
      for (const { taskId, name, positionId } of tasks) t.tasks.push({ agencyId, taskId, name, positionId });
      return;
    }
    case 'AssignTask': {
      const { taskId, name, positionId } = said.data;
      put(t.tasks, { agencyId, taskId, name, positionId }, (row) => mine(row) && row.taskId === taskId);
      return;
    }
    case 'SetPostLimit':
      remark(`limit of ${said.data.postClass}`, `at most ${said.data.atMost}`);
      return;
    case 'AllowSurplus':
      remark(`surplus of ${said.data.postClass}`, `${said.data.posts} until ${said.data.until ?? 'an unknown day'}`);
      return;
    case 'RecordScope':
      remark(`scope ${said.data.metric}`, figure(said.data.figure));
      return;
    case 'IntegrateProcedures':
      remark(`procedure ${said.data.chain.join(' > ')}`, 'integrated');
      return;
    case 'ReassignGroup':
      remark(`group ${said.data.group}`, `came from ${said.data.from.join(', ')}`);
      return;
    case 'TrainGroup':
      remark(`group ${said.data.group}`, `was trained in ${said.data.subject}`);
      return;
    case 'AssignIdentifier': {
      // One value of a scheme at a time, and one agency of a value.
      const { scheme, value, from } = said.data;
      take(t.identifiers, (row) => row.agencyId === from && row.scheme === scheme && row.value === value);
      put(t.identifiers, { agencyId, scheme, value }, (row) => mine(row) && row.scheme === scheme);
      return;
    }
    case 'RetireIdentifier':
      take(t.identifiers, (row) => mine(row) && row.scheme === said.data.scheme && row.value === said.data.value);
      return;
    case 'SplitAgency':
      split(t, said.data);
      return;
    case 'SecedeAgency':
      secede(t, said.data);
      return;
    case 'AbolishAgency':
      abolish(t, said.data);
      return;
    default:
      said satisfies never;
  }
};
