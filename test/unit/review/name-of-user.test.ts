import { expect, test } from '@jest/globals';
import { nameOfUser } from '../../../middleware/src/domain/review/name-of-user.ts';
import { agreementInForce } from '../../services/definitions/agreement-in-force.ts';

const { people } = agreementInForce().definitions;
const [ruth, sofia] = people.persons;
if (ruth === undefined || sofia === undefined) throw new Error('the agreement has two people');

const withOwner = (hubspotOwner: string | null) => ({
  ...people,
  persons: [{ ...ruth, email: 'ruth@elsewhere.example', hubspotOwner }, sofia],
});

test('whoever the agreement knows by the address in HubSpot is called by name, in whatever case it is written', () => {
  expect(nameOfUser(withOwner('ruth@hub.example'), 'Ruth@Hub.example')).toBe(ruth.name);
});

test('somebody without an address in HubSpot is known by the one at work', () => {
  expect(nameOfUser(withOwner(null), 'ruth@elsewhere.example')).toBe(ruth.name);
});

test('the address in HubSpot goes before the one at work', () => {
  expect(nameOfUser(withOwner(sofia.email), sofia.email)).toBe(ruth.name);
});

test('nobody is guessed: an unknown address stays an address', () => {
  expect(nameOfUser(people, 'somebody@partner.example')).toBe('somebody@partner.example');
});
