import { resolveWebhookDescriptionField, webhookDescriptionIsNativelyResolvable, Workflow } from 'n8n-workflow';
import { CasNotificationTrigger } from '../../nodes/CasNotificationTrigger/CasNotificationTrigger.node';
import { nodeTypes, PACKAGE } from './harness/nodeTypes';
import { anEvent, published } from './harness/publishedTrigger';

describe('the body of a delivery that n8n has left to the node', () => {
	it('is read, and its event taken', async () => {
		const { trigger, headers } = await published();
		const { status, items } = await trigger.deliver(anEvent(), headers, { unread: true });
		expect({ status, items: items.length }).toEqual({ status: 200, items: 1 });
	});

	it('is refused as too large where n8n says so', async () => {
		const { trigger, headers } = await published();
		const unread = Object.assign(new Error('request entity too large'), { type: 'entity.too.large' });
		expect((await trigger.deliver(anEvent(), headers, { unread })).status).toBe(413);
	});

	it('proves nothing where it cannot be read', async () => {
		const { trigger, headers } = await published({ verification: 'signature' });
		const unread = new Error('Request body stream was aborted');
		expect((await trigger.deliver(anEvent(), headers, { unread })).status).toBe(401);
		expect(trigger.items).toEqual([]);
	});
});

describe('the memory of events', () => {
	it('is left to CAS Event where the trigger is told so: it starts each time, and writes nothing', async () => {
		const { trigger, headers } = await published({ options: { rememberEvents: 'casEvent' } });
		const before = JSON.stringify(trigger.state);
		for (let delivery = 0; delivery < 3; delivery += 1) {
			expect((await trigger.deliver(anEvent(), headers)).items).toHaveLength(1);
		}
		expect(JSON.stringify(trigger.state)).toBe(before);
	});
});

describe('the description of the webhook', () => {
	const [webhook] = new CasNotificationTrigger().description.webhooks!;

	it.each(['stored', 'ended', 'atOnce'])('says without an engine what its template says: %s', (acknowledge) => {
		const type = `${PACKAGE}.casNotificationTrigger`;
		const parameters = { acknowledge };
		const node = { id: 't', name: 'T', type, typeVersion: 2, position: [0, 0] as [number, number], parameters };
		const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
		const evaluated = workflow.expression.getSimpleParameterValue(node, webhook!.responseMode, 'internal', {});
		expect(webhookDescriptionIsNativelyResolvable(webhook!)).toBe(true);
		expect(resolveWebhookDescriptionField(workflow.nodes.T!, webhook!, 'responseMode')).toEqual({
			resolved: true,
			value: evaluated,
		});
	});
});
