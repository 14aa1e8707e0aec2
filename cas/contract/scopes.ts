import { assumed, documented } from './fact';

/** What a token may be allowed to do; `authorizationStatus` lists the granted ones, separated by blanks. */
export const SCOPES = {
	'create:messages': documented('declarations, declaration items', 'ingestion, PATCH of declarations and items'),
	'read:declarations': documented('declarations, declaration items', 'get and search declarations, get an item'),
	'create:subscriptions': assumed(
		'name documented on the quick start page; use follows from the name',
		'create a subscription',
	),
	'read:subscriptions': assumed(
		'name documented on the quick start page; use follows from the name',
		'list subscriptions',
	),
	'delete:subscriptions': assumed(
		'name documented on the quick start page; use follows from the name',
		'delete a subscription',
	),
	'read:documents': assumed('name documented on the quick start page; use follows from the name', 'download documents'),
	'create:wms': documented('movement orders', 'create a movement order'),
	'read:wms': documented('movement orders', 'get a movement order'),
};

export type Scope = keyof typeof SCOPES;
