import type { INodePropertyOptions } from 'n8n-workflow';
import { operationsUsing } from '../../cas/connection/costs';
import { ENDPOINTS, type EndpointName } from '../../cas/contract/endpoints';
import { OUR_NODES } from './harness/nodeTypes';

/** What the panels show: each node, `node: resource`, and `node: resource, operation`. */
const SHOWN = new Set(
	Object.values(OUR_NODES).flatMap(({ description: { displayName, properties } }) => {
		const optionsOf = (name: string, resource?: unknown) =>
			properties
				.filter((one) => one.name === name)
				.filter(({ displayOptions }) => resource === undefined || displayOptions?.show?.resource?.[0] === resource)
				.flatMap(({ options }) => options as INodePropertyOptions[]);
		const resources = optionsOf('resource');
		return [
			displayName,
			...resources.flatMap(({ name, value }) => [
				`${displayName}: ${name}`,
				...optionsOf('operation', value).map((operation) => `${displayName}: ${name}, ${operation.name}`),
			]),
		];
	}),
);

describe('the operations that a missing scope costs', () => {
	it.each(Object.keys(ENDPOINTS) as EndpointName[])('of %s are called as the panels call them', (name) => {
		expect(operationsUsing(name).filter((operation) => !SHOWN.has(operation))).toEqual([]);
	});
});
