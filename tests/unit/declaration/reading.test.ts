import { identityOfDeclaration, lastUpdatedOf, presentDate } from '../../../cas/contract/declaration';
import { attachmentsOf, documentsOf } from '../../../cas/declaration/documents';
import { goodsItemId, goodsItemOf, goodsItemsOf, itemNumberOf } from '../../../cas/declaration/goodsItems';
import { whyNotOpen } from '../../../cas/declaration/openness';
import { partiesOf } from '../../../cas/declaration/parties';
import { actionState } from '../../../cas/declaration/requestedActions';
import { summaryOfDeclaration } from '../../../cas/declaration/summary';
import { actionIntention } from '../../../cas/declaration/intention';
import { momentOf } from '../../../cas/tracking/timeOfCas';
import { statusChangesOf } from '../../../cas/tracking/statusChanges';
import { anItem, NO_DATE, SAMPLE } from './support/sample';

/** The same below the group that a customs shipment has, with one goods shipment instead of a list. */
const asMessage = () => {
	const { id, lastModification, goodsShipments, ...header } = SAMPLE;
	return { id, lastModification, singleAdministrativeDocument: { ...header, goodsShipment: goodsShipments[0] } };
};

const SHAPES = [
	['on top', SAMPLE],
	['below the body of a shipment', asMessage()],
] as const;

describe.each(SHAPES)('a declaration whose data stands %s', (_where, declaration) => {
	it('is known by its numbers', () => {
		expect(identityOfDeclaration(declaration)).toEqual({
			declarationId: 'd-1',
			lrn: 'LRN-26-1',
			mrn: '26BEA10000000001E6',
		});
	});

	it('is one flat row', () => {
		expect(summaryOfDeclaration(declaration)).toEqual({
			declarationId: 'd-1',
			lrn: 'LRN-26-1',
			mrn: '26BEA10000000001E6',
			declarationType: 'IMA',
			acceptanceDate: '2026-01-12T09:30:00.0000000Z',
			issueDate: '2026-01-12T09:00:00Z',
			commercialReference: 'PO-77',
			traderReference: 'UCR-5',
			declarationOffice: 'BEANR216000',
			invoiceCurrency: 'USD',
			totalInvoiceAmount: 2000,
			goodsItemCount: 2,
			declarant: 'Declarers',
			exporter: 'Exporters',
			consignee: 'CONS01',
			lastUpdated: '2026-01-13T08:00:00.1234567Z',
			totalDuties: 461.14,
			totalPostponed: 427.14,
			totalToPay: 34,
		});
	});

	it('has parties by role', () => {
		const { declarant, importer, exporter, carrier, ...others } = partiesOf(declaration);
		expect(declarant).toEqual({
			id: 'p-DECL01',
			code: 'DECL01',
			name: 'Declarers',
			street: 'Kaai',
			number: '12',
			box: 'B',
			zipCode: '2000',
			city: 'Antwerpen',
			country: 'BE',
			contactName: 'A. Person',
			tel: '+32 3',
			email: 'a@p.example',
		});
		expect(importer).toEqual({ id: 'p-importer' });
		expect(exporter?.code).toBe('EXPORT01');
		expect(carrier).toBeUndefined();
		expect(Object.keys(others)).toEqual(['agent', 'consignee']);
	});

	it('has goods items with number and id', () => {
		const items = goodsItemsOf(declaration);
		expect(items.map(goodsItemId)).toEqual(['g-1', 'g-20']);
		expect(goodsItemsOf(declaration).map(itemNumberOf)).toEqual([1, 20]);
		expect(goodsItemOf(declaration, 'g-20')).toBe(items[1]);
	});

	it('has attachments, whose address is told apart', () => {
		expect(attachmentsOf(declaration)).toEqual([
			{
				entry: {
					documentType: 'DeclarationAttachment',
					creationDate: '2026-01-12T10:00:01Z',
					attachmentId: 'a-1',
					originalName: 'Invoice 9.pdf',
					contentType: 'application/pdf',
				},
				secretAddress: SAMPLE.attachments[0]?.location,
			},
		]);
	});
});

