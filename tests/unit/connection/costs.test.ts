import { operationsUsing } from '../../../cas/connection/costs';
import { ENDPOINTS, type EndpointName } from '../../../cas/contract/endpoints';

describe('the operations that send a call', () => {
	it('are those of the panels, of actions too', () => {
		expect(operationsUsing('movementOrder.ingest')).toEqual(['CAS Ingest: Movement Order, Create']);
		expect(operationsUsing('declarationAction.invalidate')).toEqual(['CAS Declaration: Action, Invalidate']);
	});

	it('are named for each call', () => {
		const unused = (Object.keys(ENDPOINTS) as EndpointName[]).filter((name) => operationsUsing(name).length === 0);
		expect(unused).toEqual([]);
	});
});
