import type { LedgerEntry, PositionEvent } from '@orgledger/domain';
import { NotApplicable } from './not-applicable.ts';
import {
  activePosition,
  beginPosition,
  endPosition,
  movePosition,
  personOf,
  placeHolder,
  placeStaff,
  release,
  removeHolder,
  updateHolding,
} from './position-records.ts';
import type { Staging } from './staging.ts';

type Entry<T extends PositionEvent['type']> = LedgerEntry<Extract<PositionEvent, { type: T }>>;

/** What a position's own events change on the chart. */
export const applyPositionEvent = (chart: Staging, entry: LedgerEntry<PositionEvent>): void => {
  const by = entry.id;
  switch (entry.type) {
    case 'PositionEstablished': {
      const { positionId, titles, ...position } = entry.data;
      const own = { id: positionId, ...position, titles: titles.map((title) => ({ ...title, by })) };
      const { id, agencyId, rank, capacity } = own;
      beginPosition(
        chart,
        { id, agencyId, rank, capacity, titles: own.titles },
        { by, effective: entry.data.effective },
      );
      return;
    }
    case 'PositionRetitled': {
      const position = activePosition(chart, entry.data.positionId);
      chart.put({ ...position, titles: entry.data.titles.map((title) => ({ ...title, by })) });
      return;
    }
    case 'PositionTransferred':
      movePosition(chart, entry.data.positionId, entry.data.toAgencyId);
      return;
    case 'PositionAbolished': {
      const { positionId, staff, effective } = entry.data;
      const { id } = activePosition(chart, positionId);
      endPosition(chart, id, { by, effective });
      placeStaff(chart, staff, new Set([id]), by);
      return;
    }
    case 'TitlesUnified':
      applyTitlesUnified(chart, entry);
      return;
    case 'StaffAppointed': {
      const { positionId, personId, appointment } = entry.data;
      placeHolder(chart, positionId, { personId, appointment, unification: undefined, by });
      return;
    }
    case 'StaffReassigned': {
      const { positionId, fromPositionId, personId, appointment } = entry.data;
      removeHolder(chart, fromPositionId, personId);
      placeHolder(chart, positionId, { personId, appointment, unification: undefined, by });
      return;
    }
    case 'StaffReleased': {
      const { positionId, personId, reason } = entry.data;
      removeHolder(chart, positionId, personId);
      release(chart, personId, reason, by);
      return;
    }
    case 'HolderAttested':
      demandBegun(chart, entry.data.positionId);
      return;
    case 'TitlesSeparated':
      applyTitlesSeparated(chart, entry);
      return;
    case 'StaffSeconded': {
      const { positionId, personId, to, until } = entry.data;
      updateHolding(chart, positionId, personId, { seconded: { to, until, by } });
      return;
    }
    case 'StaffTrained': {
      const { positionId, personId, subject, functionId } = entry.data;
      updateHolding(chart, positionId, personId, {});
      const person = personOf(chart, personId);
      chart.put({ ...person, trained: [...person.trained, { subject, functionId, by }] });
      return;
    }
    case 'PayKept': {
      const { positionId, personId, until } = entry.data;
      updateHolding(chart, positionId, personId, { payKept: { until, by } });
      return;
    }
    case 'NoteRecorded':
    case 'Confirmed':
      return;
  }
};

// It may have ended since: somebody was seen in it on some day of the window.
const demandBegun = (chart: Staging, id: string): void => {
  if (chart.positions.get(id) === undefined) activePosition(chart, id);
};

const applyTitlesSeparated = (chart: Staging, { id: by, data }: Entry<'TitlesSeparated'>): void => {
  const { positionIds, personId, keeps } = data;
  for (const id of positionIds) {
    const holding = activePosition(chart, id).holders.find((one) => one.personId === personId);
    if (holding?.appointment !== 'unified') {
      throw new NotApplicable({
        ids: [id, personId],
        message: `that person does not hold the position ${id} with unified titles on that day; name the posts that were unified`,
      });
    }
    if (id !== keeps) removeHolder(chart, id, personId);
  }
  updateHolding(chart, keeps, personId, { appointment: 'main', unification: undefined, by });
};

const applyTitlesUnified = (chart: Staging, { id: by, data }: Entry<'TitlesUnified'>): void => {
  const positions = data.positionIds.map((id) => activePosition(chart, id));
  const agencies = new Set(positions.map(({ agencyId }) => agencyId));
  if (agencies.size !== positions.length || positions.some(({ rank }) => rank !== 'head')) {
    throw new NotApplicable({
      ids: data.positionIds,
      message: 'titles are unified over the head posts of different agencies; name one head post of each',
    });
  }
  for (const { id } of positions) {
    placeHolder(chart, id, { personId: data.personId, appointment: 'unified', unification: by, by });
  }
};
