import type { CasContext } from './connection';

/** The signal that ends an execution; hooks, polls and option lists have none. */
export function cancelSignalOf(context: CasContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}
