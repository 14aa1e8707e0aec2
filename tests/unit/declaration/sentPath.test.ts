import { correctionsOf } from '../../../cas/declaration/corrections';
import { labelOfPath, shipmentPathOf, withLabel } from '../../../cas/declaration/problemField';
import { asSent, sentPathOf } from '../../../cas/declaration/sentPath';
import { group, list, text, type Fields, type LabelTuple } from '../../../cas/messages/model/field';
import { pathSteps, pathText } from '../../../cas/messages/model/labels';
import { valueAt } from '../../../cas/messages/model/valueAt';
import { anItem, NO_DATE, SAMPLE } from './support/sample';

const BODY = 'singleAdministrativeDocument';

describe('the path by which a shipment sends what a declaration has', () => {
	it.each([
		[
			'goodsShipments[0].governmentAgencyGoodsItems[1].commodity',
			`${BODY}.goodsShipment.governmentAgencyGoodsItems[1].commodity`,
		],
		['$.GoodsShipments.0.invoice.number', `${BODY}.goodsShipment.invoice.number`],
		['goodsShipment.invoice', `${BODY}.goodsShipment.invoice`],
		[`${BODY}.goodsShipments[0].seller`, `${BODY}.goodsShipment.seller`],
		[`${BODY}.GoodsShipment.seller`, `${BODY}.goodsShipment.seller`],
		['singleadministrativedocument.importer.code', `${BODY}.importer.code`],
		['goodsShipments', `${BODY}.goodsShipment`],
		['importer.code', `${BODY}.importer.code`],
		['governmentAgencyGoodsItems[2].netMass', `${BODY}.goodsShipment.governmentAgencyGoodsItems[2].netMass`],
		['Exporter.name', `${BODY}.goodsShipment.exporter.name`],
		['ExternalReference', 'externalReference'],
		['declarationOffice.code', `${BODY}.declarationOfficeCode`],
		['declarationOffice.name', `${BODY}.declarationOffice.name`],
		['goodsShipments[0].exitOffice', `${BODY}.goodsShipment.exitOfficeCode`],
		['goodsShipments[0].exitOffice.code', `${BODY}.goodsShipment.exitOfficeCode`],
		[
			'goodsShipments[0].governmentAgencyGoodsItems[0].previousDocuments[3].number',
			`${BODY}.goodsShipment.governmentAgencyGoodsItems[0].previousDocuments[3].refNum`,
		],
		['', ''],
	])('%s', (read, sent) => expect(pathText(sentPathOf(pathSteps(read)) ?? ['none'])).toBe(sent));

	it('is none for a second goods shipment', () => {
		expect(sentPathOf(pathSteps('goodsShipments[1].seller'))).toBeUndefined();
	});

	it('leads to the same value in the declaration as it would be sent', () => {
		const sent = asSent(SAMPLE);
		for (const path of ['goodsShipments[0].governmentAgencyGoodsItems[1].seqNum', 'comRefNum', 'agent.code']) {
			const value: unknown = valueAt(SAMPLE, pathSteps(path));
			expect(value).toBeDefined();
			expect(valueAt(sent, sentPathOf(pathSteps(path)) ?? [])).toBe(value);
		}
		const flat = { importer: { name: 'I' }, exporter: { name: 'E' } };
		expect(valueAt(asSent(flat), sentPathOf(['exporter', 'name']) ?? [])).toBe('E');
	});
});

const named = (name: string) => ({ labels: [name, name, name, name] as LabelTuple, help: name });
const field = (name: string) => text({ ...named(name), example: 'x' });
const part = <F extends Fields>(name: string, fields: F) => group(named(name), fields);

