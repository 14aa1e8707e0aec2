import { aStatus, anEvent, published } from './harness/publishedTrigger';

const at = (fraction: string, zone = 'Z') => ({ eventTime: `2026-01-15T08:00:00.${fraction}${zone}` });
const NEWER = aStatus('Released', at('1234568'));
const OLDER = aStatus('Accepted', at('1234567'));

describe('a status that arrives after a newer one', () => {
	it('passes unless asked for otherwise', async () => {
		const { trigger, headers } = await published();
		await trigger.deliver(NEWER, headers);
		const { items } = await trigger.deliver(OLDER, headers);
		expect(items[0]?.json).not.toHaveProperty('isOutdated');
		expect(trigger.state).not.toHaveProperty('newest');
	});

	it('is marked, exact to the seventh digit', async () => {
		const { trigger, headers } = await published({ options: { olderEvents: 'mark' } });
		const newer = await trigger.deliver(NEWER, headers);
		const older = await trigger.deliver(OLDER, headers);
		expect([newer, older].map(({ items }) => items[0]?.json.isOutdated)).toEqual([false, true]);
	});

	it('is dropped, acknowledged, and stays dropped', async () => {
		const { trigger, headers } = await published({ options: { olderEvents: 'drop' } });
		await trigger.deliver(NEWER, headers);
		expect(await trigger.deliver(OLDER, headers)).toMatchObject({ status: 200, items: [] });
		trigger.restart();
		expect((await trigger.deliver({ ...OLDER, id: 'again' }, headers)).items).toEqual([]);
	});

	it.each([
		['of another declaration', aStatus('Accepted', at('1'), 'declaration-2')],
		['at the very same time', aStatus('Accepted', at('1234568'))],
		[
			'later, though its time reads earlier in its own zone',
			aStatus('Accepted', { eventTime: '2026-01-15T07:30:00-01:00' }),
		],
		['whose time cannot be read', aStatus('Accepted', { eventTime: 'yesterday' })],
	])('passes where it is one %s', async (_what, event) => {
		const { trigger, headers } = await published({ options: { olderEvents: 'drop' } });
		await trigger.deliver(NEWER, headers);
		expect((await trigger.deliver(event, headers)).items).toHaveLength(1);
	});

	it('passes where it is no status: a late document is still a document', async () => {
		const { trigger, headers } = await published({ options: { olderEvents: 'drop' } });
		await trigger.deliver(NEWER, headers);
		const document = anEvent({ id: 'd', eventType: 'DeclarationPdfCreated', eventSubType: 'EAD', ...at('1') });
		expect((await trigger.deliver(document, headers)).items).toHaveLength(1);
	});

	it('passes where so many other declarations changed since that its own is forgotten', async () => {
		const { trigger, headers } = await published({ acknowledge: 'atOnce', options: { olderEvents: 'drop' } });
		await trigger.deliver(NEWER, headers);
		for (let number = 0; number < 1_000; number += 1) {
			await trigger.deliver(aStatus('Accepted', at('2'), `other-${number}`), headers);
		}
		expect((await trigger.deliver(OLDER, headers)).items).toHaveLength(1);
	});
});

describe('a status whose workflow failed', () => {
	it('may come again after itself', async () => {
		const { trigger, headers } = await published({ acknowledge: 'ended', options: { olderEvents: 'drop' } });
		trigger.n8n.run = () => Promise.reject(new Error('The ERP is down'));
		await trigger.deliver(NEWER, headers);
		trigger.n8n.run = () => undefined;
		expect((await trigger.deliver(NEWER, headers)).items).toHaveLength(1);
	});
});
