import type { CasContext } from './connection';

/** The signal that ends an execution; hooks, polls and option lists have none. */
export function cancelSignalOf(context: CasContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

/** The context, with requests that end by the signal too: n8n takes none with a request, but asks the context for that of the execution. */
export function endedBy(signal: AbortSignal, context: CasContext): CasContext {
	const own = cancelSignalOf(context);
	const both = own === undefined ? signal : AbortSignal.any([own, signal]);
	return Object.create(context, { getExecutionCancelSignal: { value: () => both } }) as CasContext;
}
