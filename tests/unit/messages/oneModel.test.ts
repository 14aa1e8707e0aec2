import { CasIngest } from '../../../nodes/CasIngest/CasIngest.node';
import { checkMessage, exampleOf, messageEntries } from '../../../cas/messages';
import { messagePage } from '../../../cas/messages/model/docs';
import { flatFields, flatName } from '../../../cas/messages/model/rowFields';
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

		it('stands on the page of its message', () => {
			const page = messagePage(model);
			for (const { leaf, list } of fields) {
				const name = [
					...(list === undefined ? [] : [`${list}[]`]),
					leaf.name.replaceAll(/\[\d+\]/g, '[]').replace(/\[\]$/, ''),
				].join('.');
				expect(page).toContain(`\`${name}\``);
			}
		});

		it('is checked: a wrong type is refused with its path', () => {
			const message = exampleOf(model);
			for (const { leaf, list } of fields) {
				if (list !== undefined || leaf.path.length > 1) continue;
				const [name] = leaf.path;
				const { problems } = checkMessage(model, { ...message, [name!]: { wrong: true } });
				expect(problems.filter(({ severity }) => severity === 'refuse').map(({ path }) => path)).toContain(leaf.name);
			}
		});
	},
);
