import { customsShipment } from '../../../cas/messages';
import { messageFromRows } from '../../../cas/messages/model/flat';
import { readExample } from '../../../scripts/flows/examples';
import { manualDeclaration } from '../../../scripts/flows/manualDeclaration/workflow';
import { listsData, pagesData } from '../../../scripts/flows/manualDeclaration/pages';
import { runCode } from './support/runCode';

type Json = Record<string, unknown>;

const flow = manualDeclaration();

/** Runs a Code node of the flow with what other nodes have given. */
const run = (name: string, input: readonly Json[], given: Readonly<Record<string, readonly Json[]>>) =>
	runCode(flow, name, input, {
		Pages: [pagesData() as Json],
		'Code lists': [listsData() as Json],
		'Saved templates': [{}],
		...given,
	});

/** The state after a page was answered. */
function answered(step: string, answers: Json, state: Json): { message: Json; next: string; notice?: string } {
	const before = { step, choices: [], state: { item: 0, queue: ['summary'], operation: 'create', ...state } };
	return run('Take in', [answers], { 'Next step': [before] }).state as ReturnType<typeof answered>;
}

const ITEMS = 'goodsItems';
const withItem = (item: Json) => ({ message: { [ITEMS]: [item] } });

describe('the flow "Manual declaration"', () => {
	it('is the one that the generator makes', () => {
		expect(readExample('manual-declaration')).toEqual(JSON.parse(JSON.stringify(flow)));
	});
});

describe('an answer on the form', () => {
	const netMassOf = (text: string) => {
		const { message } = answered('goodsItem', { netMass: text }, withItem({}));
		return (message[ITEMS] as Json[])[0]?.netMass;
	};

	it.each([
		['412.5', '412.5'],
		['412,5', '412.5'],
		['1 250,75', '1250.75'],
		['0,125', '0.125'],
	])('takes the number %s as %s', (written, taken) => expect(netMassOf(written)).toBe(taken));

	it('leaves a number that can be read two ways as it is, so that the check asks for it', () => {
		expect(netMassOf('1,250')).toBe('1,250');
	});

	it('takes the code of a choice, and nothing where a choice is taken back', () => {
		const choose = (choice: string) =>
			answered('shipment', { destinationCountry: choice }, { message: { destinationCountry: 'FR', [ITEMS]: [] } });
		expect(choose('GB – United Kingdom').message.destinationCountry).toBe('GB');
		expect(choose('(leave empty)').message).not.toHaveProperty('destinationCountry');
	});

	it('takes a procedure that the list lacks', () => {
		const answers = { procedure: '1000 – Permanent export', 'procedure#other': '3154' };
		expect(answered('goodsItem', answers, withItem({})).message[ITEMS]).toEqual([{ procedure: '3154', itemNumber: 1 }]);
	});

	it('takes out the first of two kinds of package without touching the second', () => {
		const packages = [{ quantity: 4 }, { quantity: 2, type: 'CT', shippingMarks: 'B' }];
		const answers = { 'packages[0].quantity': '', 'packages[0].type': '', 'packages[0].shippingMarks': '' };
		const { message } = answered('goodsItem', answers, withItem({ packages }));
		expect((message[ITEMS] as Json[])[0]?.packages).toEqual([packages[1]]);
	});

	it('numbers the goods items anew where one is removed', () => {
		const items = [
			{ goodsDescription: 'Pumps', itemNumber: 1 },
			{ goodsDescription: 'Seals', itemNumber: 2 },
		];
		const { message, next } = answered(
			'goodsItem',
			{ then: 'Remove this goods item' },
			{ message: { [ITEMS]: items } },
		);
		expect(message[ITEMS]).toEqual([{ goodsDescription: 'Seals', itemNumber: 1 }]);
		expect(next).toBe('summary');
	});
});

