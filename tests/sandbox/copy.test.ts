// @slow: fills in a template in each language.
import { copyOf } from '../../cas/declaration/copy';
import { checkMessage, customsShipment } from '../../cas/messages';
import { rowsOf } from '../../cas/messages/model/rowsOf';
import { messageFromRows } from '../../cas/messages/model/flat';
import { refusals } from '../../cas/problem';
import { readWorkbook } from '../../cas/workbook';
import { createTemplate } from '../../cas/workbook/template';
import { LANGUAGES } from '../../cas/language';
import { exampleOf } from '../../cas/messages';
import { openedToType, saved, typeIn } from '../unit/workbook/template/filledTemplate';
import { WIRE_SAMPLES } from '../unit/messages/support/wireSamples';
import { logIn } from './support/casClient';
import { aSandbox, MINUTE } from './support/sandboxes';

type Json = Record<string, unknown>;

/** What CAS or customs set, taken out of a message that was sent with it. */
function withoutSet(message: Json): Json {
	const {
		docRefNum: _mrn,
		accDateCode: _accepted,
		calculationReturns: _assessed,
		...document
	} = message.singleAdministrativeDocument as Json;
	return { ...message, singleAdministrativeDocument: document };
}

/** CAS numbers the goods items itself where nobody did. */
const numbered = (message: Json) => {
	const copy = structuredClone(message) as {
		singleAdministrativeDocument: { goodsShipment: { governmentAgencyGoodsItems: Json[] } };
	};
	const { goodsShipment } = copy.singleAdministrativeDocument;
	goodsShipment.governmentAgencyGoodsItems = goodsShipment.governmentAgencyGoodsItems.map((item, index) => ({
		seqNum: index + 1,
		...item,
	}));
	return copy;
};

describe('a declaration read back and copied', () => {
	it.each(Object.entries(WIRE_SAMPLES))('is %s again, but for what CAS and customs set', async (_name, sample) => {
		const sandbox = await aSandbox();
		const cas = await logIn(sandbox);
		const externalReference = String(sample.externalReference);
		await cas.send(sample);
		await sandbox.clock.advance(60 * MINUTE);
		const declaration = await cas.declarationOf(externalReference);
		const copy = copyOf(declaration, 'COPY-1');
		expect(copy).toEqual({ ...numbered(withoutSet(sample)), externalReference: 'COPY-1' });
		expect(refusals(checkMessage(customsShipment, copy).problems)).toEqual([]);
		const { message } = messageFromRows(customsShipment, rowsOf(customsShipment, copy));
		expect({ version: '1.0', ...message }).toEqual(copy);
	});
});

describe('a workbook of a clerk', () => {
	it.each(LANGUAGES)(
		'in "%s", with every column filled in, is a declaration whose read-back shows every cell',
		async (language) => {
			const sandbox = await aSandbox();
			const cas = await logIn(sandbox);
			const workbook = await openedToType(
				await createTemplate({ models: [customsShipment], language, columns: 'all' }),
			);
			typeIn(workbook, customsShipment, language, [exampleOf(customsShipment)]);
			const { messages, refusedRows } = await readWorkbook(await saved(workbook), customsShipment);
			expect(refusedRows).toEqual([]);
			const message = messages[0]!.message as Json;
			await cas.send(message);
			await sandbox.clock.advance(60 * MINUTE);
			const copy = copyOf(await cas.declarationOf(String(message.externalReference)), 'COPY-1');
			const { customsFlow: _flow, jurisdiction: _country, ...kept } = withoutSet(message);
			expect(copy).toEqual({ ...kept, externalReference: 'COPY-1' });
		},
	);
});
