import type { INode } from 'n8n-workflow';
import { notSentFor } from '../../../cas/request/outcomes';
import { shown } from '../../../cas/shown';
import type { ItemFailure } from './failedItem';

/** What n8n's errors carry beside their text. */
interface Thrown {
	readonly message?: string;
	readonly description?: string | null;
	/** The parameter whose expression failed, as n8n notes it. */
	readonly context?: { readonly parameter?: unknown };
	/** The parameter as the workflow has it, where that failed. */
	readonly cause?: unknown;
}

/**
 * The failure of an item in whose work something was thrown: an expression that fails for this item alone, or a value of a kind that
 * cannot be read. It names the parameter where n8n says which it was.
 */
export function thrownFailure(error: unknown, node?: INode): ItemFailure {
	const { message = 'The item could not be read', description, context, cause } = (error ?? {}) as Thrown;
	const name = typeof context?.parameter === 'string' ? context.parameter : parameterWith(node, cause);
	const advice =
		name === undefined
			? 'Nothing was sent for this item.'
			: `The expression in ${titleOf(name)} fails for this item. Nothing was sent for it.`;
	return {
		message: name === undefined ? message : `${titleOf(name)}: ${message}`,
		description: [description, advice].filter(Boolean).join(' '),
		details: { ...notSentFor('parameter'), ...(name !== undefined && { parameter: shown(name) }) },
	};
}

/** The failure of every item where the node itself threw: it does so before the first request only. */
export function thrownTogether(error: unknown, node: INode): ItemFailure {
	const { description } = (error ?? {}) as Thrown;
	return { ...thrownFailure(error, node), description: description ?? '' };
}

/** The parameter of the node that has this value, or holds it. */
function parameterWith(node: INode | undefined, value: unknown): string | undefined {
	if (node === undefined || value === undefined || value instanceof Error) return undefined;
	const text = JSON.stringify(value);
	return Object.entries(node.parameters).find(([, given]) => JSON.stringify(given)?.includes(text))?.[0];
}

/** `additionalFields` as the panel calls it: `Additional Fields`. What stands behind a dot is a part of it. */
function titleOf(parameter: string): string {
	const [name = ''] = parameter.split(/[.[]/, 1);
	const words = name.replace(/([a-z])([A-Z])/g, '$1 $2');
	return shown(words.charAt(0).toUpperCase() + words.slice(1));
}
