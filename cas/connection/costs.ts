import { DECLARATION_ACTIONS, type DeclarationActionName } from '../contract/actions';
import type { EndpointName } from '../contract/endpoints';

type ActionEndpoint = Extract<EndpointName, `declarationAction.${string}`>;

/** Which operations of the nodes send which call, by the names that their panels show; actions follow from their registry. */
const USED_BY: Readonly<Record<Exclude<EndpointName, ActionEndpoint>, readonly string[]>> = {
	authorizationStatus: ['CAS Connection: Connection, Check'],
	'customsShipment.ingest': ['CAS Ingest: Customs Shipment'],
	'article.ingest': ['CAS Ingest: Article'],
	'businessPartner.ingest': ['CAS Ingest: Business Partner'],
	'certificateOfOrigin.ingest': ['CAS Ingest: Certificate of Origin'],
	'formula.ingest': ['CAS Ingest: Formula'],
	'materialList.ingest': ['CAS Ingest: Material List, Create'],
	'materialListInvalidation.ingest': ['CAS Ingest: Material List, Invalidate'],
	'shipment.ingest': ['CAS Ingest: Shipment (Deprecated)'],
	'movement.ingest': ['CAS Ingest: Movement (Deprecated)'],
	'movementOrder.ingest': ['CAS Ingest: Movement Order, Create'],
	'movementOrder.get': ['CAS Ingest: Movement Order, Get'],
	'declaration.search': [
		'CAS Declaration: Declaration, Search',
		'CAS Declaration: Declaration, Reconcile',
		'CAS Declaration Poll Trigger',
	],
	'declaration.get': [
		'CAS Declaration: Declaration, Get',
		'CAS Declaration: Declaration, Get Corrections',
		'CAS Declaration: Declaration, Get Duties',
		'CAS Declaration: Declaration, List Documents',
		'CAS Declaration: Declaration, Wait for Status',
		'CAS Declaration: Declaration, Copy to New Shipment',
		'CAS Declaration: Goods Item, Get Many',
	],
	'declaration.update': ['CAS Declaration: Declaration, Update'],
	'declarationItem.get': ['CAS Declaration: Goods Item, Get'],
	'declarationItem.create': ['CAS Declaration: Goods Item, Create'],
	'declarationItem.update': ['CAS Declaration: Goods Item, Update'],
	'declarationItem.delete': ['CAS Declaration: Goods Item, Delete'],
	'declaration.document': ['CAS Declaration: Declaration, Download Document'],
	'subscription.create': ['CAS Notification Trigger'],
	'subscription.list': ['CAS Declaration: Subscription, Get Many', 'CAS Notification Trigger'],
	'subscription.delete': ['CAS Declaration: Subscription, Delete', 'CAS Notification Trigger'],
};

/** The operations that send a call, `CAS Declaration: Action, Submit`. */
export function operationsUsing(name: EndpointName): readonly string[] {
	if (!isOfAction(name)) return USED_BY[name];
	return ACTION_NAMES.filter((action) => DECLARATION_ACTIONS[action].value.endpoint === name).map(
		(action) => `CAS Declaration: Action, ${DECLARATION_ACTIONS[action].value.title}`,
	);
}

const ACTION_NAMES = Object.keys(DECLARATION_ACTIONS) as DeclarationActionName[];
const isOfAction = (name: EndpointName): name is ActionEndpoint => name.startsWith('declarationAction.');
