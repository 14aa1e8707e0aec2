import {
	actionEntries,
	article,
	checkMessage,
	customsShipment,
	declarationHeader,
	formula,
	goodsItem,
	messageEntries,
	movement,
	movementOrder,
} from '../../../cas/messages';
import { messagePage } from '../../../cas/messages/model/docs';

const ITEMS = 'singleAdministrativeDocument.goodsShipment.governmentAgencyGoodsItems[]';

const pages = [...messageEntries(), ...actionEntries()]
	.map(({ model }) => model)
	.concat(declarationHeader, goodsItem)
	.map((model) => [model.name, model] as const);

/** The row of a field in the table, cell by cell. */
function rowOf(page: string, name: string): string[] | undefined {
	const line = page.split('\n').find((text) => text.startsWith(`| \`${name}\` |`));
	return line
		?.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim());
}

describe('the page of a message', () => {
	const orderPage = messagePage(movementOrder);

	it('says of each field what its name rests on', () => {
		expect(rowOf(orderPage, 'externalReference')).toEqual([
			'`externalReference`',
			'`externalReference`',
			'Reference',
			'text, up to 70 characters',
			'yes',
			'',
			'documented: movement orders',
			'`MO-2026-00731`',
			'Your own unique reference of the movement order',
		]);
		expect(rowOf(orderPage, 'lines[].batchId')?.[6]).toMatch(/^assumed: \S/);
		const shipmentPage = messagePage(customsShipment);
		expect(rowOf(shipmentPage, 'customsFlow')?.[6]).toBe('evidenced 2020');
		expect(rowOf(shipmentPage, 'jurisdiction')?.[6]).toMatch(/^assumed: events name the jurisdiction/);
		expect(rowOf(messagePage(article), 'type')?.[6]).toBe('evidenced 2016');
	});

	it('names the code list, open or closed, and leads to its editions', () => {
		expect(rowOf(orderPage, 'customsDestination')?.[5]).toBe(
			'[Customs destinations](../code-lists.md#customsdestinations) (2, closed)',
		);
		expect(rowOf(orderPage, 'type')?.[5]).toMatch(/^\[Movement types\]\(.*\) \(2, open/);
		expect(rowOf(orderPage, 'lines[].originCountryCode')?.[5]).toMatch(/#countries\) \(\d+, growing\)$/);
	});

	it('tells the limits of numbers and which list a field stands in', () => {
		const page = messagePage(formula);
		expect(rowOf(page, 'components[].wastePercent')?.[3]).toBe(
			'decimal (%), up to 16 digits, 6 of them decimals, from 0, to 100',
		);
		const shipmentPage = messagePage(customsShipment);
		expect(rowOf(shipmentPage, `${ITEMS}.seqNum`)?.slice(1, 4)).toEqual([
			'`goodsItems[].itemNumber`',
			'Item number',
			'whole number, up to 5 digits, above 0',
		]);
		expect(rowOf(shipmentPage, `${ITEMS}.additionalDocuments[].writeOff.unit`)?.[1]).toBe(
			'`goodsItems[].additionalDocuments[].writeOff.unit`',
		);
	});

	it('shows columns that hold several fields, or one entry of a list', () => {
		const lines = messagePage(customsShipment).split('\n');
		const procedure = `| \`${ITEMS}.governmentProcedure.proc\` + \`prevProc\` | \`goodsItems[].procedure\` | Procedure |`;
		const part = `| \`${ITEMS}.governmentProcedure.prevProc\` |  | Previous procedure |`;
		const code = `| \`${ITEMS}.commodity.classifications[].code\` where \`type\` is \`TARIC\` | \`goodsItems[].commodityCode\` |`;
		for (const start of [procedure, part, code]) expect(lines.filter((line) => line.startsWith(start))).toHaveLength(1);
	});

	it('names what every message carries', () => {
		expect(messagePage(customsShipment)).toContain('`version` is always `1.0` and is added when absent.');
		expect(orderPage).not.toContain('is always');
	});

	it('says that the status is not sent', () => {
		expect(rowOf(orderPage, 'status')?.[8]).toMatch(/set by CAS, not sent/);
	});

	it('says what replaces a deprecated message', () => {
		expect(messagePage(movement)).toContain('> **Deprecated.** CAS replaced it by the movement order.');
		expect(orderPage).not.toContain('Deprecated');
	});

	it.each(messageEntries().map(({ key, model }) => [key, model] as const))(
		'of %s lists every rule once and shows an example that passes',
		(_key, model) => {
			const page = messagePage(model);
			const [, rules = ''] = page.split('## Rules');
			for (const { name, about } of model.rules) {
				expect(rules.split(`| \`${name}\` |`)).toHaveLength(2);
				expect(page).toContain(about);
			}
			const [, example = ''] = /```json\n(.*)\n```/s.exec(page) ?? [];
			expect(checkMessage(model, JSON.parse(example)).problems).toEqual([]);
		},
	);

	it.each(pages)('of %s grades every name, and counts the grades', (_name, model) => {
		const page = messagePage(model);
		const [, table = ''] = page.split('## Fields');
		const [fields = ''] = table.split('## Rules');
		const rows = fields.split('\n').filter((line) => line.startsWith('| `'));
		const sources = rows.map((line) => line.split(/(?<!\\)\|/)[7]!.trim());
		for (const source of sources) expect(source).toMatch(/^(documented: \S.*|evidenced 20(16|20)|assumed: \S.*)$/);
		const own = sources.filter((_, index) => !/^\| `[^`]+` (\+|where) `/.test(rows[index]!));
		const count = (grade: string) => own.filter((source) => source.startsWith(grade)).length;
		expect(page).toContain(
			`Of ${own.length} names, ${count('documented')} are documented, ${count('evidenced')} evidenced and ${count('assumed')} assumed.`,
		);
	});
});
