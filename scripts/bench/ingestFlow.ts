/** A customs shipment of the benchmark. It is also made inside n8n, so it stands alone. */
export function shipment(prefix: string, index: number): object {
	return {
		externalReference: `${prefix}-${index}`,
		direction: 'OUT',
		singleAdministrativeDocument: {
			declType: 'EX',
			invoiceCurrency: 'EUR',
			totalInvoiceAmount: 36500,
			goodsShipment: {
				exportCountry: 'BE',
				destination: { country: 'US' },
				invoice: { number: `INV-${index}`, date: '2026-11-02' },
				governmentAgencyGoodsItems: [
					{
						seqNum: 1,
						commodity: {
							description: 'Centrifugal pumps',
							classifications: [{ type: 'TARIC', code: '84137051' }],
							invoiceLine: { itemAmount: 36500 },
						},
						governmentProcedure: { proc: '10', prevProc: '00' },
						origin: { country: 'BE' },
						goodsMeasure: { nmass: 412.5, gmass: 430 },
					},
				],
			},
		},
	};
}

interface LastNode {
	readonly type: string;
	readonly typeVersion: number;
	readonly parameters: Record<string, unknown>;
}

/** What the shipments go to is called so in every flow. */
export const LAST = 'Shipments out';

/** A flow that makes shipments in n8n and gives them to one node. */
export function flowOf(shipments: number, prefix: string, last: LastNode) {
	const code = `const shipment = ${shipment.toString()};\nreturn Array.from({ length: ${shipments} }, (_, index) => ({ json: shipment('${prefix}', index) }));`;
	const at = (x: number): [number, number] => [x, 0];
	return {
		name: `Benchmark ${prefix}`,
		nodes: [
			{
				id: 'a',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: at(0),
				parameters: {},
			},
			{
				id: 'b',
				name: 'Shipments',
				type: 'n8n-nodes-base.code',
				typeVersion: 2,
				position: at(200),
				parameters: { jsCode: code },
			},
			{ id: 'c', name: LAST, position: at(400), onError: 'continueRegularOutput' as const, ...last },
		],
		connections: {
			Start: { main: [[{ node: 'Shipments', type: 'main', index: 0 }]] },
			Shipments: { main: [[{ node: LAST, type: 'main', index: 0 }]] },
		},
		settings: {},
	};
}

/** CAS Ingest; 0 requests a second is no limit. */
export const casIngest = (options: { concurrency: number; requestsPerSecond: number }): LastNode => ({
	type: 'n8n-nodes-customs4trade.casIngest',
	typeVersion: 1,
	parameters: { resource: 'customsShipment', operation: 'create', options },
});

/** n8n's own HTTP Request node with a fixed header. */
export const httpRequest = (url: string, token: string): LastNode => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	parameters: {
		method: 'POST',
		url,
		sendHeaders: true,
		headerParameters: { parameters: [{ name: 'Authorization', value: `Bearer ${token}` }] },
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ $json }}',
		options: {},
	},
});

export const noOp: LastNode = { type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