/** A model of the shipment in the shape in which it goes over the wire. */
const WIRE = part('Shipment', {
	externalReference: field('Reference'),
	[BODY]: part('Declaration', {
		comRefNum: field('Commercial reference'),
		accDateCode: field('Acceptance'),
		sendDateTime: field('Sent'),
		goodsShipment: part('Goods shipment', {
			exporter: part('Exporter', { code: field('Code') }),
			governmentAgencyGoodsItems: list(
				named('Goods items'),
				part('Goods item', {
					seqNum: field('Number'),
					commodity: part('Goods', { description: field('Description') }),
				}),
			),
		}),
	}),
});

describe('what people call what stands at a path', () => {
	it('is found in the model as it is, by the part that it knows', () => {
		const label = (path: string) => labelOfPath(pathSteps(path));
		expect(label('governmentAgencyGoodsItems[1].goodsMeasure.nmass')).toBe('Goods item 2, net mass');
		expect(label('$.GoodsShipments[0].GovernmentAgencyGoodsItems[1].GoodsMeasure.Nmass')).toBe(
			'Goods item 2, net mass',
		);
		expect(label('internal.thing')).toBe('internal, thing');
	});

	it('is found in a model of the shape that is sent', () => {
		const path = pathSteps('goodsShipments[0].governmentAgencyGoodsItems[1].commodity.description');
		expect(labelOfPath(path, WIRE)).toBe('Declaration, goods shipment, goods item 2, goods, description');
		expect(pathText(shipmentPathOf(path, WIRE) ?? [])).toMatch(/^singleAdministrativeDocument\.goodsShipment\./);
	});

	it('names a second shipment, which no path of a shipment leads to', () => {
		const path = pathSteps('goodsShipments[1].governmentAgencyGoodsItems[0]');
		expect(labelOfPath(path)).toBe('Goods item 1 (goods shipment 2)');
		expect(shipmentPathOf(path)).toBeUndefined();
	});

	it('is absent where a problem is about the whole', () => {
		expect(withLabel({ text: 'x' })).toEqual({ text: 'x' });
		expect(withLabel({ text: 'x', path: 'goodsShipments[0].governmentAgencyGoodsItems[1]' }).label).toBe(
			'Goods item 2',
		);
	});
});

describe('the corrections of a declaration in the evidenced shape', () => {
	const declaration = {
		...SAMPLE,
		externalReference: 'SO-1',
		direction: 'IN',
		goodsShipments: [
			{
				...SAMPLE.goodsShipments[0],
				governmentAgencyGoodsItems: [
					anItem(1),
					anItem(20, { warnings: { blocking: ['No goods'] }, date: NO_DATE, text: 'plain' }),
				],
			},
		],
	};

	it('lead from a warning to the goods item, with the fields that it has itself', () => {
		const { problems, currentValues } = correctionsOf(declaration, 'Update');
		const path = 'goodsShipments[0].governmentAgencyGoodsItems[1]';
		expect(problems).toEqual([
			{
				text: 'No goods',
				severity: 'refuse',
				path,
				label: 'Goods item 2',
				goodsItemNumber: 20,
				governmentAgencyGoodsItemId: 'g-20',
			},
		]);
		expect(currentValues).toEqual({
			[path]: { id: 'g-20', clientId: 'c-1', seqNum: 20, statValue: 250.5, text: 'plain' },
		});
	});

	it('begin a shipment of the shape that is sent: what the problems are about, or all that its model knows', () => {
		const items = [1, 20].map((seqNum) => ({ seqNum, commodity: { description: 'Pumps' } }));
		expect(correctionsOf(declaration, 'Update', WIRE).correction).toEqual({
			messageType: 'Update',
			externalReference: 'SO-1',
			direction: 'IN',
			[BODY]: { goodsShipment: { governmentAgencyGoodsItems: items } },
		});
		expect(correctionsOf(declaration, 'Replace', WIRE).correction).toEqual({
			messageType: 'Replace',
			externalReference: 'SO-1',
			direction: 'IN',
			[BODY]: {
				comRefNum: 'PO-77',
				accDateCode: SAMPLE.accDateCode,
				goodsShipment: { exporter: { code: 'EXPORT01' }, governmentAgencyGoodsItems: items },
			},
		});
	});
});