describe('a copy', () => {
	const NO_DATE = '0001-01-01T00:00:00Z';
	const document = { category: 'N', type: '935', refNum: 'INV-1', issueDate: NO_DATE, effectiveDate: null };
	const found = {
		declarationId: 'id',
		externalReference: 'SO-1',
		mrn: '26BE000000000006E3',
		docRefNum: '26BE000000000006E3',
		currentStatus: 'Released',
		direction: 'OUT',
		declType: 'EX',
		accDateCode: '2026-01-12T09:30:00.0000000Z',
		invoiceCurrency: 'EUR',
		declarationOffice: { code: 'BE101000', name: 'Antwerpen' },
		calculationReturns: [{ type: 'A00' }],
		importer: null,
		warnings: { blocking: [], nonBlocking: [] },
		goodsShipments: [
			{
				id: 's-1',
				exporter: { id: 'p-1', code: 'BE0428759497', types: ['EXP'], address: { city: 'Antwerpen', region: null } },
				invoice: { number: 'INV-1', date: '2026-01-12' },
				destination: { country: 'GB' },
				exitOffice: { code: 'BE216000' },
				consignment: { itinerary: [{ country: 'BE' }, { country: 'FR' }], unloadingLocation: { dateArrival: NO_DATE } },
				governmentAgencyGoodsItems: [
					{
						governmentAgencyGoodsItemId: 'item',
						id: 'item',
						seqNum: 1,
						containerIdentification: 'MSKU9070323',
						commodity: {
							classifications: [
								{ type: 'HTS', code: '8413709999' },
								{ type: 'TARIC', code: '84137051' },
							],
							dutyTaxFees: [
								{ type: 'A00', preference1: '3', preference2: '00' },
								{ type: 'B00', payment: { methodCode: 'G' } },
							],
							calculationReturns: [],
						},
						governmentProcedure: { proc: '31', prevProc: '51', procEU: 'C07', procNat2: '4A0' },
						goodsMeasure: { nmass: 412.5 },
						packagings: [{ quantity: 4, type: 'PX' }, { type: 'CT' }],
						additionalDocuments: [document],
						previousDocuments: [{ category: 'Z', type: '380', number: 'INV-9' }],
						specialProcedure: { inboundMrn: '26BEA10000000001E2', formulaReference: 'F-1' },
					},
				],
			},
		],
	};
	const copy = {
		direction: 'OUT',
		declarationType: 'EX',
		declarationOffice: 'BE101000',
		invoiceCurrency: 'EUR',
		exporter: { code: 'BE0428759497', address: { city: 'Antwerpen' } },
		destinationCountry: 'GB',
		exitOffice: 'BE216000',
		countriesOfRouting: [{ country: 'BE' }, { country: 'FR' }],
		[ITEMS]: [
			{
				commodityCode: '84137051',
				'otherClassifications[0].type': 'HTS',
				'otherClassifications[0].code': '8413709999',
				taxType: 'A00',
				preference: '300',
				'dutyTaxFees[1].taxType': 'B00',
				'dutyTaxFees[1].paymentMethod': 'G',
				procedure: '3151',
				additionalProcedures: 'C07 4A0',
				netMass: 412.5,
				packages: [{ quantity: 4, type: 'PX' }, { type: 'CT' }],
				additionalDocuments: [{ type: 'N935', reference: 'INV-1' }],
				specialProcedure: { formulaReference: 'F-1' },
			},
		],
	};

	it('of a declaration has its parties and goods by our columns, and nothing that belongs to the other one', () => {
		expect(answered('find', found, withItem({})).message).toEqual(copy);
	});

	it('of a declaration is a shipment that the check reads whole', () => {
		const { message } = answered('find', found, withItem({}));
		const { message: sent, problems } = messageFromRows(customsShipment, [message]);
		expect(problems).toEqual([]);
		const { goodsShipments, declType, invoiceCurrency } = found;
		const [item] = goodsShipments[0]!.governmentAgencyGoodsItems;
		const { governmentProcedure, goodsMeasure, packagings, commodity } = item!;
		expect(sent).toMatchObject({
			singleAdministrativeDocument: {
				declType,
				invoiceCurrency,
				declarationOfficeCode: 'BE101000',
				goodsShipment: {
					exitOfficeCode: 'BE216000',
					governmentAgencyGoodsItems: [
						{
							governmentProcedure,
							goodsMeasure,
							packagings,
							commodity: {
								classifications: [...commodity.classifications].reverse(),
								dutyTaxFees: commodity.dutyTaxFees,
							},
						},
					],
				},
			},
		});
	});

	it('of a template has nothing that belongs to one declaration', () => {
		const own = { externalReference: 'SO-1', ucr: 'U', invoice: { number: 'INV-1', date: '2026-01-12' } };
		const template = {
			...copy,
			...own,
			[ITEMS]: copy[ITEMS].map((item) => ({ ...item, itemNumber: 1, container: 'M' })),
		};
		const rows = { 'Saved templates': [{ name: 'Pumps', content: JSON.stringify(template) }] };
		const before = { step: 'template', choices: [], state: { message: { [ITEMS]: [] } } };
		const { state } = run('Take in', [{ template: 'Pumps' }], { ...rows, 'Next step': [before] });
		expect(state).toMatchObject({ next: 'shipment' });
		expect((state as Json).message).toEqual(copy);
	});

	it('of a template of an earlier form is none, and says so', () => {
		const content = JSON.stringify({ exporter: { id: 'BE0428759497' }, governmentAgencyGoodsItems: [{}] });
		const before = { step: 'template', choices: [], state: { message: { [ITEMS]: [] } } };
		const rows = { 'Saved templates': [{ name: 'Pumps', content }], 'Next step': [before] };
		expect(run('Take in', [{ template: 'Pumps' }], rows).state).toMatchObject({
			message: { [ITEMS]: [] },
			notice: expect.stringContaining('earlier version'),
		});
	});
});

