import { LANGUAGES } from '../../../cas/language';
import { messageEntries } from '../../../cas/messages';
import { WORDS } from '../../../cas/workbook/annotate/words';
import { layoutOf } from '../../../cas/workbook/headers/layout';
import { matchHeaders } from '../../../cas/workbook/headers/matchHeaders';

describe.each(LANGUAGES)('the list of problems in %s', (language) => {
	const headers = Object.values(WORDS[language].headers);

	it('is never taken for a sheet of any message', () => {
		const row = { number: 6, cells: headers.map((text) => ({ kind: 'text' as const, text })) };
		for (const { key, model } of messageEntries()) {
			const { main, lists } = layoutOf(model);
			for (const sheet of [main, ...lists]) expect([key, matchHeaders([row], sheet)]).toEqual([key, undefined]);
		}
	});

	it('has a name that a sheet may have', () => {
		expect(WORDS[language].sheet).toMatch(/^[^[\]:*?/\\]{1,31}$/);
	});
});
