// Prints whether any list of messages survives the way through a workbook in the time zone of this process; a program of
// roundTrip.test.ts.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../../cas/language';
import { customsShipment, type MessageModel } from '../../../cas/messages';
import type { Leaf } from '../../../cas/messages/model/leaves';
import { shownValue, valueAtPath } from '../../../cas/messages/model/place';
import { layoutOf, readWorkbook, type SheetLayout } from '../../../cas/workbook';
import { parcel } from './parcel';
import { workbookBytes, type FixtureCell } from './writeWorkbook';

const RUNS = 12;
type Item = Record<string, unknown>;

const characters = [...'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789 -/.,;:<>&"\'éßœ€漢😀=+@#'];
/** Text that begins and ends with a sign: blanks at the ends are not kept on purpose. */
const text = (maxLength: number) =>
	fc
		.array(fc.constantFrom(...characters), { minLength: 1, maxLength: maxLength - 2 })
		.map((signs) => `x${signs.join('')}x`);
const packages = fc.array(fc.record({ quantity: fc.integer({ min: 0, max: 9_999 }), marks: text(12) }), {
	minLength: 1,
	maxLength: 2,
});
const goods = fc.array(
	fc.record(
		{
			commodityCode: fc.integer({ min: 0, max: 99_999_999 }).map((code) => String(code).padStart(8, '0')),
			netMass: fc.integer({ min: 1, max: 999_999_999 }).map((milligrams) => milligrams / 1_000),
			packages,
		},
		{ requiredKeys: ['commodityCode'] },
	),
	{ maxLength: 4 },
);
const message = fc.record(
	{
		direction: fc.constantFrom('IN', 'OUT'),
		shipTo: fc.constantFrom('US', 'BE', 'ZA'),
		shipDate: fc
			.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
			.map((day) => day.toISOString().slice(0, 10)),
		note: text(38),
		isUrgent: fc.boolean(),
		goods,
	},
	{ requiredKeys: ['direction'] },
);
const messages = fc
	.array(message, { minLength: 1, maxLength: 6 })
	.map((list) => list.map((one, index) => ({ externalReference: `P ${index}`, ...one }) as Item));

const digits = (length: number) =>
	fc.array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length }).map((signs) => signs.join(''));
const sometimes = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const national = digits(3).filter((code) => code !== '000');
const crateItem = fc
	.record({
		taric: sometimes(digits(10)),
		other: sometimes(fc.record({ code: text(8), type: fc.constantFrom('NATIONAL', 'ADDITIONAL') })),
		preference: fc.constantFrom(undefined, '100', '200', '225', '300'),
		quota: sometimes(digits(4).map((end) => `09${end}`)),
		procedure: sometimes(fc.tuple(fc.constantFrom('10', '40', '31', '07'), fc.constantFrom('00', '51', '71'))),
		union: fc.constantFrom(undefined, '000', 'C07', 'F15'),
		nationals: fc.array(national, { maxLength: 2 }),
		document: sometimes(fc.record({ code: fc.constantFrom('N380', 'N935', 'Y901', 'C400'), refNum: text(20) })),
		previous: sometimes(
			fc.record({ code: fc.constantFrom('Z380', 'X337', 'YSDE', 'ZMRN'), item: fc.integer({ min: 1, max: 99 }) }),
		),
	})
	.map(({ taric, other, preference, quota, procedure, union, nationals, document, previous }) =>
		filled({
			commodity: {
				classifications: [taric === undefined ? undefined : { type: 'TARIC', code: taric }, other],
				dutyTaxFees: [
					{ ...(preference && { preference1: preference[0], preference2: preference.slice(1) }), quotaId: quota },
				],
			},
			governmentProcedure: {
				...(procedure && { proc: procedure[0], prevProc: procedure[1] }),
				procEU: union,
				...(nationals.length > 1 && { procNat1: nationals[0] }),
				...(nationals.length > 0 && { procNat2: nationals.at(-1) }),
			},
			additionalDocuments: [document && { ...halves(document.code), refNum: document.refNum }],
			previousDocuments: [previous && { ...halves(previous.code), item: previous.item }],
		}),
	);
