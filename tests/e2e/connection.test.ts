import { CREDENTIAL_TYPE } from '../../scripts/demo/stage';
import { outputOf, problemOf } from '../../scripts/host/execution';
import { aFlow, START } from './support/flows';
import { aStage, aStageByProfile, PROFILES } from './support/suiteStage';

const { stage, under } = aStageByProfile(aStage);

/** Runs CAS Connection with these parameters; gives its items. */
async function itemsOf(parameters: Record<string, unknown>): Promise<Record<string, unknown>[]> {
	const { api, credential } = stage();
	const node = {
		name: 'CAS Connection',
		type: 'n8n-nodes-customs4trade.casConnection',
		typeVersion: 1,
		parameters: { resource: 'connection', ...parameters },
		credentials: { [CREDENTIAL_TYPE]: credential },
	};
	const execution = await api.runAndWait((await api.createWorkflow(aFlow('Connection', START, node))).id);
	expect(problemOf(execution)).toBeUndefined();
	return outputOf(execution, 'CAS Connection').map(({ json }) => json);
}

describe.each(PROFILES)('CAS Connection in a real n8n (%s)', (profile) => {
	under(profile);

	it('finds nothing that fails, and tells the address of this n8n', async () => {
		const rows = await itemsOf({ operation: 'check', probeWriting: true });
		// The clock of the sandbox runs faster than that of n8n.
		const amiss = rows.filter(({ area, result }) => area !== 'Clocks' && (result === 'failed' || result === 'differs'));
		expect(amiss).toEqual([]);
		const { origin } = new URL(stage().n8n.url);
		const address = rows.find(({ area }) => area === 'Webhooks');
		expect(String(address?.found).replace('localhost', '127.0.0.1')).toContain(
			origin.replace('localhost', '127.0.0.1'),
		);
		expect(stage().sandbox.control.state().counts.messages).toBe(0);
	});

	it('is one item for a flow that watches', async () => {
		expect(await itemsOf({ operation: 'check', summaryOnly: true })).toMatchObject([{ isHealthy: true, failed: 0 }]);
	});

	it('shows the contract', async () => {
		const rows = await itemsOf({ operation: 'show' });
		const from = profile === 'as-assumed' ? 'package' : 'profile';
		expect(rows).toContainEqual(expect.objectContaining({ section: 'Endpoints', name: 'declaration.get', from }));
	});
});
