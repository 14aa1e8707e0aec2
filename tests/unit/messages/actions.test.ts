import { DECLARATION_ACTION_NAMES } from '../../../cas/contract/actions';
import { LANGUAGES } from '../../../cas/language';
import {
	ACTION_MODELS,
	actionEntries,
	checkMessage,
	customsShipment,
	declarationHeader,
	exampleOf,
	goodsItem,
} from '../../../cas/messages';
import { messagePage } from '../../../cas/messages/model/docs';
import type { Field } from '../../../cas/messages/model/field';
import { headerOf, leavesOf } from '../../../cas/messages/model/leaves';
import { rowLists } from '../../../cas/messages/model/rowFields';
import { BODIES } from '../../sandbox/support/excise';

const saidOf = (action: keyof typeof BODIES, change: object) =>
	checkMessage(ACTION_MODELS[action]!, { ...BODIES[action], ...change }).problems.map(
		({ severity, rule, path }) => `${severity} ${rule} ${path}`,
	);

describe('the body of an action', () => {
	it('exists where there is something to say', () => {
		const without = DECLARATION_ACTION_NAMES.filter((name) => ACTION_MODELS[name] === undefined);
		expect(without).toEqual(['submit', 'validate', 'generateSad']);
	});

	it.each(actionEntries().map(({ action, model }) => [action, model] as const))(
		'%s has an example that passes, a header of its own for each field in every language, and a page',
		(action, model) => {
			expect(checkMessage(model, exampleOf(model)).problems).toEqual([]);
			expect(saidOf(action as keyof typeof BODIES, {})).toEqual([]);
			for (const language of LANGUAGES) {
				const headers = leavesOf(model.root).map((leaf) => headerOf(leaf, language));
				expect(new Set(headers).size).toBe(headers.length);
			}
			expect(messagePage(model)).not.toContain('Identified by');
			expect(messagePage(model)).toContain(`(\`${model.name}\`)`);
		},
	);

	it.each(actionEntries().map(({ model }) => model))('$name names nothing as documented', ({ root }) => {
		const documented = (field: Field): boolean =>
			field.documentedOn !== undefined ||
			(field.kind === 'group' && Object.values(field.fields).some(documented)) ||
			(field.kind === 'list' && documented(field.item));
		expect(documented(root)).toBe(false);
	});
});

describe('an invalidation', () => {
	it('needs its reason', () => {
		expect(saidOf('invalidate', { reason: ' ' })).toEqual(['refuse required reason']);
	});
});

describe('a receipt report', () => {
	it('that is not satisfactory says why', () => {
		expect(saidOf('receiptReport', { globalConclusionCode: '2' })).toEqual([
			'warn receipt.reasons complementaryInformation',
		]);
		expect(saidOf('receiptReport', { globalConclusionCode: '3', complementaryInformation: 'Spoilt' })).toEqual([]);
	});

	it('that refuses a part says how much', () => {
		const lines = [{ goodsItemSequenceNumeric: 1 }];
		expect(saidOf('receiptReport', { globalConclusionCode: '4', lines })).toEqual([
			'warn receipt.refusedQuantity lines',
		]);
	});

	it('names each goods item once, and each difference with its kind and quantity', () => {
		const lines = [
			{ goodsItemSequenceNumeric: 1, shortageOrExcessCode: 'S' },
			{ goodsItemSequenceNumeric: 1, observedQuantity: 2 },
		];
		expect(saidOf('receiptReport', { lines })).toEqual([
			'refuse receipt.lineTwice lines[1].goodsItemSequenceNumeric',
			'refuse receipt.difference lines[0].observedQuantity',
			'refuse receipt.difference lines[1].shortageOrExcessCode',
		]);
	});

	it('knows four conclusions', () => {
		expect(saidOf('receiptReport', { globalConclusionCode: '5' })).toEqual([
			'refuse receiptConclusions.unknown globalConclusionCode',
		]);
	});
});

describe('the other excise actions', () => {
	it.each([
		['complementaryExplanation', { globalExplanation: '' }, 'refuse explanation.none globalExplanation'],
		['changeDestination', { newConsignee: null }, 'warn destination.who newConsignee'],
		['changeDestination', { destinationTypeCode: '6' }, 'warn destination.exportOffice exportOfficeId'],
		['changeDestination', { journeyTime: '3 days' }, 'refuse text.length journeyTime'],
		['rejectOrAlertEad', { reasons: [] }, 'refuse alert.reasons reasons'],
		['rejectOrAlertEad', { reasons: undefined }, 'refuse required reasons'],
		['rejectOrAlertEad', { reasons: [{ reasonCode: '0' }] }, 'refuse alert.other reasons[0].information'],
		['delayForDelivery', { explanationCode: '0' }, 'refuse delay.other complementaryInformation'],
	] as const)('%s %j', (action, change, said) => {
		expect(saidOf(action, change)).toEqual([said]);
	});
});

describe('what a change of a declaration may hold', () => {
	it('is the shipment without its key and its goods items', () => {
		const columns = (root: Field) => leavesOf(root).map(({ name }) => name);
		const left = columns(customsShipment.root).filter((name) => !columns(declarationHeader.root).includes(name));
		expect(left).toEqual([
			'messageType',
			'externalReference',
			'direction',
			'customsFlow',
			'storageLocation',
			'jurisdiction',
			'company',
			'plant',
			'estimatedDepartureDate',
		]);
		expect(rowLists(declarationHeader)).toEqual([]);
	});

	it('may be one field alone, which is checked as in the shipment', () => {
		const to = (country: string) => ({ goodsShipment: { destination: { country } } });
		expect(checkMessage(declarationHeader, to('GB'), { partial: true }).problems).toEqual([]);
		expect(checkMessage(declarationHeader, to('Nowhere'), { partial: true }).problems).toMatchObject([
			{ severity: 'refuse', path: 'goodsShipment.destination.country', label: 'Country of destination' },
		]);
	});

	it('of a goods item is checked as in the shipment', () => {
		expect(checkMessage(goodsItem, { goodsMeasure: { nmass: 5, gmass: 4 } }, { partial: true }).problems).toMatchObject(
			[{ rule: 'mass.netAboveGross', path: 'goodsMeasure.nmass', label: 'Net mass' }],
		);
	});
});
