import { CasIngest } from '../../../nodes/CasIngest/CasIngest.node';
import { checkMessage, exampleOf, messageEntries } from '../../../cas/messages';
import { messagePage } from '../../../cas/messages/model/docs';
import { pathText, type Path } from '../../../cas/messages/model/labels';
import type { Leaf } from '../../../cas/messages/model/leaves';
import { assign, valueAtPath } from '../../../cas/messages/model/place';
import { flatFields, flatName, type RowList } from '../../../cas/messages/model/rowFields';
import { LANGUAGES } from '../../../cas/language';
import { layoutOf } from '../../../cas/workbook';

interface Panel {
	fields: { id: string; displayName: string }[];
}

describe.each(messageEntries().map(({ key, model }) => [key, model] as const))(
	'a field of %s, described once',
	(_, model) => {
		const fields = flatFields(model);

		it('stands in the panel of CAS Ingest', async () => {
			const method = `${model.name[0]!.toLowerCase()}${model.name.slice(1)}Fields`;
			const { resourceMapping } = new CasIngest().methods;
			const panel = (await resourceMapping[method]!.call(undefined as never)) as Panel;
			expect(panel.fields.map(({ id }) => id)).toEqual(fields.map(flatName).filter((id) => id !== 'messageType'));
			expect(new Set(panel.fields.map(({ displayName }) => displayName)).size).toBe(panel.fields.length);
		});

		it('has a column in the workbook, with a header in every language', () => {
			const layout = layoutOf(model);
			const columns = [layout.main, ...layout.lists].flatMap((sheet) => sheet.columns);
			for (const { leaf } of fields) {
				const column = columns.find(
					({ leaf: candidate }) => candidate.field === leaf.field && candidate.name === leaf.name,
				);
				expect([leaf.name, column?.leaf.name]).toEqual([leaf.name, leaf.name]);
				for (const language of LANGUAGES) expect(column?.headers[language]).toMatch(/\p{L}/u);
			}
		});

		it('stands on the page of its message, by its place on the wire and its column', () => {
			const rows = pageRows(messagePage(model));
			for (const { leaf, list } of fields) {
				const column = unnumbered([...(list === undefined ? [] : [list.name, 0]), ...leaf.steps]);
				const row = rows.find((cells) => cells[1] === `\`${column}\``);
				expect([column, row?.[0]]).toEqual([column, placeOf(leaf, list)]);
			}
		});

		it('is checked: a wrong type is refused with its place on the wire', () => {
			const example = exampleOf(model);
			for (const { leaf, list } of fields) {
				const path = [...(list === undefined ? [] : [...list.path, 0]), ...leaf.path];
				if (valueAtPath(example, path) === undefined) continue;
				const message = structuredClone(example);
				assign(message, path, { wrong: true });
				const { problems } = checkMessage(model, message);
				expect(problems.filter(({ severity }) => severity === 'refuse').map((problem) => problem.path)).toContain(
					pathText(path),
				);
			}
		});
	},
);

/** The cells of the table of fields. */
function pageRows(page: string): string[][] {
	const [, fields = ''] = page.split('## Fields');
	const [table = ''] = fields.split('## Rules');
	const lines = table.split('\n').filter((line) => line.startsWith('| `'));
	return lines.map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim()),
	);
}

/** A path as the page has it: `packagings[].type`; a list of single values is one field. */
const unnumbered = (path: Path) =>
	pathText(path)
		.replaceAll(/\[\d+\]/g, '[]')
		.replace(/\[\]$/, '');

function placeOf({ path, composite, keyed }: Leaf, list: RowList | undefined): string {
	const place = `\`${unnumbered([...(list === undefined ? [] : [...list.path, 0]), ...path])}\``;
	if (keyed !== undefined) return `${place} where \`${keyed.keyName}\` is \`${keyed.key}\``;
	const others = composite?.parts.slice(1) ?? [];
	return [place, ...others.map((part) => `\`${part}\``)].join(' + ');
}
