import { hash } from 'node:crypto';
import type { DomainCommand } from '@orgledger/domain';
import { canonicalJson } from '@orgledger/store';

/**
 * What a command says, as SHA-256 in hex of its canonical JSON: its type and its data, with day, order, instruments and
 * provenance. Who gives it, its id and its case are not in it. An empty list and none are the same, so that a list which a
 * later release fills in does not make a repeated import another one.
 */
export const commandHash = ({ type, data }: DomainCommand): string =>
  hash('sha256', canonicalJson(JSON.parse(JSON.stringify({ type, data }, withoutEmptyLists))));

const withoutEmptyLists = (_key: string, value: unknown): unknown =>
  Array.isArray(value) && value.length === 0 ? undefined : value;
