import type { INodeParameters, IWebhookDescription } from 'n8n-workflow';

/**
 * Under this key n8n looks for ways to fill in a field of a webhook without its expression engine, where a template stands beside it for
 * the editor (n8n-workflow 2.41, webhook-description-fields.js). An n8n that does not know the key evaluates the template.
 */
const RESOLVERS = Symbol.for('n8n.webhookDescriptionResolvers');

/** A field of a webhook's description that follows from a parameter of the node: as a template, and as what the template says. */
interface FieldByParameter {
	readonly template: string;
	readonly resolve: (parameters: INodeParameters) => string;
}

/** The field has one value where the parameter has the given one, and another for anything else. */
export function whereParameterIs(
	{ parameter, value }: { parameter: string; value: string },
	then: string,
	otherwise: string,
): FieldByParameter {
	return {
		template: `={{ $parameter[${quoted(parameter)}] === ${quoted(value)} ? ${quoted(then)} : ${quoted(otherwise)} }}`,
		resolve: (parameters) => (parameters[parameter] === value ? then : otherwise),
	};
}

const quoted = (text: string) => JSON.stringify(text);

/** The webhook, with fields that follow from parameters; n8n makes no isolate for them where the node has no expressions. */
export function webhookBy(
	webhook: IWebhookDescription,
	fields: { readonly responseMode: FieldByParameter },
): IWebhookDescription {
	return Object.assign({}, webhook, { responseMode: fields.responseMode.template }, { [RESOLVERS]: fields });
}
