import { costOf, operationsUsing } from '../../../cas/connection/costs';
import { ENDPOINTS, type EndpointName } from '../../../cas/contract/endpoints';

describe('what goes without a scope', () => {
	it('follows from the calls that need it', () => {
		expect(costOf('create:wms')).toEqual(['CAS Ingest: Movement (Deprecated)', 'CAS Ingest: Movement Order, Create']);
		expect(costOf('create:messages')).toContain('CAS Declaration: Action, Invalidate');
		expect(costOf('delete:subscriptions')).toEqual([
			'CAS Declaration: Subscription, Delete',
			'CAS Notification Trigger',
		]);
	});

	it('names an operation for each call', () => {
		const unused = (Object.keys(ENDPOINTS) as EndpointName[]).filter((name) => operationsUsing(name).length === 0);
		expect(unused).toEqual([]);
	});
});
