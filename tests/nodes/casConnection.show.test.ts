import { CONTRACT } from '../../cas/contract/registry';
import { aCas } from './harness/testCas';

const show = { type: 'casConnection', parameters: { resource: 'connection', operation: 'show' } };

describe('the contract as a table', () => {
	it('has a row for each fact, with its grade and source', async () => {
		const { json: rows } = await (await aCas()).run(show);
		expect(rows).toHaveLength(CONTRACT.flatMap(({ entries }) => entries).length);
		expect(rows).toContainEqual({
			section: 'Endpoints',
			name: 'customsShipment.ingest',
			value: 'POST /v1/customsshipments → 202',
			grade: 'assumed',
			source: expect.stringContaining('path undocumented'),
			from: 'package',
		});
	});
});
