import { checkMessage, declarationHeader, goodsItem } from '../../../cas/messages';
import { readExample } from '../../../scripts/flows/examples';
import { runCode } from './support/runCode';

type Json = Record<string, unknown>;

const flow = readExample('correct-and-resubmit');
const ITEMS = 'goodsShipments[0].governmentAgencyGoodsItems';
const CODE = `${ITEMS}[1].commodity.classifications[1]`;
const item = (seqNum: number, code: string) => ({
	seqNum,
	commodity: {
		description: 'Pumps',
		classifications: [
			{ type: 'HTS', code: '8413709999' },
			{ type: 'TARIC', code },
		],
	},
	goodsMeasure: { nmass: 412.5 },
});

/** What "Get Corrections" gives: two groups with a wrong field each, one field, the whole, and what no update changes. */
const CORRECTIONS = {
	declarationId: 'd-1',
	externalReference: 'SO-1',
	direction: 'OUT',
	status: 'Invalid',
	problems: [
		{ text: 'is no office', path: 'goodsShipments[0].exitOffice', label: 'Customs office of exit' },
		{
			text: '8413705 has 7 digits',
			path: CODE,
			label: 'Goods item 2, commodity code',
			governmentAgencyGoodsItemId: 'g-2',
		},
		{ text: 'is odd', path: 'totalInvoiceAmount', label: 'Total amount invoiced' },
		{ text: 'lacks something <b>', path: undefined },
		{ text: 'is elsewhere', path: 'goodsShipments[1].invoice', label: 'Invoice (goods shipment 2)' },
		{ text: 'is incomplete', path: `${ITEMS}[0]`, label: 'Goods item 1', governmentAgencyGoodsItemId: 'g-1' },
		{ text: 'is no document', path: 'additionalDocuments[0]', label: 'Document 1' },
	],
	currentValues: {
		'goodsShipments[0].exitOffice': { id: 'o-1', code: 'BE10', name: null },
		[CODE]: { casReference: 'c-2', type: 'TARIC', code: '8413705' },
		totalInvoiceAmount: 600,
		'goodsShipments[1].invoice': { number: 'X' },
		[`${ITEMS}[0]`]: { id: 'g-1', governmentAgencyGoodsItemId: 'g-1', seqNum: 1, statValue: null },
		'additionalDocuments[0]': { category: 'N', type: '935', refNum: 'X' },
	},
	correction: {
		externalReference: 'SO-1',
		direction: 'OUT',
		singleAdministrativeDocument: {
			totalInvoiceAmount: 600,
			goodsShipment: { governmentAgencyGoodsItems: [item(1, '84137051'), item(2, '8413705')] },
		},
	},
};

const page = () => runCode(flow, 'Draw the page', [CORRECTIONS]);
const changed = (answers: Json) => runCode(flow, 'What was changed', [answers], { 'Draw the page': [page()] });

describe('the page of "Correct and resubmit"', () => {
	it('asks for what can be corrected, with its present value, and tells the rest', () => {
		const [told, ...fields] = page().fields as Json[];
		expect(fields.map(({ fieldLabel, defaultValue }) => [fieldLabel, defaultValue])).toEqual([
			['Customs office of exit\nis no office', ['BE10']],
			['Goods item 2, commodity code\n8413705 has 7 digits', ['8413705']],
			['Total amount invoiced\nis odd', ['600']],
			['Goods item 1\nis incomplete', undefined],
		]);
		expect(told?.html).toBe(
			'<h4>CAS says</h4><ul><li>lacks something &lt;b&gt;</li><li>Invoice (goods shipment 2): is elsewhere</li><li>Document 1: is no document</li></ul>',
		);
	});

	it('makes one update of the header and one for each goods item, with lists whole', () => {
		const change = changed({
			'goodsShipments[0].exitOffice.code': 'BE101000',
			[`${CODE}.code`]: ' 84137051 ',
			totalInvoiceAmount: '600,5',
			[`${ITEMS}[0].statValue`]: '',
		});
		const { classifications } = item(2, '84137051').commodity;
		expect(change).toMatchObject({
			header: { totalInvoiceAmount: '600.5', goodsShipment: { exitOfficeCode: 'BE101000' } },
			items: [{ governmentAgencyGoodsItemId: 'g-2', body: { commodity: { classifications } } }],
		});
		expect(checkMessage(declarationHeader, change.header, { partial: true }).problems).toEqual([]);
		expect(checkMessage(goodsItem, { commodity: { classifications } }, { partial: true }).problems).toEqual([]);
	});

	it('changes nothing where nothing was answered differently, or nobody answered in time', () => {
		const same = { 'goodsShipments[0].exitOffice.code': 'BE10', totalInvoiceAmount: '600' };
		expect(changed(same)).toMatchObject({ header: null, items: [], isTimeOver: false });
		expect(changed({ ...same, fields: [] })).toMatchObject({ header: null, items: [], isTimeOver: true });
	});
});