const halves = (code: string) => ({ category: code[0], type: code.slice(1) });

/** Shipments whose columns hold several fields of the wire, entries told by a key, and fields of groups that nobody sees. */
const crates = fc.array(fc.array(crateItem, { maxLength: 3 }), { minLength: 1, maxLength: 4 }).map((list) =>
	list.map((items, index): Item => {
		const present = items.filter((one) => one !== undefined);
		const common = { version: '1.0', externalReference: `C ${index}`, direction: 'OUT' };
		if (present.length === 0) return common;
		const goodsShipment = { governmentAgencyGoodsItems: present };
		return { ...common, singleAdministrativeDocument: { goodsShipment } };
	}),
);

/** Without what is absent, nor the groups and lists that this leaves empty. */
function filled(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) {
		const entries = value.map(filled).filter((entry) => entry !== undefined);
		return entries.length === 0 ? undefined : entries;
	}
	const entries = Object.entries(value)
		.map(([name, inner]) => [name, filled(inner)] as const)
		.filter(([, inner]) => inner !== undefined);
	return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function rowsOf(
	layout: SheetLayout,
	language: Language,
	entries: readonly { owner: Item; value: Item }[],
): FixtureCell[][] {
	const cell = (owner: Item, value: Item, index: number): FixtureCell => {
		const { leaf, joinsOn } = layout.columns[index]!;
		const given = joinsOn === undefined ? shownIn(value, leaf) : owner[joinsOn];
		if (given === undefined) return null;
		return leaf.field.kind === 'date' ? new Date(`${String(given)}T00:00:00Z`) : (given as FixtureCell);
	};
	return [
		layout.columns.map(({ headers }) => headers[language]),
		...entries.map(({ owner, value }) => layout.columns.map((_, index) => cell(owner, value, index))),
	];
}

/** What a column shows; of a list that its key tells apart, the others may stand before their places. */
function shownIn(value: Item, leaf: Leaf): unknown {
	const classifications = valueAtPath(value, ['commodity', 'classifications']);
	if (!Array.isArray(classifications)) return shownValue(value, leaf);
	const isFirst = (classifications[0] as Item).type === 'TARIC';
	const commodity = {
		...(value.commodity as Item),
		classifications: isFirst ? classifications : [{}, ...(classifications as Item[])],
	};
	return shownValue({ ...value, commodity }, leaf);
}

async function survives(model: MessageModel, list: readonly Item[], language: Language): Promise<boolean> {
	const { main, lists } = layoutOf(model);
	const goodsSheet = lists[0]!;
	const entries = list.flatMap((owner) =>
		((valueAtPath(owner, goodsSheet.list!) ?? []) as Item[]).map((value) => ({ owner, value })),
	);
	const bytes = await workbookBytes({
		[main.names[language]]: rowsOf(
			main,
			language,
			list.map((owner) => ({ owner, value: owner })),
		),
		[goodsSheet.names[language]]: rowsOf(goodsSheet, language, entries),
	});
	const read = await readWorkbook(bytes, model);
	const sent = list.map((one) =>
		'goods' in one && (one.goods as Item[]).length === 0 ? { ...one, goods: undefined } : one,
	);
	return (
		read.refusedRows.length === 0 &&
		isDeepStrictEqual(
			JSON.parse(JSON.stringify(read.messages.map((one) => one.message))),
			JSON.parse(JSON.stringify(sent)),
		)
	);
}

/** The goods shipment of CAS without its rules: what is written is read, whether it makes sense or not. */
const crate: MessageModel = { ...customsShipment, rules: [], check: () => [] };

async function main(): Promise<void> {
	for (const language of LANGUAGES) {
		await fc.assert(
			fc.asyncProperty(messages, (list) => survives(parcel, list, language)),
			{ numRuns: RUNS },
		);
		await fc.assert(
			fc.asyncProperty(crates, (list) => survives(crate, list, language)),
			{ numRuns: RUNS },
		);
	}
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
	process.stdout.write(JSON.stringify({ timeZone, holds: true, languages: LANGUAGES }));
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
