import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOfDeclaration, lastUpdatedOf } from '../../../cas/contract/declaration';
import { attachmentsOf } from '../../../cas/declaration/documents';
import { dutyTotalsOf, taxLinesOf } from '../../../cas/declaration/duties';
import { goodsItemId, goodsItemsOf, itemNumberOf } from '../../../cas/declaration/goodsItems';
import { partiesOf } from '../../../cas/declaration/parties';
import { problemsOfDeclaration } from '../../../cas/declaration/problems';
import { summaryOfDeclaration } from '../../../cas/declaration/summary';
import { isRecord } from '../../../cas/isRecord';
import { COVERAGE, coverageOf, namesIn } from '../../../scripts/docs/declarationCoverage';
import { calculated, NO_DATE, SAMPLE } from './support/sample';

type Data = Record<string, unknown>;

/** Samples in which each field that is read has a say, those that only stand in for others included. */
const SAMPLES: readonly Data[] = [
	SAMPLE,
	{
		...SAMPLE,
		warnings: { blocking: ['is wrong'], nonBlocking: ['is odd'] },
		warningCount: { totalBlocking: 5, totalNonBlocking: 5 },
		ucr: { traderReference: 'UCR-6' },
		calculationReturns: [calculated('A00', 1, 2, 'A')],
		attachments: [{ id: 'a-2', creationDate: '2026-01-12T10:00:00Z' }],
		goodsShipments: [],
	},
];

const readOut = (declaration: Data) =>
	JSON.stringify([
		identityOfDeclaration(declaration),
		lastUpdatedOf(declaration),
		summaryOfDeclaration(declaration),
		partiesOf(declaration),
		goodsItemsOf(declaration).map(goodsItemId),
		goodsItemsOf(declaration).map(itemNumberOf),
		taxLinesOf(declaration),
		dutyTotalsOf(declaration),
		attachmentsOf(declaration),
		problemsOfDeclaration(declaration),
	]);

/** Every text and number of a value, with its path and a way to have it otherwise. */
function leavesOf(value: unknown, path = ''): { path: string; otherwise: unknown }[] {
	if (Array.isArray(value)) {
		return value.flatMap((entry, index) =>
			leavesOf(entry, `${path}[]`).map(({ otherwise, ...leaf }) => ({
				...leaf,
				otherwise: value.with(index, otherwise),
			})),
		);
	}
	if (isRecord(value)) {
		return Object.entries(value).flatMap(([name, inner]) =>
			leavesOf(inner, path === '' ? name : `${path}.${name}`).map(({ otherwise, ...leaf }) => ({
				...leaf,
				otherwise: { ...value, [name]: otherwise },
			})),
		);
	}
	if (typeof value === 'number') return [{ path, otherwise: value + 1 }];
	return typeof value === 'string' && value !== NO_DATE ? [{ path, otherwise: `${value}~` }] : [];
}

const leaves = SAMPLES.flatMap((sample) => leavesOf(sample).map((leaf) => ({ ...leaf, sample })));
const paths = [...new Set(leaves.map(({ path }) => path))];
const moved = new Set(
	leaves.filter(({ otherwise, sample }) => readOut(otherwise as Data) !== readOut(sample)).map(({ path }) => path),
);

/** A path that a pattern is made for. */
const exampleOf = (pattern: string) =>
	pattern
		.split('.')
		.map((part) => namesIn(part)[0]!.replace(/^\*+/, 'any'))
		.join('.');

describe('what is said of the fields of a declaration', () => {
	it.each(COVERAGE.map((rule) => [rule.pattern, rule] as const))(
		'"%s" is not hidden by what stands before',
		(pattern, rule) => {
			expect(coverageOf(exampleOf(pattern))).toBe(rule);
		},
	);

	it.each(paths)('is true of %s', (path) => {
		expect([path, coverageOf(path)?.reading === 'read']).toEqual([path, moved.has(path)]);
	});
});

const EVIDENCE = join(__dirname, '../../../../shared/evidence/declaration-fields-2016.tsv');
const evidence = existsSync(EVIDENCE) ? readFileSync(EVIDENCE, 'utf8').trim().split('\n').slice(1) : [];
const evidenced = evidence.map((line) => line.split('\t')[0]!);

/** What that declaration does not hold: warnings were taken out of it, nothing was assessed on its header, whose parties are empty. */
const NOT_IN_IT = /^(?:\*\*\.warnings|warningCount|calculationReturns|<header party>\.types)/;

describe('what is said of all fields that public data shows', () => {
	it('speaks of each of them', () => {
		expect(evidenced.filter((path) => coverageOf(path) === undefined)).toEqual([]);
	});

	it('speaks of nothing else', () => {
		const used = new Set(evidenced.map(coverageOf));
		const idle = COVERAGE.filter((rule) => !used.has(rule) && !NOT_IN_IT.test(rule.pattern));
		expect(evidenced.length === 0 ? [] : idle.map(({ pattern }) => pattern)).toEqual([]);
	});
});
