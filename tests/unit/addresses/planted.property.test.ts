import fc from 'fast-check';
import { PRODUCTION } from '../../../cas/contract/environments';
import { withoutSecretAddresses } from '../../../cas/contract/secretAddresses';
import { addressSeal } from '../../../nodes/shared/documents/sealedAddress';
import { marksIn, plantedJson } from '../../hostile/plantedAddresses';

const RUNS = { seed: 20_261_127, numRuns: 3_000 };

describe('secret addresses planted anywhere in any JSON', () => {
	it('are all gone, and sealing again changes nothing', () => {
		fc.assert(
			fc.property(plantedJson, ({ value, marks }) => {
				const safe = withoutSecretAddresses(value, PRODUCTION, () => '(sealed)');
				expect(marksIn(JSON.stringify(safe) ?? '', marks)).toEqual([]);
				expect(withoutSecretAddresses(safe, PRODUCTION, () => '(again)')).toBe(safe);
			}),
			RUNS,
		);
	});

	it('come back as they were where the data goes to CAS', () => {
		const { sealed, opened } = addressSeal('secret', PRODUCTION);
		fc.assert(
			fc.property(plantedJson, ({ value }) => {
				expect(opened(sealed(value))).toEqual(value);
			}),
			RUNS,
		);
	});
});
