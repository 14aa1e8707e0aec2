import { checkMessage, customsShipment, formula, type CustomsShipment } from '../../../cas/messages';
import { schemaOf } from '../../../cas/messages/model/schema';
import { problemText, refusals } from '../../../cas/problem';
import { saidOf, withChanges } from './support/withChanges';

const DOCUMENT = 'singleAdministrativeDocument';
const GOODS = `${DOCUMENT}.goodsShipment`;
const ITEMS = `${GOODS}.governmentAgencyGoodsItems`;
const ITEM = `${ITEMS}[0]`;

/** An outbound shipment of these goods items. */
const shipmentOf = (...governmentAgencyGoodsItems: unknown[]) => ({
	externalReference: 'SO-1',
	direction: 'OUT',
	singleAdministrativeDocument: { goodsShipment: { governmentAgencyGoodsItems } },
});

describe('a message with several problems', () => {
	const changes = {
		direction: 'SIDEWAYS',
		[`${DOCUMENT}.totalInvoiceAmount`]: 'a lot',
		[`${GOODS}.destination.country`]: 42,
		[`${GOODS}.exporter`]: 'Scheldt Machinery NV',
		[`${ITEM}.goodsMeasure.nmass`]: 9_000,
		[`${ITEM}.packagings[0].type`]: undefined,
	};

	it('hears of all of them at once, single fields first, then what does not fit together', () => {
		expect(saidOf(customsShipment, changes)).toEqual([
			'refuse directions.unknown direction',
			`refuse type.number ${DOCUMENT}.totalInvoiceAmount`,
			`refuse countries.unknown ${GOODS}.destination.country`,
			`refuse type.group ${GOODS}.exporter`,
			`refuse mass.netAboveGross ${ITEM}.goodsMeasure.nmass`,
			`warn packages.type ${ITEM}.packagings[0].type`,
		]);
	});

	it('hears of them in words for the person who must act', () => {
		const { problems } = checkMessage(customsShipment, withChanges(customsShipment, changes));
		expect(problems.map(problemText).slice(2, 5)).toEqual([
			'Country of destination: 42 is not in the list of countries. Use a code of the list, as AD (Andorra).',
			'Exporter: "Scheldt Machinery NV" is not a group of fields. Give a group of fields.',
			'Goods item 1, net mass: net mass 9000 kg is above gross mass 430 kg. Check both weights; gross includes the packaging.',
		]);
	});

	it('hears of them under labels of its language', () => {
		const message = withChanges(customsShipment, { [`${ITEM}.commodity.classifications[0].code`]: '123' });
		const labels = (['en', 'fr', 'nl', 'de'] as const).map(
			(language) => checkMessage(customsShipment, message, { language }).problems[0]?.label,
		);
		expect(labels).toEqual([
			'Goods item 1, commodity code',
			'Article 1, code des marchandises',
			'Artikel 1, goederencode',
			'Warenposition 1, Warennummer',
		]);
	});
});

describe('an entry of a list that is refused', () => {
	it('keeps its place, so that the problems of the others name the right entry', () => {
		const items = ['not an item', { goodsMeasure: { nmass: 2, gmass: 1 } }, null];
		const changes = { [ITEMS]: items, [`${DOCUMENT}.packaging`]: undefined, [`${GOODS}.warehouse`]: undefined };
		expect(saidOf(customsShipment, changes)).toEqual([
			`refuse type.group ${ITEM}`,
			`refuse type.group ${ITEMS}[2]`,
			`refuse mass.netAboveGross ${ITEMS}[1].goodsMeasure.nmass`,
		]);
	});

	it('does not hide that another appears twice', () => {
		const components = [{ sequenceNumeric: 'one' }, { sequenceNumeric: 2 }, { sequenceNumeric: 2 }];
		expect(saidOf(formula, { components })).toEqual([
			'refuse type.number components[0].sequenceNumeric',
			'refuse component.numberTwice components[2].sequenceNumeric',
		]);
	});
});

describe('an update', () => {
	it('needs the identity only, and no field that a rule would ask for', () => {
		const update = { externalReference: 'SO-1', direction: 'OUT', messageType: 'Update' };
		expect(checkMessage(customsShipment, update, { partial: true }).problems).toEqual([]);
		const oneField = {
			...shipmentOf({ seqNum: 1, goodsMeasure: { qty: 5 }, governmentProcedure: { proc: '51', prevProc: '00' } }),
			...update,
		};
		expect(checkMessage(customsShipment, oneField, { partial: true }).problems.map(({ rule }) => rule)).toEqual([
			'procedure.direction',
		]);
		const { problems } = checkMessage(customsShipment, { direction: 'OUT' }, { partial: true });
		expect(problems.map(({ rule, path }) => `${rule} ${path}`)).toEqual(['required externalReference']);
	});

	it('is still told of nonsense', () => {
		const update = shipmentOf({ goodsMeasure: { nmass: 2, gmass: 1 } });
		expect(refusals(checkMessage(customsShipment, update, { partial: true }).problems)).toHaveLength(1);
	});
});

describe('what an ERP or a sheet writes loosely', () => {
	it('is brought into the form that CAS takes', () => {
		const { message, problems } = checkMessage(formula, {
			externalReference: 4711,
			validFrom: ' 2026-01-01 ',
			versionId: '',
			plant: null,
			product: { commodityCode: '8413.70.51', quantity: '25.5', quantityUnitCode: 'nar' },
			components: [{ articleReference: 'A', isEquivalentAllowed: 'true' }],
		});
		expect(problems).toEqual([]);
		expect(message).toEqual({
			externalReference: '4711',
			validFrom: '2026-01-01',
			product: { commodityCode: '84137051', quantity: 25.5, quantityUnitCode: 'NAR' },
			components: [{ articleReference: 'A', isEquivalentAllowed: true }],
		});
	});
});

describe('the zod schema of a message', () => {
	const schema = schemaOf(customsShipment);

	it('gives the message with its type', () => {
		const parsed: CustomsShipment = schema.parse({ externalReference: 'SO-1', direction: 'out' });
		expect(parsed).toEqual({ version: '1.0', externalReference: 'SO-1', direction: 'OUT' });
	});

	it('reports every refusal under its path, and no warning', () => {
		const { error } = schema.safeParse(
			withChanges(customsShipment, {
				[`${GOODS}.destination.country`]: 'Belgum',
				[`${DOCUMENT}.goodsMeasure.gmass`]: 900,
			}),
		);
		expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
			[
				[DOCUMENT, 'goodsShipment', 'destination', 'country'],
				'Country of destination: Belgum is not in the list of countries. Use BE (Belgium).',
			],
		]);
	});
});
