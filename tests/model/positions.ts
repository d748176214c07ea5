import type { PositionSaid, StaffDestination, Title } from './said/index.ts';
import { put, type Tables, take } from './tables.ts';

type NewPost = {
  readonly id: string;
  readonly agencyId: string;
  readonly rank: string;
  readonly capacity: number;
  readonly titles: readonly Title[];
};

/** A post begins. */
export const beginPost = (t: Tables, post: NewPost): void => {
  t.positions.push({ ...post, ended: false, into: undefined });
};

/** A post ends. Its holders have gone elsewhere before, or leave it now. */
export const endPost = (t: Tables, positionId: string, into?: string): void => {
  const post = t.positions.find(({ id }) => id === positionId);
  if (post !== undefined) Object.assign(post, { ended: true, into });
  take(t.holdings, (row) => row.positionId === positionId);
};

/** Somebody comes to hold a post, and so has not left the service. */
export const hold = (t: Tables, positionId: string, personId: string, appointment: string): void => {
  put(
    t.holdings,
    { personId, positionId, appointment },
    (row) => row.personId === personId && row.positionId === positionId,
  );
  take(t.released, (row) => row.personId === personId);
};

/** Sends the holders of some posts where the decision says: out of these posts, and into another or out of the service. */
export const send = (t: Tables, staff: readonly StaffDestination[], from: readonly string[]): void => {
  for (const one of staff) {
    take(t.holdings, (row) => row.personId === one.personId && from.includes(row.positionId));
    if (one.kind === 'moved') hold(t, one.positionId, one.personId, one.appointment ?? 'main');
    else release(t, one.personId, one.reason);
  }
};

/** Somebody who holds another post still leaves that one only, not the service. */
const release = (t: Tables, personId: string, reason: string): void => {
  if (t.holdings.some((row) => row.personId === personId)) return;
  put(t.released, { personId, reason }, (row) => row.personId === personId);
};

/** What is said of a post and of those who hold it. */
export const applyPosition = (t: Tables, said: PositionSaid): void => {
  switch (said.command) {
    case 'EstablishPosition': {
      const { positionId: id, agencyId, rank, capacity = 1, titles } = said.data;
      beginPost(t, { id, agencyId, rank, capacity, titles });
      return;
    }
    case 'RetitlePosition':
    case 'TransferPosition': {
      const post = t.positions.find(({ id }) => id === said.data.positionId);
      if (post === undefined) return;
      if (said.command === 'RetitlePosition') post.titles = said.data.titles;
      else post.agencyId = said.data.toAgencyId;
      return;
    }
    case 'AbolishPosition':
      send(t, said.data.staff ?? [], [said.data.positionId]);
      endPost(t, said.data.positionId);
      return;
    case 'UnifyTitles':
      for (const positionId of said.data.positionIds) hold(t, positionId, said.data.personId, 'unified');
      return;
    case 'SeparateTitles': {
      const { positionIds, personId, keeps } = said.data;
      const own = (row: { personId: string; positionId: string }) =>
        row.personId === personId && positionIds.includes(row.positionId);
      take(t.holdings, (row) => own(row) && row.positionId !== keeps);
      // What else is said of how the post is held stays: a secondment, pay that is kept.
      for (const row of t.holdings.filter(own)) row.appointment = 'main';
      return;
    }
    case 'AppointStaff':
      hold(t, said.data.positionId, said.data.personId, said.data.appointment ?? 'main');
      return;
    case 'ReassignStaff': {
      const { positionId, personId, fromPositionId, appointment = 'main' } = said.data;
      send(t, [{ kind: 'moved', personId, positionId, appointment }], [fromPositionId]);
      return;
    }
    case 'ReleaseStaff': {
      const { positionId, personId, reason } = said.data;
      send(t, [{ kind: 'released', personId, reason }], [positionId]);
      return;
    }
    case 'SecondStaff':
    case 'KeepPay': {
      const { positionId, personId } = said.data;
      const row = t.holdings.find((one) => one.positionId === positionId && one.personId === personId);
      if (row === undefined) return;
      if (said.command === 'KeepPay') row.payKept = said.data.until;
      else row.seconded = { to: said.data.to, until: said.data.until };
      return;
    }
    case 'TrainStaff':
      t.trained.push({ personId: said.data.personId, subject: said.data.subject });
      return;
    case 'AttestHolder':
      // Seen in the post: that changes nothing.
      return;
    default:
      said satisfies never;
  }
};
