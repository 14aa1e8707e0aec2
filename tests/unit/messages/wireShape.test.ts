import fc from 'fast-check';
import {
	checkMessage,
	customsShipment,
	exampleOf,
	MESSAGE_MODELS,
	messageEntries,
	type MessageModel,
} from '../../../cas/messages';
import { isFlatRow, messageFromRows } from '../../../cas/messages/model/flat';
import { pathText, type Path } from '../../../cas/messages/model/labels';
import { rowsOf } from '../../../cas/messages/model/rowsOf';
import { refusals } from '../../../cas/problem';
import { goodMessages } from './support/goodMessages';
import { WIRE_SAMPLES } from './support/wireSamples';

const samples = Object.entries(WIRE_SAMPLES);
const ITEMS = 'singleAdministrativeDocument.goodsShipment.governmentAgencyGoodsItems';

describe.each(samples)('%s, in the shape of the wire', (_name, sample) => {
	it('passes as it is, to the last byte', () => {
		const { message, problems } = checkMessage(customsShipment, structuredClone(sample));
		expect(refusals(problems)).toEqual([]);
		expect(JSON.stringify(message)).toBe(JSON.stringify(sample));
		expect(isFlatRow(customsShipment, sample)).toBe(false);
	});

	it('comes back from rows by the names of our columns', () => {
		const rows = rowsOf(customsShipment, sample);
		expect(Object.keys(rows[0]!)).toContain('goodsItems__article');
		expect(Object.keys(rows[0]!)).not.toContain('singleAdministrativeDocument');
		const { message, problems } = messageFromRows(customsShipment, rows);
		expect(problems).toEqual([]);
		expect({ version: '1.0', ...message }).toEqual(sample);
	});

	it('comes back from rows whose names a database made small', () => {
		const rows = rowsOf(customsShipment, sample).map((row) =>
			Object.fromEntries(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value])),
		);
		expect({ version: '1.0', ...messageFromRows(customsShipment, rows).message }).toEqual(sample);
	});
});

describe('rows and messages', () => {
	it('are one another, for any message that nothing is to be refused of', () => {
		fc.assert(
			fc.property(
				fc
					.constantFrom(...messageEntries())
					.chain(({ key, model }) => goodMessages(model).map((message) => ({ key, message }))),
				({ key, message }) => {
					const model: MessageModel = MESSAGE_MODELS[key].model;
					const whole = { ...model.constants, ...message };
					const { message: again, problems } = messageFromRows(model, rowsOf(model, whole));
					expect(problems).toEqual([]);
					expect({ ...model.constants, ...again }).toEqual(whole);
				},
			),
			{ seed: 20_261_127, numRuns: 300 },
		);
	});

	it('are so in columns where the message is complete', () => {
		for (const { model } of messageEntries()) {
			const example = exampleOf(model);
			const [row] = rowsOf(model, example);
			expect([model.name, row !== example && !Object.values(row!).some(Array.isArray)]).toEqual([model.name, true]);
		}
	});
});

interface Leaf {
	readonly path: Path;
	readonly value: unknown;
}

function leavesIn(value: unknown, path: Path = []): Leaf[] {
	if (typeof value !== 'object' || value === null) return [{ path, value }];
	return Object.entries(value).flatMap(([name, inner]) =>
		leavesIn(inner, [...path, Array.isArray(value) ? Number(name) : name]),
	);
}

function changed(sample: object, path: Path, value: unknown, name?: string): Record<string, unknown> {
	const copy = structuredClone(sample) as Record<string, unknown>;
	let at = copy as Record<string | number, unknown>;
	for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
	const last = path.at(-1)!;
	if (name !== undefined) delete at[last];
	at[name ?? last] = value;
	return copy;
}

/** Wrong in kind: an object where a value stands, a number where text stands, text where a number stands, text without end. */
const NONSENSE: readonly ((value: unknown) => unknown)[] = [
	() => ({ wrong: true }),
	(value) => (typeof value === 'number' ? 'much' : true),
	(value) => (typeof value === 'number' ? -1.123_456_789 : 'x'.repeat(2_000)),
];

describe('a mutation of a message of the wire', () => {
	const leaves = samples.flatMap(([name, sample]) => leavesIn(sample).map((leaf) => ({ name, sample, ...leaf })));
	// The version is the message's own; the key of a classification turns it into another one.
	const known = leaves.filter(({ path }) => path[0] !== 'version');
	const mutations = known.flatMap(({ name, sample, path, value }) =>
		NONSENSE.map((make) => ({ name, path, message: changed(sample, path, make(value)) })),
	);

	it('is refused or doubted at its place, in each of more than five hundred', () => {
		expect(mutations.length).toBeGreaterThan(500);
		const missed = mutations.filter(({ path, message }) => {
			const { problems } = checkMessage(customsShipment, message);
			return !problems.some((problem) => problem.path === pathText(path));
		});
		expect(missed.map(({ name, path }) => `${name}: ${pathText(path)}`)).toEqual([]);
		const refused = mutations.filter(
			({ message }) => refusals(checkMessage(customsShipment, message).problems).length > 0,
		);
		expect(refused.length / mutations.length).toBeGreaterThan(0.9);
	});

	it('is told at its place where a name is one letter off', () => {
		const missed = known.filter(({ sample, path, value }) => {
			const name = String(path.at(-1));
			if (name.length < 4 || typeof path.at(-1) === 'number') return false;
			const wrong = `${name.slice(0, -1)}${name.endsWith('x') ? 'y' : 'x'}`;
			const { problems } = checkMessage(customsShipment, changed(sample, path, value, wrong));
			return !problems.some((problem) => problem.path === pathText([...path.slice(0, -1), wrong]));
		});
		expect(missed.map(({ path }) => pathText(path))).toEqual([]);
	});

	it.each([
		['commodity.classifications[0].code', '9401610', 'refuse'],
		['goodsMeasure.nmass', 400, 'refuse'],
		['governmentProcedure.proc', '4X', 'refuse'],
		['customsValuation.valuationMethod', '9', 'warn'],
		['packagings[0].type', 'carton box', 'refuse'],
		['containerIdentification', 'CSQU3054384', 'warn'],
	])('says so of a goods item with %s %j', (name, value, severity) => {
		const path = [
			...ITEMS.split('.'),
			0,
			...name.split(/[.[\]]+/).map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
		];
		const { problems } = checkMessage(customsShipment, changed(WIRE_SAMPLES['an entry in the records']!, path, value));
		expect(problems.map((problem) => `${problem.severity} ${problem.path}`)).toContain(
			`${severity} ${ITEMS}[0].${name}`,
		);
	});

	it('says so of a currency that is none', () => {
		const message = changed(
			WIRE_SAMPLES['a bare import']!,
			['singleAdministrativeDocument', 'invoiceCurrency'],
			'EURO',
		);
		expect(refusals(checkMessage(customsShipment, message).problems)).toMatchObject([
			{ path: 'singleAdministrativeDocument.invoiceCurrency', label: 'Invoice currency' },
		]);
	});
});
