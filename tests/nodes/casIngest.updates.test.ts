import type { INodeParameters } from 'n8n-workflow';
import { aTappedCas } from './harness/tappedCas';

const KEY = { externalReference: 'SO-1', direction: 'OUT' };
const BODY = 'singleAdministrativeDocument';

const update = (options: INodeParameters = {}) => ({
	type: 'casIngest',
	parameters: { resource: 'customsShipment', operation: 'update', options },
	onError: 'continueErrorOutput' as const,
});

const send = async (item: object, options?: INodeParameters) => {
	const cas = await aTappedCas();
	const run = await cas.run(update(options), [{ json: { ...KEY, ...item } as never }]);
	return { sent: cas.sent(), run };
};

const rulesOf = (json: Record<string, unknown> | undefined, name = 'warnings') =>
	((json?.[name] ?? []) as { rule: string; path: string }[]).map(({ rule, path }) => [rule, path]);

describe('an update', () => {
	it('says what it leaves out because it is empty', async () => {
		const { sent, run } = await send({ [BODY]: { invoiceCurrency: null, totalInvoiceAmount: 600, ducr: '' } });
		expect(sent).toMatchObject([{ [BODY]: { totalInvoiceAmount: 600 } }]);
		expect(Object.keys(sent[0]?.[BODY] as object)).not.toContain('invoiceCurrency');
		expect(rulesOf(run.json[0])).toContainEqual(['update.leftOut', `${BODY}.invoiceCurrency`]);
	});

	it('sends no group that has become empty, and nothing at all where nothing is left', async () => {
		const { sent, run } = await send({ [BODY]: { goodsShipment: { exporter: { name: '' } } } });
		expect(sent).toEqual([]);
		expect(run.errorItems[0]?.json).toMatchObject({ outcome: 'notSent', code: 'needsCorrection' });
		expect(rulesOf(run.errorItems[0]?.json, 'problems')).toContainEqual(['update.nothing', '']);
	});

	it('says that an empty list may take away what CAS has', async () => {
		const list = { goodsShipment: { governmentAgencyGoodsItems: [] } };
		const { run } = await send(
			{ [BODY]: { totalInvoiceAmount: 600, ...list } },
			{ validate: true, onProblem: 'sendAnyway' },
		);
		expect(rulesOf(run.json[0]).map(([rule]) => rule)).toContain('update.emptyList');
	});

	it('clears the fields that are named, and no others', async () => {
		const { sent } = await send({ storageLocationReference: 'ANR2' }, { clearFields: 'invoiceCurrency' });
		expect(sent).toMatchObject([{ storageLocationReference: 'ANR2', [BODY]: { invoiceCurrency: null } }]);
	});

	it.each([
		['noSuchField', 'update.clearUnknown'],
		['externalReference', 'update.clearUnknown'],
		['storageLocationReference', 'update.clearGiven'],
	])('refuses to clear %s', async (clearFields, rule) => {
		const { sent, run } = await send({ storageLocationReference: 'ANR2' }, { clearFields });
		expect(sent).toEqual([]);
		expect(rulesOf(run.errorItems[0]?.json, 'problems').map(([name]) => name)).toContain(rule);
	});
});