describe('what CAS sends back', () => {
	const state = { message: { direction: 'OUT', [ITEMS]: [{}, {}] }, item: 1, queue: [], operation: 'create' };
	const declaration = { status: 'Invalid', lrn: 'LRN' };
	const textOf = (page: Json) => JSON.stringify(page.fields);
	const drawn = (step: string, paths: readonly (string | undefined)[]) => {
		const casProblems = paths.map((path, index) => ({
			text: `is wrong ${index}`,
			...(path !== undefined && { path }),
		}));
		return textOf(
			run('Next step', [{}], { 'Take in': [{ state: { ...state, next: step, declaration, casProblems } }] }),
		);
	};
	const item = (place: string) => `goodsShipments[0].governmentAgencyGoodsItems[1]${place}`;

	it.each([
		[item('.commodity.classifications[0]'), 'Goods item 2, Commodity code: is wrong 0.'],
		[item('.goodsMeasure.nmass'), 'Goods item 2, Net mass (kg): is wrong 0.'],
		[item('.packagings[0]'), 'Goods item 2, Packages: is wrong 0.'],
		[item(''), 'Goods item 2: is wrong 0.'],
		['goodsShipments[0].exitOffice', 'Customs office of exit: is wrong 0.'],
		['singleAdministrativeDocument.goodsShipment.exitOfficeCode', 'Customs office of exit: is wrong 0.'],
		['goodsShipments[0].invoice', 'Invoice: is wrong 0.'],
		['importer', 'Importer: is wrong 0.'],
		['goodsShipments[0].seller', '<li>is wrong 0.'],
		['goodsShipments[0]', '<li>is wrong 0.'],
		[undefined, '<li>is wrong 0.'],
	])('of %s stands under the name of the question', (path, words) => {
		expect(drawn('correct', [path])).toContain(words);
	});

	it('stands on the page that asks for it, and not on others', () => {
		const paths = [item('.commodity'), 'goodsShipments[0].exitOffice', 'importer.address', 'goodsShipments[0]'];
		const told = (step: string) => paths.filter((_, index) => drawn(step, paths).includes(`is wrong ${index}`));
		expect(told('goodsItem')).toEqual([paths[0]]);
		expect(told('terms')).toEqual([paths[1]]);
		expect(told('parties')).toEqual([paths[2]]);
		expect(told('shipment')).toEqual([]);
		expect(told('summary')).toEqual(paths);
	});
});

describe('what the check finds', () => {
	it('comes on the page that asks for it before the next one', () => {
		const path = 'singleAdministrativeDocument.goodsShipment.governmentAgencyGoodsItems[0].goodsMeasure.nmass';
		const state = { message: { [ITEMS]: [{}] }, item: 0, queue: [], next: 'summary', answered: 'goodsItem' };
		const page = run('Next step', [{ severity: 'refuse', text: 'Too light.', path }], { 'Take in': [{ state }] });
		expect(page).toMatchObject({ step: 'goodsItem', title: 'Goods item 1' });
		expect(JSON.stringify(page.fields)).toContain('Too light.');
	});
});

describe('a send whose answer is lost', () => {
	const state = { message: { externalReference: 'SO-1', [ITEMS]: [{}] } };
	const failure = (outcome: string) => ({ error: 'CAS did not answer', description: 'Look it up', outcome });

	it('is not refused as a reference that is taken when it is sent again', () => {
		const after = answered('send', failure('unknown'), state);
		expect(after).toMatchObject({ next: 'summary', attempted: true, notice: 'CAS did not answer. Look it up.' });
		const choices = [{ option: 'Send to CAS', next: 'send' }];
		const again = run('Take in', [{ next: 'Send to CAS' }], {
			'Next step': [{ step: 'summary', choices, state: after }],
		});
		expect(again.state).toMatchObject({ next: 'send' });
	});

	it('is looked up first where CAS surely refused the first one', () => {
		expect(answered('send', failure('refused'), state)).not.toMatchObject({ attempted: true });
	});
});

describe('a form that nobody answers in time', () => {
	it('ends without sending anything', () => {
		const page = { step: 'summary', fields: [], choices: [] };
		expect(answered('summary', page, withItem({})).next).toBe('end');
	});
});
