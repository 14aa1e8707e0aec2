// @slow: n8n started again and again.
import { randomUUID } from 'node:crypto';
import axios from 'axios';
import { SECRET_HEADER } from '../../cas/contract/deliveryHeaders';
import { anEvent } from './support/anEvent';
import { aFlow, anEventTrigger } from './support/flows';
import { webhookSecretOf } from './support/secrets';
import { aStage, until } from './support/suiteStage';

const stage = aStage();

describe.each(['stored', 'ended', 'atOnce'])('an event that was acknowledged ("%s") and comes again', (acknowledge) => {
	it('after n8n was restarted or killed starts nothing', async () => {
		const { api, credential, n8n, sandbox } = stage();
		const trigger = anEventTrigger(randomUUID(), credential);
		const flow = aFlow(`Once, ${acknowledge}`, {
			...trigger,
			parameters: { ...trigger.parameters, delivery: 'custom', acknowledge },
		});
		const { id } = await api.createWorkflow(flow);
		await api.activate(id);
		const { endpointUrl = '' } = sandbox.control.state().subscriptions.at(-1) ?? {};
		const headers = { [SECRET_HEADER.value]: webhookSecretOf(stage(), id) };
		const deliver = async (eventId: string) =>
			(await axios.post(endpointUrl, anEvent(eventId), { headers, proxy: false, validateStatus: () => true })).data;
		const runs = async () => (await api.executions(id)).length;
		const AGAIN = { status: 'This event was taken before' };

		const [first, second] = [randomUUID(), randomUUID()];
		expect(await deliver(first)).not.toEqual(AGAIN);
		// The mode that waits for the end saves what has ended with the delivery after it.
		expect(await deliver(second)).not.toEqual(AGAIN);
		await until('both have run', async () => (await runs()) === 2);
		await n8n.restart();
		expect(await deliver(first)).toEqual(AGAIN);
		await n8n.kill();
		await n8n.restart();
		expect(await deliver(first)).toEqual(AGAIN);
		expect(await runs()).toBe(2);
		await api.deactivate(id);
	});
});
