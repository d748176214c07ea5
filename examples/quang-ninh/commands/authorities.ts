import type { Command } from '../command.ts';
import type { District, Facts } from '../facts.ts';
import { openStart } from '../open-start.ts';
import { assumed } from '../origin.ts';

type Authority = {
  readonly agencyId: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly level: 'province' | 'district';
  readonly bloc: 'party' | 'state';
  readonly parentId?: string;
};

/** The bodies that the agencies report to, and the others that facts name; parents come first. */
export const authorities = (facts: Facts): readonly Command[] =>
  [...provincial(facts.province), ...facts.districts.flatMap(ofDistrict), haLongPartyOffice].map(establish);

const provincial = (province: string): readonly Authority[] => [
  {
    agencyId: 'quang-ninh/party-committee',
    name: `Tỉnh ủy ${province}`,
    nameEn: `Provincial Party Committee of ${province}`,
    kind: 'party-committee',
    level: 'province',
    bloc: 'party',
  },
  {
    agencyId: 'quang-ninh/peoples-committee',
    name: `UBND tỉnh ${province}`,
    nameEn: `People's Committee of ${province} Province`,
    kind: 'peoples-committee',
    level: 'province',
    bloc: 'state',
  },
  {
    agencyId: 'quang-ninh/org-committee',
    name: `Ban Tổ chức Tỉnh ủy ${province}`,
    nameEn: `Organisation Committee of the Provincial Party Committee of ${province}`,
    kind: 'org-committee',
    level: 'province',
    bloc: 'party',
    parentId: 'quang-ninh/party-committee',
  },
  {
    agencyId: 'quang-ninh/home-affairs',
    name: `Sở Nội vụ tỉnh ${province}`,
    nameEn: `Department of Home Affairs of ${province} Province`,
    kind: 'home-affairs',
    level: 'province',
    bloc: 'state',
    parentId: 'quang-ninh/peoples-committee',
  },
  {
    agencyId: 'quang-ninh/inspectorate',
    name: `Thanh tra tỉnh ${province}`,
    nameEn: `Inspectorate of ${province} Province`,
    kind: 'inspectorate',
    level: 'province',
    bloc: 'state',
    parentId: 'quang-ninh/peoples-committee',
  },
];

const ofDistrict = ({ id, partyCommittee, peoplesCommittee }: District): readonly Authority[] => [
  {
    agencyId: `${id}/party-committee`,
    name: partyCommittee.nameVi,
    nameEn: partyCommittee.nameEn,
    kind: 'party-committee',
    level: 'district',
    bloc: 'party',
    parentId: 'quang-ninh/party-committee',
  },
  {
    agencyId: `${id}/peoples-committee`,
    name: peoplesCommittee.nameVi,
    nameEn: peoplesCommittee.nameEn,
    kind: 'peoples-committee',
    level: 'district',
    bloc: 'state',
    parentId: 'quang-ninh/peoples-committee',
  },
];

const haLongPartyOffice: Authority = {
  agencyId: 'ha-long/party-office',
  name: 'Văn phòng Thành ủy Hạ Long',
  nameEn: 'Office of the City Party Committee of Hạ Long',
  kind: 'party-office',
  level: 'district',
  bloc: 'party',
  parentId: 'ha-long/party-committee',
};

const establish = ({ agencyId, name, nameEn, kind, level, bloc, parentId }: Authority): Command => ({
  command: 'EstablishAgency',
  id: `assumed/${agencyId}`,
  ...openStart('authorities'),
  provenance: assumed('authorities', 'The facts name this body; since when it has existed is not stated.'),
  data: {
    agencyId,
    name,
    translations: [{ language: 'en', name: nameEn }],
    kind,
    level,
    bloc,
    focalPoint: false,
    ...(parentId === undefined ? {} : { lines: [{ line: bloc, parentId }] }),
  },
});
