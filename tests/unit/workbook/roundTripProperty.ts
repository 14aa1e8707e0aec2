// Prints whether any list of messages survives the way through a workbook in the time zone of this process; a program of
// roundTrip.test.ts.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../../cas/language';
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

function rowsOf(
	layout: SheetLayout,
	language: Language,
	entries: readonly { owner: Item; value: Item }[],
): FixtureCell[][] {
	const cell = (owner: Item, value: Item, index: number): FixtureCell => {
		const { leaf, joinsOn } = layout.columns[index]!;
		const given = joinsOn === undefined ? at(value, leaf.path) : owner[joinsOn];
		if (given === undefined) return null;
		return leaf.field.kind === 'date' ? new Date(`${String(given)}T00:00:00Z`) : (given as FixtureCell);
	};
	return [
		layout.columns.map(({ headers }) => headers[language]),
		...entries.map(({ owner, value }) => layout.columns.map((_, index) => cell(owner, value, index))),
	];
}

const at = (value: unknown, path: readonly (string | number)[]): unknown =>
	path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], value);

async function survives(list: readonly Item[], language: Language): Promise<boolean> {
	const { main, lists } = layoutOf(parcel);
	const goodsSheet = lists[0]!;
	const entries = list.flatMap((owner) => ((owner.goods ?? []) as Item[]).map((value) => ({ owner, value })));
	const bytes = await workbookBytes({
		[main.names[language]]: rowsOf(
			main,
			language,
			list.map((owner) => ({ owner, value: owner })),
		),
		[goodsSheet.names[language]]: rowsOf(goodsSheet, language, entries),
	});
	const read = await readWorkbook(bytes, parcel);
	const expected = list.map(({ goods: items, ...one }) =>
		(items as Item[] | undefined)?.length ? { ...one, goods: items } : one,
	);
	return (
		read.refusedRows.length === 0 &&
		isDeepStrictEqual(
			JSON.parse(JSON.stringify(read.messages.map((one) => one.message).map(sorted))),
			JSON.parse(JSON.stringify(expected.map(sorted))),
		)
	);
}

/** Columns come in the order of the layout, whatever the order of the keys was. */
const sorted = (value: Item): Item => Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)));

async function main(): Promise<void> {
	for (const language of LANGUAGES) {
		await fc.assert(
			fc.asyncProperty(messages, (list) => survives(list, language)),
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
