import { aTappedCas, type TappedCas } from './harness/tappedCas';
import { everythingIn } from './harness/leaks';
import { aCas, type TestCas } from './harness/testCas';
import { aTrigger } from './harness/triggerNode';
import { json } from './harness/wiretap';

const getMany = (cas: TestCas, parameters = {}) =>
	cas.run({
		type: 'casDeclaration',
		parameters: { resource: 'subscription', operation: 'getAll', ...parameters },
	});
const deleteOne = (cas: TestCas, subscriptionId: string, onError?: 'continueErrorOutput') =>
	cas.run({
		type: 'casDeclaration',
		parameters: { resource: 'subscription', operation: 'delete', subscriptionId },
		onError,
	});

describe('the subscriptions of CAS', () => {
	it('are listed with the workflow that each is from', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas, {
			workflowId: 'w-7',
			nodeId: 'n-7',
			parameters: { events: ['CoOPDFCreated'] },
		});
		await trigger.publish();
		const { json: items } = await getMany(cas);
		expect(items).toEqual([
			{
				subscriptionId: trigger.state.subscriptionId,
				endpointUrl: trigger.url,
				filters: [{ eventType: 'CoOPDFCreated' }],
				description: expect.stringMatching(/^n8n:\w+:w-7:n-7:production Notifications of CAS$/),
				isOfThisN8n: true,
				workflowId: 'w-7',
				nodeId: 'n-7',
				purpose: 'production',
			},
		]);
	});

	it('of others are told from ours, and shown without what may be their secret', async () => {
		const cas = await aTappedCas();
		cas.tap.answer = ({ method }) =>
			method === 'GET'
				? json([
						{ id: '1', endpointUrl: 'https://erp.example/hook?code=very-secret', signingKey: 'very-secret' },
						{ id: '2', endpointUrl: 'https://other.example/x', description: 'n8n:0123456789abcdef:w:n:production' },
					])
				: undefined;
		const { json: items } = await getMany(cas);
		expect(items).toMatchObject([
			{ endpointUrl: 'https://erp.example/hook', isOfThisN8n: false },
			{ workflowId: 'w', isOfThisN8n: false },
		]);
		expect(everythingIn(items)).not.toContain('very-secret');
		expect((await getMany(cas, { onlyOurOwn: true })).json).toEqual([]);
		expect((await getMany(cas, { limit: 1 })).json).toHaveLength(1);
		expect((await getMany(cas, { returnAll: true })).json).toHaveLength(2);
	});
});

describe('deleting a subscription', () => {
	it('ends it', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas);
		await trigger.publish();
		const subscriptionId = String(trigger.state.subscriptionId);
		expect((await deleteOne(cas, subscriptionId)).json).toEqual([
			{ subscriptionId, deleted: true, outcome: 'accepted' },
		]);
		expect(cas.sandbox.control.state().subscriptions).toEqual([]);
	});

	it('is done too where the answer gets lost', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas);
		await trigger.publish();
		cas.sandbox.control.addFault({ kind: 'dropAfter', match: { method: 'DELETE' } });
		const run = await deleteOne(cas, String(trigger.state.subscriptionId));
		expect(run.json).toMatchObject([{ deleted: true }]);
	});

	it('that does not exist says so', async () => {
		const run = await deleteOne(await aCas(), 'no-such', 'continueErrorOutput');
		expect(run.errorItems[0]?.json).toMatchObject({ error: expect.stringContaining('subscription no-such') });
	});

	it('without an id says what to fill in', async () => {
		const run = await deleteOne(await aCas(), ' ', 'continueErrorOutput');
		expect(run.errorItems[0]?.json.error).toBe('Subscription ID is empty');
	});
});

describe('deleting a subscription whose answer is lost', () => {
	const published = async () => {
		const cas = await aTappedCas();
		const trigger = await aTrigger(cas);
		await trigger.publish();
		return { cas, subscriptionId: String(trigger.state.subscriptionId) };
	};
	const failed = async (cas: TappedCas, subscriptionId: string) =>
		(await deleteOne(cas, subscriptionId, 'continueErrorOutput')).errorItems.map((item) => item.json);

	it('is not known, where nothing more is heard', async () => {
		const { cas, subscriptionId } = await published();
		cas.sandbox.control.addFault({ kind: 'dropAfter', match: { method: 'DELETE' } });
		let requests = 0;
		cas.tap.answer = ({ method }) => (method === 'DELETE' && ++requests > 1 ? json({}, 429) : undefined);
		expect(await failed(cas, subscriptionId)).toMatchObject([{ outcome: 'unknown', code: 'tooMany', retry: 'safe' }]);
	});

	it('is not known either, where somebody on the way says "not found" and the list still has it', async () => {
		const { cas, subscriptionId } = await published();
		cas.sandbox.control.addFault({ kind: 'dropBefore', match: { method: 'DELETE' } });
		let requests = 0;
		cas.tap.answer = ({ method }) => (method === 'DELETE' && ++requests > 1 ? json({}, 404) : undefined);
		expect(await failed(cas, subscriptionId)).toMatchObject([{ outcome: 'unknown', code: 'notFound', retry: 'safe' }]);
		expect(cas.sandbox.control.state().subscriptions).toHaveLength(1);
	});

	it('is no page of a proxy', async () => {
		const { cas, subscriptionId } = await published();
		const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Please log in</p>' };
		cas.tap.answer = ({ method }) => (method === 'DELETE' ? page : undefined);
		expect(await failed(cas, subscriptionId)).toMatchObject([{ outcome: 'unknown', code: 'noReference' }]);
	});

	it('that was never there is refused, though CAS was busy first', async () => {
		const cas = await aTappedCas();
		cas.sandbox.control.addFault({ kind: 'status', status: 429, match: { method: 'DELETE' } });
		expect(await failed(cas, 'no-such')).toMatchObject([{ outcome: 'refused', code: 'notFound' }]);
	});
});
