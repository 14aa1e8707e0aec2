import { describeSubscription, isSameOwner, markOf, ownerOf } from '../../../cas/contract/subscriptionMark';

const owner = { instanceId: '0123456789abcdef0123', workflowId: 'a:b c%/é', nodeId: 'n-1', purpose: 'test' } as const;

describe('the mark of a subscription', () => {
	it('is the first word of its description, whatever the ids and the name are', () => {
		const read = ownerOf(describeSubscription(owner, 'Events of CAS: all'));
		expect(read).toEqual({ ...owner, instanceId: '0123456789abcdef' });
		expect(isSameOwner(read!, owner)).toBe(true);
		expect(ownerOf(markOf(owner))).toEqual(read);
	});

	it.each([
		['another n8n', { instanceId: 'fedcba98765432100123' }],
		['another workflow', { workflowId: 'x' }],
		['another node', { nodeId: 'x' }],
		['production', { purpose: 'production' as const }],
	])('differs for %s', (_what, change) => expect(isSameOwner(owner, { ...owner, ...change })).toBe(false));

	it.each([
		undefined,
		null,
		7,
		'',
		'mine',
		'n8n workflow "Events"',
		'n8n:a:b:c:other x',
		'n8n:a:%E0%A4%A:c:test',
		'n8n:a:b:c:d:test',
	])('is not read from %j', (description) => expect(ownerOf(description)).toBeUndefined());
});
