import { exampleOf, MESSAGE_MODELS, type MessageKey } from '../../cas/messages';
import { logIn, plainHttp } from './support/casClient';
import { aSandbox, MINUTE, SECOND } from './support/sandboxes';
import { aGoodsItem, anExport, classified } from './support/shipment';
import { aWebhook } from './support/webhook';

async function aClient() {
	const sandbox = await aSandbox();
	return { sandbox, cas: await logIn(sandbox) };
}

const MASTER_DATA: readonly MessageKey[] = ['article', 'businessPartner', 'formula', 'materialList'];

describe('a message about master data', () => {
	it.each(MASTER_DATA)('that is good is processed: %s', async (kind) => {
		const { sandbox, cas } = await aClient();
		const referenceId = await cas.ingest(kind, exampleOf(MESSAGE_MODELS[kind].model));
		expect(sandbox.control.state().messages).toMatchObject([{ referenceId, result: 'waiting' }]);
		await sandbox.clock.advance(SECOND);
		const [message] = sandbox.control.state().messages;
		expect(message).toMatchObject({ referenceId, result: 'processed', outcome: expect.stringContaining('created') });
	});

	it('that is wrong is refused later, with every problem, and without an event', async () => {
		const { sandbox, cas } = await aClient();
		const webhook = await aWebhook();
		await cas.subscribe({ endpointUrl: webhook.url });
		await cas.ingest('article', {
			itemId: 'PUMP-1',
			versions: [{ ...classified('8413705').commodity, originCountry: '99', netMass: 5, grossMass: 4 }],
		});
		await sandbox.clock.advance(MINUTE);
		const [message] = sandbox.control.state().messages;
		expect(message).toMatchObject({ result: 'refused', externalReference: 'PUMP-1' });
		const paths = message?.problems.filter(({ severity }) => severity === 'refuse').map(({ path }) => path);
		for (const place of [/classifications/, /originCountry$/, /netMass$/]) {
			expect(paths).toContainEqual(expect.stringMatching(place));
		}
		expect(message?.problems.map(({ message: text }) => text).join(' ')).toContain('8413705');
		expect(sandbox.control.state().masterData).toEqual([]);
		expect(webhook.events).toEqual([]);
	});

	it('that names nobody is refused at once', async () => {
		const { cas } = await aClient();
		const answer = await cas.http.post('/v1/articledataitems', { versions: [classified('84137051').commodity] });
		expect(answer.status).toBe(400);
		expect(Object.keys(answer.data.errors)).toEqual(['itemId']);
	});
});

describe('a customs shipment with a mistake', () => {
	it('shows the problems of its declaration at the message too', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExport('SO-1', { items: [aGoodsItem(classified('8413705'))] }));
		await sandbox.clock.advance(MINUTE);
		expect(sandbox.control.state().messages).toMatchObject([
			{
				result: 'processed',
				problems: [{ severity: 'refuse', path: expect.stringMatching(/commodity\.classifications\[0\]\.code$/) }],
			},
		]);
	});
});

describe('the page', () => {
	it('shows each kind of message with what became of it', async () => {
		const { sandbox, cas } = await aClient();
		await cas.ingest('article', exampleOf(MESSAGE_MODELS.article.model));
		await cas.ingest('formula', { externalReference: 'F-BAD', components: [{ yieldPercent: 99, wastePercent: 9 }] });
		await sandbox.clock.advance(SECOND);
		const http = plainHttp(sandbox);
		const { data } = await http.get('/_sandbox/pages/messages');
		for (const text of ['Article', 'processed', 'F-BAD', 'Formula', 'refused', 'percent', '2 messages'])
			expect(data).toContain(text);
		const refused = (await http.get('/_sandbox/pages/messages?result=refused')).data;
		expect(refused).toContain('1 message');
		expect((await http.get('/_sandbox/pages/messages?kind=article.ingest&q=f-bad')).data).toContain('No messages.');
		expect((await http.get('/_sandbox/pages/stock')).data).toContain('Centrifugal pumps');
	});
});
