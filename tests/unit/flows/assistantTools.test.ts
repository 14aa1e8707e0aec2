import { KNOWN_STATUSES } from '../../../cas/contract/statuses';
import { readExample } from '../../../scripts/flows/examples';
import { runCode } from './support/runCode';

const flow = readExample('assistant-tools');
const tool = flow.nodes.find(({ name }) => name === 'search_declarations')!;
const asked = (query: Record<string, unknown>) => runCode(flow, 'Can it be asked?', [{ query }]);
const answer = (limit: number, ...found: Record<string, unknown>[]) =>
	runCode(flow, 'Newest first', found, { 'Can it be asked?': [{ limit }] });

describe('a search of an assistant', () => {
	it('offers the statuses that CAS has', () => {
		const schema = JSON.parse(String(tool.parameters.inputSchema)) as {
			properties: Record<string, { items?: { enum: string[] } }>;
		};
		expect(schema.properties.statuses?.items?.enum.sort()).toEqual([...KNOWN_STATUSES].sort());
	});

	it('is asked as it stands where nothing is wrong with it', () => {
		expect(asked({ reference: ' SO-1 ', statuses: ['Invalid'], updatedFrom: '2026-01-31T08:00:00Z' })).toMatchObject({
			reference: 'SO-1',
			statuses: ['Invalid'],
			limit: 20,
			problem: '',
		});
		expect(asked({})).toMatchObject({ problem: '' });
	});

	it.each([
		[{ updatedFrom: 'last week' }, /updatedFrom "last week" is not a date/],
		[{ updatedTo: '2026-13-01' }, /updatedTo "2026-13-01" is not a date/],
		[{ updatedFrom: '2026-02-01', updatedTo: '2026-02-01' }, /updatedFrom has to be before updatedTo/],
		[{ mrn: '26BE*' }, /mrn "26BE\*" has a wildcard/],
		[{ limit: -5 }, /limit has to be/],
		[{ limit: 1.5 }, /limit has to be/],
	])('with %j is told what is wrong', (query, problem) => {
		expect(asked(query).problem).toMatch(problem);
	});

	it('gets the newest first, and how many there are', () => {
		const on = (day: string) => ({ declarationId: day, lastUpdated: `2026-01-${day}T00:00:00Z` });
		expect(answer(2, on('01'), on('03'), { declarationId: 'x' }, on('02'))).toMatchObject({
			found: 4,
			shown: 2,
			declarations: [{ declarationId: '03' }, { declarationId: '02' }],
		});
		// n8n gives an empty item where nothing was found.
		expect(answer(2, {})).toMatchObject({ found: 0, declarations: [] });
		const many = Array.from({ length: 500 }, (_, at) => ({ declarationId: String(at) }));
		expect(answer(2, ...many)).toEqual({ problem: expect.stringMatching(/500 declarations or more fit/) });
	});
});
