import { CREDENTIAL_TYPE } from '../../scripts/demo/stage';
import { outputOf } from '../../scripts/host/api';
import { anExport } from '../sandbox/support/shipment';
import { aFlow, START } from './support/flows';
import { aStage } from './support/suiteStage';

const stage = aStage();

const NODE = 'CAS Ingest';
const ENOUGH_SECONDS = 60;
const TOO_FEW_SECONDS = 3;

/** Sends new shipments of these references, in one run, and waits for what CAS makes of them. */
async function send(references: readonly string[], waitForResultSeconds: number) {
	const { api, credential } = stage();
	const messages = references.map((reference) => anExport(reference));
	const flow = aFlow(
		`Wait ${waitForResultSeconds} s for ${references.length}`,
		START,
		{
			name: 'Messages',
			type: 'n8n-nodes-base.code',
			typeVersion: 2,
			parameters: { jsCode: `return ${JSON.stringify(messages)}.map((json) => ({ json }));` },
		},
		{
			name: NODE,
			type: 'n8n-nodes-customs4trade.casIngest',
			typeVersion: 1,
			parameters: { resource: 'customsShipment', operation: 'create', options: { waitForResultSeconds } },
			credentials: { [CREDENTIAL_TYPE]: credential },
		},
	);
	const execution = await api.runAndWait((await api.createWorkflow(flow)).id);
	return {
		items: outputOf(execution, NODE).map(({ json }) => json),
		hints: execution.data.resultData.runData[NODE]?.flatMap(({ hints = [] }) => hints.map(({ message }) => message)),
	};
}

const declarationOf = (reference: string) =>
	stage()
		.sandbox.control.state()
		.declarations.find(({ externalReference }) => externalReference === reference);

describe('Wait for the Result in a real n8n', () => {
	it('tells what was made, what CAS refused in its words, and what existed before', async () => {
		const { control } = stage().sandbox;
		control.setOutcome({ externalReference: 'W-REFUSED', outcome: 'Invalid', errors: ['The office is not open'] });
		await send(['W-BEFORE'], ENOUGH_SECONDS);
		const { items, hints } = await send(['W-MADE', 'W-REFUSED', 'W-BEFORE'], ENOUGH_SECONDS);
		expect(items).toMatchObject([
			{
				externalReference: 'W-MADE',
				outcome: 'accepted',
				result: 'made',
				resultReason: expect.stringMatching(/Validated/),
				declarationId: declarationOf('W-MADE')?.id,
				lrn: declarationOf('W-MADE')?.lrn,
			},
			{
				externalReference: 'W-REFUSED',
				outcome: 'accepted',
				result: 'refused',
				status: 'Invalid',
				errorDescriptions: ['The office is not open'],
			},
			{
				externalReference: 'W-BEFORE',
				outcome: 'accepted',
				result: 'existedBefore',
				resultReason: expect.stringMatching(/^CAS had a declaration of it before it was sent, in status \w+\./),
				declarationId: declarationOf('W-BEFORE')?.id,
			},
		]);
		expect(hints).toEqual([]);
	});

	it('says at its end what is not known yet, and who would tell', async () => {
		const { control } = stage().sandbox;
		const { speed } = control.state(0).clock;
		// CAS takes a second of its clock to process a message: longer than anybody waits here.
		control.setSpeed(0.001);
		const begin = Date.now();
		const { items, hints } = await send(['W-LATER'], TOO_FEW_SECONDS);
		control.setSpeed(speed);
		expect(Date.now() - begin).toBeGreaterThanOrEqual(TOO_FEW_SECONDS * 1_000);
		expect(items).toMatchObject([
			{
				externalReference: 'W-LATER',
				outcome: 'accepted',
				referenceId: expect.any(String),
				result: 'notKnownYet',
				resultReason: expect.stringMatching(/shows no declaration of it yet.*CreationUnsuccessful/),
			},
		]);
		expect(items[0]).not.toHaveProperty('declarationId');
		expect(hints).toEqual([expect.stringMatching(/^The result of one shipment is not known yet\./)]);
	});
});
