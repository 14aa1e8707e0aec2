import { complaintsOf, problemsOfDeclaration } from '../../../cas/declaration/problems';
import { DECLARATION_WARNINGS, JSON_NESTING } from '../../../cas/limits';
import { changeEventOf } from '../../../cas/tracking/changeEvent';
import { anItem, SAMPLE } from './support/sample';

const warnings = (blocking: unknown, nonBlocking: unknown = []) => ({ warnings: { blocking, nonBlocking } });
const shipmentOf = (...governmentAgencyGoodsItems: object[]) => ({ governmentAgencyGoodsItems });

const REFUSED = {
	...SAMPLE,
	...warnings(['The header is wrong']),
	importer: { code: 'I', ...warnings([], ['Unknown importer']) },
	goodsShipments: [
		shipmentOf(
			anItem(1, warnings(['No packages'])),
			anItem(20, { commodity: { seqNum: 3, ...warnings(['No code', 'No value'], ['Odd words']) } }),
		),
	],
};

describe('the warnings of a declaration', () => {
	it('are problems with severity, path and goods item, in their order', () => {
		expect(problemsOfDeclaration(REFUSED)).toEqual([
			{ text: 'The header is wrong', severity: 'refuse' },
			{ text: 'Unknown importer', severity: 'warn', path: 'importer' },
			{
				text: 'No packages',
				severity: 'refuse',
				path: 'goodsShipments[0].governmentAgencyGoodsItems[0]',
				goodsItemNumber: 1,
			},
			...[
				['No code', 'refuse'],
				['No value', 'refuse'],
				['Odd words', 'warn'],
			].map(([text, severity]) => ({
				text,
				severity,
				path: 'goodsShipments[0].governmentAgencyGoodsItems[1].commodity',
				goodsItemNumber: 20,
			})),
		]);
	});

	it('of items without a number count them over all shipments', () => {
		const bad = () => anItem(null, warnings('is wrong'));
		const found = problemsOfDeclaration({ goodsShipments: [shipmentOf(bad()), shipmentOf(bad(), bad())] });
		expect(found.map(({ goodsItemNumber }) => goodsItemNumber)).toEqual([1, 2, 3]);
	});

	it('count items without a number in a path of the list of problems alike', () => {
		const item = () => anItem(null);
		const paths = [
			'goodsShipments[1].governmentAgencyGoodsItems[0]',
			'goodsShipments[0].GovernmentAgencyGoodsItems[1].x',
		];
		const declaration = { goodsShipments: [shipmentOf(item(), item()), shipmentOf(item())] };
		const found = problemsOfDeclaration({ ...declaration, problems: paths.map((path) => ({ message: 'x', path })) });
		expect(found.map(({ goodsItemNumber }) => goodsItemNumber)).toEqual([3, 2]);
	});

	it('come after the list of problems, and are told once', () => {
		const problems = [
			{ message: 'No packages', path: 'goodsShipments[0].governmentAgencyGoodsItems[0]', severity: 'refuse' },
			{ message: 'Too heavy', path: 'governmentAgencyGoodsItems[1].netMass' },
			'A text',
		];
		const found = problemsOfDeclaration({ ...REFUSED, problems });
		expect(found.slice(0, 3)).toMatchObject([
			{ text: 'No packages', goodsItemNumber: 1 },
			{ text: 'Too heavy', goodsItemNumber: 20 },
			{ text: 'A text' },
		]);
		expect(found.filter(({ text }) => text === 'No packages')).toHaveLength(1);
		expect(found).toHaveLength(8);
	});

	it.each([[null], ['x'], [[]], [[['is wrong']]], [{ blocking: 5 }], [{ blocking: [null, '', ' ', {}, 4] }]])(
		'are none where they are %j',
		(odd) => expect(problemsOfDeclaration({ warnings: odd, declarant: { warnings: odd } })).toEqual([]),
	);

	it('are what people are told of a change', () => {
		expect(complaintsOf(REFUSED, { blockingOnly: true })).not.toContain('Unknown importer');
		expect(complaintsOf(REFUSED, { blockingOnly: false })).toContain('Unknown importer');
		const declaration = { ...REFUSED, currentStatus: 'Invalid' };
		const change = { key: 'k', mark: 'm', status: 'Invalid', time: SAMPLE.lastModification, moment: 0 };
		expect(changeEventOf({ ...change, declarationId: 'd-1', declaration }, {}).errorDescriptions).toEqual([
			'The header is wrong',
			'No packages',
			'No code',
			'No value',
		]);
	});
});

describe('the count of warnings', () => {
	const said = (warningCount: unknown, more: object = {}) =>
		problemsOfDeclaration({ warningCount, ...more }).map(({ text, severity }) => [text, severity]);

	it('beyond the texts is told', () => {
		const counts = { blocking: 1, nonBlocking: 0, totalBlocking: 3, totalNonBlocking: 1 };
		expect(said(counts, { declarant: warnings(['is wrong']) })).toEqual([
			['is wrong', 'refuse'],
			['CAS counts 3 blocking warnings but gives only 1 text.', 'refuse'],
			['CAS counts 1 non-blocking warning but gives no text.', 'warn'],
		]);
		expect(said({ blocking: 2 })).toEqual([['CAS counts 2 blocking warnings but gives no text.', 'refuse']]);
	});

	it('stands below the body of a shipment as well', () => {
		expect(
			problemsOfDeclaration({ singleAdministrativeDocument: { warningCount: { totalBlocking: 1 } } }),
		).toHaveLength(1);
	});

	it.each([[null], [{}], [{ totalBlocking: 1, totalNonBlocking: 0 }], [{ totalBlocking: 0, blocking: 4 }]])(
		'that the texts reach says nothing more: %j',
		(counts) => expect(said(counts, warnings(['is wrong']))).toEqual([['is wrong', 'refuse']]),
	);
});

describe('hostile data', () => {
	it('is listed to a limit, and counted beyond', () => {
		const texts = Array.from({ length: DECLARATION_WARNINGS + 5 }, (_, at) => `is wrong ${at}`);
		const found = problemsOfDeclaration(warnings(texts));
		expect(found).toHaveLength(DECLARATION_WARNINGS + 1);
		expect(found.at(-1)?.text).toBe('CAS gives 10005 warnings; the first 10000 are listed here.');
	});

	it('is looked through no deeper than data of CAS is', () => {
		const nested = (levels: number): object => (levels === 0 ? warnings(['is wrong']) : { inner: nested(levels - 1) });
		expect(problemsOfDeclaration({ ...nested(JSON_NESTING) })).toHaveLength(1);
		expect(problemsOfDeclaration({ ...nested(JSON_NESTING + 1) })).toEqual([]);
		let deep: object = {};
		for (let level = 0; level < 100_000; level += 1) deep = { deep };
		expect(problemsOfDeclaration({ deep })).toEqual([]);
	});
});
