/** A declaration of our own in the shape that public data of CAS shows. No value of it is of anybody's. */
export const NO_DATE = '0001-01-01T00:00:00Z';

const address = (city: string) => ({
	street: 'Kaai',
	number: '12',
	box: 'B',
	streetNumBox: null,
	zipCode: '2000',
	city,
	region: null,
	country: 'BE',
	type: null,
});

const party = (code: string, name: string) => ({
	id: `p-${code}`,
	creationDate: '2026-01-02T03:04:05.0000001Z',
	lastModification: '2026-01-02T03:04:05.0000001Z',
	clientId: 'c-1',
	code,
	name,
	address: address('Antwerpen'),
	contactPerson: { name: 'A. Person', tel: '+32 3', email: 'a@p.example', fax: null },
	types: ['IMP'],
	statusCode: null,
	authId: null,
});

export const calculated = (type: string, basisValue: number, assessed: number, methodCode?: string) => ({
	type,
	basisValue,
	payment: { assessed, ...(methodCode !== undefined && { methodCode }) },
});

export const anItem = (seqNum: number | null, more: object = {}) => ({
	id: `g-${seqNum}`,
	clientId: 'c-1',
	seqNum,
	statValue: 250.5,
	origin: { country: 'JP', region: null, type: null },
	goodsMeasure: { gmass: 12, nmass: 10, qty: 4 },
	governmentProcedure: { proc: '40', prevProc: '00', declProcType: 'H' },
	previousDocuments: [{ category: 'Z', type: '380', number: 'INV-9', date: NO_DATE }],
	commodity: {
		itemId: 'PUMP-1',
		description: 'Pumps',
		classifications: [
			{ type: 'HS', code: '841370' },
			{ type: 'TARIC', code: '8413705100' },
		],
		invoiceLine: { itemAmount: 1000 },
		calculationReturns: [calculated('A00', 1000, 17, 'A'), calculated('B00', 1017, 213.57, 'G')],
	},
	...more,
});

export const SAMPLE = {
	id: 'd-1',
	creationDate: '2026-01-12T08:00:00.0000001Z',
	lastModification: '2026-01-13T08:00:00.1234567Z',
	clientId: 'c-1',
	functionRefNum: 'LRN-26-1',
	docRefNum: '26BEA10000000001E6',
	comRefNum: 'PO-77',
	declType: 'IM',
	addDeclType1: 'A',
	accDateCode: '2026-01-12T09:30:00.0000000Z',
	issueDate: '2026-01-12T09:00:00Z',
	sendDateTime: NO_DATE,
	invoiceCurrency: 'USD',
	totalInvoiceAmount: 2000,
	totNumItems: 2,
	declarationOffice: { id: 'o-1', code: 'BEANR216000', name: 'Antwerpen', types: ['OFF'] },
	declarant: party('DECL01', 'Declarers'),
	importer: null,
	importerId: 'p-importer',
	agent: party('AGENT01', 'Agents'),
	attachments: [
		{
			id: 'a-1',
			creationDate: '2026-01-12T10:00:00Z',
			contentType: 'application/pdf',
			originalName: 'Invoice 9.pdf',
			storedName: 's-1',
			type: 'DeclarationAttachment',
			insertion: '2026-01-12T10:00:01Z',
			location: 'https://blobs.example/c/s-1?sv=2026&sig=opensTheFile',
		},
	],
	goodsShipments: [
		{
			id: 's-1',
			ucr: { traderReference: 'UCR-5' },
			exporter: party('EXPORT01', 'Exporters'),
			consignee: { ...party('CONS01', 'Consignees'), name: null },
			governmentAgencyGoodsItems: [anItem(1), anItem(20)],
		},
	],
};
