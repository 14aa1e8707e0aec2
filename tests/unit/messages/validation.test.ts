import { checkMessage, customsShipment, formula, type CustomsShipment } from '../../../cas/messages';
import { schemaOf } from '../../../cas/messages/model/schema';
import { problemText, refusals } from '../../../cas/problem';
import { saidOf, withChanges } from './support/withChanges';

const ITEM = 'governmentAgencyGoodsItems[0]';

describe('a message with several problems', () => {
	const changes = {
		direction: 'SIDEWAYS',
		shipTo: 42,
		exporter: 'Scheldt Machinery NV',
		'invoice.amount': 'a lot',
		[`${ITEM}.netMass`]: 9_000,
		[`${ITEM}.packages[0].typeCode`]: undefined,
	};

	it('hears of all of them at once, single fields first, then what does not fit together', () => {
		expect(saidOf(customsShipment, changes)).toEqual([
			'refuse directions.unknown direction',
			'refuse countries.unknown shipTo',
			'refuse type.group exporter',
			'refuse type.number invoice.amount',
			`refuse mass.netAboveGross ${ITEM}.netMass`,
			`warn packages.type ${ITEM}.packages[0].typeCode`,
		]);
	});

	it('hears of them in words for the person who must act', () => {
		const { problems } = checkMessage(customsShipment, withChanges(customsShipment, changes));
		expect(problems.map(problemText).slice(2, 5)).toEqual([
			'Exporter: "Scheldt Machinery NV" is not a group of fields. Give a group of fields.',
			'Invoice, amount: "a lot" is not a number. Give a number, as in 18250.4.',
			'Goods item 1, net mass: net mass 9000 kg is above gross mass 430 kg. Check both weights; gross includes the packaging.',
		]);
	});

	it('hears of them under labels of its language', () => {
		const message = withChanges(customsShipment, { [`${ITEM}.commodityCode`]: '123' });
		const labels = (['en', 'fr', 'nl', 'de'] as const).map(
			(language) => checkMessage(customsShipment, message, { language }).problems[0]?.label,
		);
		expect(labels).toEqual([
			'Goods item 1, commodity code',
			'Article 1, code marchandise',
			'Goederenitem 1, goederencode',
			'Warenposition 1, Warennummer',
		]);
	});
});

describe('an entry of a list that is refused', () => {
	it('keeps its place, so that the problems of the others name the right entry', () => {
		const items = ['not an item', { netMass: 2, grossMass: 1 }, null];
		expect(saidOf(customsShipment, { governmentAgencyGoodsItems: items, totalPackageQuantity: undefined })).toEqual([
			'refuse type.group governmentAgencyGoodsItems[0]',
			'refuse type.group governmentAgencyGoodsItems[2]',
			'refuse mass.netAboveGross governmentAgencyGoodsItems[1].netMass',
		]);
	});

	it('does not hide that another stands twice', () => {
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
			...update,
			governmentAgencyGoodsItems: [{ sequenceNumeric: 1, quantity: 5, procedureCode: '5100' }],
		};
		expect(checkMessage(customsShipment, oneField, { partial: true }).problems.map(({ rule }) => rule)).toEqual([
			'procedure.direction',
		]);
		const { problems } = checkMessage(customsShipment, { direction: 'OUT' }, { partial: true });
		expect(problems.map(({ rule, path }) => `${rule} ${path}`)).toEqual(['required externalReference']);
	});

	it('is still told of nonsense', () => {
		const update = {
			externalReference: 'SO-1',
			direction: 'OUT',
			governmentAgencyGoodsItems: [{ netMass: 2, grossMass: 1 }],
		};
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
		expect(parsed).toEqual({ externalReference: 'SO-1', direction: 'OUT' });
	});

	it('reports every refusal under its path, and no warning', () => {
		const { error } = schema.safeParse(withChanges(customsShipment, { shipTo: 'Belgum', totalGrossMass: 900 }));
		expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
			[['shipTo'], 'Ship to: Belgum is not in the list of countries. Use BE (Belgium).'],
		]);
	});
});
