import { offerFlows, type Offer } from '../../scripts/demo/offerFlows';
import { allExamples } from '../../scripts/flows/examples';
import { aStage, CLIENT } from './support/suiteStage';

const stage = aStage();

describe('the demo that stays up', () => {
	let offer: Offer;
	const reported: string[] = [];
	beforeAll(async () => {
		offer = await offerFlows(stage(), { client: CLIENT, report: (line) => reported.push(line) });
	});
	afterAll(async () => {
		await offer?.stop();
	});

	it('offers every flow that it has not shown already', () => {
		const shown = Object.keys(stage().flows);
		const others = allExamples().filter(({ name }) => !shown.includes(name));
		expect(offer.flows.map(({ example }) => example)).toEqual(others.map(({ name }) => name));
		expect(others.length).toBeGreaterThanOrEqual(12);
	});

	it('gives them a database with their tables, mail and an archive', async () => {
		expect(reported.filter((line) => line.startsWith('No '))).toEqual([]);
		const tables = await offer.services.postgres!.query(
			"SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
		);
		expect(tables.length).toBeGreaterThan(5);
	});

	it('gives them their credentials, so that nothing but Settings is left to fill in', async () => {
		const missing: string[] = [];
		for (const { id, name } of offer.flows) {
			const { nodes } = await stage().api.workflow(id);
			for (const node of nodes.filter(({ disabled }) => disabled !== true)) {
				for (const [type, reference] of Object.entries(node.credentials ?? {})) {
					if (reference.id === null && type !== 'imap') missing.push(`${name}: ${node.name} (${type})`);
				}
			}
		}
		expect(missing).toEqual([]);
	});
});
