import type { INodeParameters } from 'n8n-workflow';
import { aGoodsItem, anExport } from '../sandbox/support/shipment';
import { timePasses } from './harness/manualTime';
import { aCas, type TestCas } from './harness/testCas';

const copy = (newReference: string) => ({
	type: 'casDeclaration',
	parameters: {
		resource: 'declaration',
		operation: 'copy',
		declaration: { __rl: true, mode: 'reference', value: 'SO-1' },
		newReference,
	},
});

const ingest = (parameters: INodeParameters) => ({
	type: 'casIngest',
	parameters: { resource: 'customsShipment', operation: 'create', options: {}, ...parameters },
});

async function sent(cas: TestCas): Promise<void> {
	const message = anExport('SO-1', { items: [aGoodsItem(), aGoodsItem({ seqNum: 2 })] });
	const run = await cas.run(ingest({ source: 'json', message: JSON.stringify(message) }));
	if (run.error !== undefined) throw run.error;
	await timePasses(600_000);
}

describe('Copy to New Shipment', () => {
	it('makes a shipment that CAS Ingest sends as it is, with the goods of the declaration and none of its numbers', async () => {
		const cas = await aCas();
		await sent(cas);
		const [item] = (await cas.run(copy('SO-2'))).items;
		expect(item?.json).toMatchObject({ messageType: 'New', externalReference: 'SO-2', direction: 'OUT' });
		const numbers = cas.sandbox.control.state().declarations.flatMap(({ lrn, mrn, id }) => [lrn, mrn, id]);
		for (const number of numbers) if (number !== null) expect(JSON.stringify(item?.json)).not.toContain(String(number));
		const again = await cas.run(ingest({ source: 'item' }), [{ json: item!.json }]);
		expect(again.items[0]?.json).toMatchObject({ referenceId: expect.any(String), externalReference: 'SO-2' });
		await timePasses(600_000);
		const statuses = cas.sandbox.control
			.state()
			.declarations.map(({ externalReference, currentStatus }) => `${externalReference} ${currentStatus}`);
		expect(statuses.sort()).toEqual(['SO-1 ExitConfirmed', 'SO-2 ExitConfirmed']);
	});

	it('says which declaration is not there', async () => {
		const cas = await aCas();
		const { error } = await cas.run(copy('SO-2'));
		expect(String(error?.message)).toMatch(/SO-1/);
	});
});
