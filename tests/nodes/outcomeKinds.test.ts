import type { INodeTypeDescription } from 'n8n-workflow';
import { CasDeclaration } from '../../nodes/CasDeclaration/CasDeclaration.node';
import { CasIngest } from '../../nodes/CasIngest/CasIngest.node';
import { allCells } from './outcomes/cells';
import { isReading, KINDS } from './outcomes/kinds';

/** The operations of a node that change something at CAS, as its panel offers them: `customsShipment create`. */
function writingOperations({ properties }: INodeTypeDescription): string[] {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options = [] }) => {
			const [resource] = displayOptions?.show?.resource ?? [];
			const names = options.flatMap((option) => ('value' in option ? [String(option.value)] : []));
			return names.filter((name) => !isReading(String(resource), name)).map((name) => `${String(resource)} ${name}`);
		});
}

describe('the outcome matrix', () => {
	it('has a kind for each operation that changes something at CAS, and for no other', () => {
		const writing = [new CasIngest(), new CasDeclaration()].flatMap((node) => writingOperations(node.description));
		const kinds = KINDS.map(({ resource, operation }) => `${resource} ${operation}`);
		expect([...new Set(kinds)].sort()).toEqual(writing.sort());
	});

	it('has at least 2,000 cells', () => {
		expect(allCells().length).toBeGreaterThanOrEqual(2_000);
	});
});
