import {
	certificateOfOrigin,
	checkMessage,
	materialListInvalidation,
	movement,
	movementOrder,
	shipment,
} from '../../../cas/messages';
import { saidOf, withChanges, type Changes } from './support/withChanges';

describe('a movement order', () => {
	const said = (changes: Changes) => saidOf(movementOrder, changes);

	it.each(['RFFC', 'ADJN'])('of type %s may say what becomes of the goods and which stock is written off', (type) => {
		expect(said({ type })).toEqual([]);
	});

	it('of another type may not', () => {
		expect(said({ type: 'RECV' })).toEqual([
			'refuse movementOrder.destinationType customsDestination',
			'refuse movementOrder.writeOffType writeOffRules',
		]);
		expect(said({ type: 'RECV', customsDestination: undefined, writeOffRules: [] })).toEqual([]);
	});

	it('without a type is left to CAS', () => {
		expect(said({ type: undefined })).toEqual([]);
	});

	it('takes the documented destinations and statuses only', () => {
		expect(said({ customsDestination: 'PartialHomeUse' })).toEqual([]);
		expect(said({ customsDestination: 'Export' })).toEqual(['refuse customsDestinations.unknown customsDestination']);
		expect(said({ 'writeOffRules[0].customsStatus': 'Bound' })).toEqual([
			'refuse stockStatuses.unknown writeOffRules[0].customsStatus',
		]);
	});

	it('keeps its write-off rules in their order, since CAS applies them so', () => {
		const writeOffRules = [
			{ customsStatus: 'Free', isOfPreferentialOrigin: true },
			{ customsStatus: 'Free' },
			{ customsStatus: 'Bonded' },
			{},
		];
		const { message, problems } = checkMessage(movementOrder, withChanges(movementOrder, { writeOffRules }));
		expect(problems).toEqual([]);
		expect(message.writeOffRules).toEqual(writeOffRules);
	});

	it('hears of a write-off rule that finds no stock left', () => {
		const afterAll = [{}, { customsStatus: 'Free' }];
		expect(said({ writeOffRules: afterAll })).toEqual(['warn writeOffRule.unreachable writeOffRules[1]']);
		const narrower = [{ customsStatus: 'Free' }, { customsStatus: 'Free', isOfPreferentialOrigin: false }];
		expect(said({ writeOffRules: narrower })).toEqual(['warn writeOffRule.unreachable writeOffRules[1]']);
	});

	it('does not send a status', () => {
		expect(said({ status: 'Processed' })).toEqual(['warn movementOrder.status status']);
	});

	it('says when it happened, with the zone', () => {
		expect(said({ timestamp: '2026-11-02T14:30:00+01:00' })).toEqual([]);
		expect(said({ timestamp: '2026-11-02T14:30:00' })).toEqual(['refuse dateTime.format timestamp']);
		const { message } = checkMessage(
			movementOrder,
			withChanges(movementOrder, { timestamp: new Date(Date.UTC(2026, 10, 2, 14, 30)) }),
		);
		expect(message.timestamp).toBe('2026-11-02T14:30:00.000Z');
	});
});

describe.each([
	['a movement order', movementOrder],
	['a movement', movement],
])('the lines of %s', (_name, model) => {
	const said = (changes: Changes) => saidOf(model, changes);

	it('are there, each number once', () => {
		expect(said({ lines: undefined })).toEqual(['warn line.none lines']);
		expect(said({ lines: [{ sequenceNumeric: 1 }, { sequenceNumeric: 2 }] })).toEqual([]);
		expect(said({ lines: [{ sequenceNumeric: 1 }, { sequenceNumeric: 1 }] })).toEqual([
			'refuse line.numberTwice lines[1].sequenceNumeric',
		]);
	});

	it('have a unit with a quantity and a currency with a value', () => {
		expect(said({ 'lines[0].quantityUnitCode': undefined })).toEqual(['warn quantity.unit lines[0].quantityUnitCode']);
		expect(said({ 'lines[0].currencyCode': undefined })).toEqual(['warn currency.missing lines[0].currencyCode']);
	});

	it('move something: a quantity is above zero', () => {
		expect(said({ 'lines[0].quantity': 0 })).toEqual(['refuse number.positive lines[0].quantity']);
	});
});

describe('a certificate of origin', () => {
	const said = (changes: Changes) => saidOf(certificateOfOrigin, changes);

	it('is based on a declaration or on a shipment', () => {
		expect(said({ declarationReference: undefined })).toEqual([]);
		expect(said({ customsShipmentReference: undefined })).toEqual([]);
		expect(said({ declarationReference: undefined, customsShipmentReference: undefined })).toEqual([
			'warn certificate.base declarationReference',
		]);
	});

	it('as EUR.1 is of use across the border of the Union only', () => {
		expect(said({ destinationCountryCode: 'DE' })).toEqual(['warn certificate.destination destinationCountryCode']);
		expect(said({ destinationCountryCode: 'DE', typeCode: 'N861' })).toEqual([]);
	});

	it('has items as a declaration has them', () => {
		expect(said({ 'items[0].netMass': 431 })).toEqual(['refuse mass.netAboveGross items[0].netMass']);
		expect(said({ 'items[0].quantity': undefined })).toEqual(['warn quantity.unit items[0].quantity']);
		expect(said({ items: [{ sequenceNumeric: 1 }, { sequenceNumeric: 1 }] })).toEqual([
			'refuse item.numberTwice items[1].sequenceNumeric',
		]);
		expect(said({ items: undefined })).toEqual([]);
	});
});

describe('the invalidation of a material list', () => {
	it('names the list', () => {
		expect(saidOf(materialListInvalidation, { materialListReference: undefined })).toEqual([
			'refuse required materialListReference',
		]);
		expect(saidOf(materialListInvalidation, { reason: undefined, invalidationDate: undefined })).toEqual([]);
	});
});

describe('a shipment for logistics', () => {
	it('has items as a customs shipment has them', () => {
		expect(saidOf(shipment, { items: [] })).toEqual(['warn item.none items']);
		expect(saidOf(shipment, { 'items[0].netMass': 431 })).toEqual(['refuse mass.netAboveGross items[0].netMass']);
		expect(saidOf(shipment, { 'items[0].quantityUnitCode': undefined })).toEqual([
			'warn quantity.unit items[0].quantityUnitCode',
		]);
		expect(saidOf(shipment, { items: [{ sequenceNumeric: 1 }, { sequenceNumeric: 1 }] })).toEqual([
			'refuse item.numberTwice items[1].sequenceNumeric',
		]);
	});
});