describe('what a declaration says under two names', () => {
	it('counts by the name of events and searches', () => {
		const both = {
			...SAMPLE,
			mrn: 'M',
			lrn: 'L',
			lastUpdated: '2026-02-01',
			declarationType: 'EXD',
			acceptanceDate: 'X',
		};
		expect(summaryOfDeclaration(both)).toMatchObject({
			mrn: 'M',
			lrn: 'L',
			lastUpdated: '2026-02-01',
			declarationType: 'EXD',
			acceptanceDate: 'X',
		});
	});

	it('counts by the other where it is empty or no date', () => {
		const empty = { ...SAMPLE, mrn: null, lrn: '', lastUpdated: NO_DATE, acceptanceDate: NO_DATE };
		expect(summaryOfDeclaration(empty)).toEqual(summaryOfDeclaration(SAMPLE));
	});

	it('of a goods item is the documented id', () => {
		expect(goodsItemId({ id: 'x', governmentAgencyGoodsItemId: 'y' })).toBe('y');
		expect(goodsItemId({ id: '' })).toBeUndefined();
	});
});

describe('goods items', () => {
	it('of several shipments follow each other, and those without a number have their place', () => {
		const shipments = [
			{ governmentAgencyGoodsItems: [anItem(null)] },
			null,
			{ governmentAgencyGoodsItems: [anItem(null), anItem(7)] },
		];
		expect(goodsItemsOf({ goodsShipments: shipments }).map(itemNumberOf)).toEqual([1, 2, 7]);
	});

	it('are those of the header where no shipment has any', () => {
		const declaration = { goodsShipments: [{}], governmentAgencyGoodsItems: [{ seqNum: 3 }] };
		expect(goodsItemsOf(declaration).map(itemNumberOf)).toEqual([3]);
	});
});

describe('a date that is not there', () => {
	it.each([
		NO_DATE,
		'0001-01-01',
		'0001-01-01T00:00:00',
		'0001-01-01T00:00:00.0000000Z',
		'0001-01-01T00:00:00+01:00',
		'0001-01-01 00:00',
		' 0001-01-01T00:00:00Z',
		'',
		' ',
		null,
		5,
	])('is absent: %j', (date) => {
		expect(presentDate(date)).toBeUndefined();
		expect(momentOf(date)).toBeUndefined();
		expect(lastUpdatedOf({ lastModification: date })).toBeUndefined();
	});

	it.each(['2026-01-01', '1001-01-01', '0001-01-010', '0001-01-02'])('is not %j', (date) => {
		expect(presentDate(date)).toBe(date);
	});

	it('is in no read-out', () => {
		const declaration = {
			...SAMPLE,
			lastModification: NO_DATE,
			accDateCode: '0001-01-01',
			issueDate: NO_DATE,
			currentStatus: 'Submitted',
			history: [{ status: 'Submitted', time: NO_DATE }],
			documents: [{ type: 'EAD', creationDate: NO_DATE }],
			attachments: [{ id: 'a', insertion: NO_DATE, creationDate: NO_DATE }],
		};
		const readOuts = [
			summaryOfDeclaration(declaration),
			documentsOf(declaration),
			attachmentsOf(declaration),
			statusChangesOf(declaration),
			whyNotOpen(actionIntention('submit'), declaration),
		];
		expect(JSON.stringify(readOuts)).not.toContain('0001-01-01');
	});

	it('ends no action', () => {
		const before = { actions: [] };
		const now = { actions: [{ action: 'validate', finishedAt: NO_DATE }] };
		expect(actionState(now, { action: 'validate', before })?.isFinished).toBe(false);
	});
});

describe('a last change with seven digits of a second', () => {
	it('is a moment', () => {
		expect(momentOf(SAMPLE.lastModification)).toBe(Date.UTC(2026, 0, 13, 8, 0, 0, 123));
	});
});

describe('an action', () => {
	it('that is for pre-lodged goods looks at the additional type', () => {
		const intention = actionIntention('goodsArrived');
		expect(whyNotOpen(intention, { addDeclType1: 'A' })?.because).toBe('is of additional type A');
		expect(whyNotOpen(intention, { singleAdministrativeDocument: { addDeclType1: 'D' } })).toBeUndefined();
	});

	it('that makes a SAD has ended where an attachment appeared', () => {
		const now = { attachments: [{ id: 'a' }] };
		expect(actionState(now, { action: 'generateSad', before: {} })?.isFinished).toBe(true);
		expect(actionState({}, { action: 'generateSad', before: {} })).toBeUndefined();
	});
});
