import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import type { KnownNode } from './nodeCatalogue';

/** A node's description without what is only there to be read: texts, hints, icons, examples. */
export function slimNode(node: KnownNode): KnownNode {
	const { name, displayName, version, defaults, group, inputs, outputs, properties, credentials, webhooks } = node;
	return {
		name,
		displayName,
		version,
		defaults: { name: defaults.name },
		group,
		inputs,
		outputs,
		...(webhooks === undefined || webhooks.length === 0 ? {} : { webhooks: [{}] }),
		...(credentials === undefined ? {} : { credentials: credentials.map((credential) => ({ name: credential.name })) }),
		properties: properties.filter(({ type }) => type !== 'notice').map(slimProperty),
	};
}

type Choice = INodePropertyOptions | INodeProperties | INodePropertyCollection;

function slimProperty(property: INodeProperties): INodeProperties {
	const { displayName, name, type, default: preset, required, displayOptions, typeOptions, options } = property;
	const multiple = typeOptions?.multipleValues === true ? { multipleValues: true } : {};
	const loaded =
		typeOptions?.loadOptionsMethod === undefined ? {} : { loadOptionsMethod: typeOptions.loadOptionsMethod };
	const kept = { ...multiple, ...loaded };
	return {
		displayName,
		name,
		type,
		// A long default is an example; only whether there is one matters here.
		default: typeof preset === 'string' && preset.length > 100 ? '' : preset,
		...(required === true ? { required } : {}),
		...(displayOptions === undefined ? {} : { displayOptions }),
		...(Object.keys(kept).length > 0 ? { typeOptions: kept } : {}),
		...(options === undefined ? {} : { options: (options as Choice[]).map(slimChoice) as INodeProperties['options'] }),
	};
}

function slimChoice(choice: Choice): Choice {
	if ('values' in choice) return { displayName: '', name: choice.name, values: choice.values.map(slimProperty) };
	if ('type' in choice) return slimProperty(choice);
	return { name: '', value: choice.value };
}
