import { type AgencyCommand, agencyDecider, parseCommand } from '@orgledger/domain';
import { specify } from '@orgledger/testing';
import { it } from 'vitest';

const command = (name: string, data: object): AgencyCommand => {
  const parsed = parseCommand({ command: name, effective: '2018-02-28', data }).command;
  if (!('agencyId' in parsed.data)) throw new TypeError(`${name} is for another aggregate`);
  // The schema of an agency's command has just accepted it.
  return parsed as AgencyCommand;
};

const profile = { name: 'Thanh tra thị xã', kind: 'inspectorate', level: 'district', bloc: 'state', focalPoint: true };
const established = { effective: '2018-02-28', order: 0, instruments: [], agencyId: 'town', ...profile };

it('an agency that is established is named once, and its id is never used again', () => {
  const establish = command('EstablishAgency', { agencyId: 'town', ...profile });
  const events = agencyDecider.decide(establish, agencyDecider.initialState());
  specify(agencyDecider)
    .given([])
    .when(establish)
    .thenEvents([{ type: 'AgencyEstablished', data: { ...established, translations: [], lines: [] } }]);
  specify(agencyDecider)
    .given(events)
    .when(establish)
    .thenRefused({ code: 'AlreadyExists', ids: ['town'] });
});

it('an agency that ends without a successor needs a reason', () => {
  const events = agencyDecider.decide(
    command('EstablishAgency', { agencyId: 'town', ...profile }),
    agencyDecider.initialState(),
  );
  specify(agencyDecider)
    .given(events)
    .when(command('AbolishAgency', { agencyId: 'town' }))
    .thenRefused({ code: 'RuleViolated', rule: 'L5', ids: ['town'] });
});
