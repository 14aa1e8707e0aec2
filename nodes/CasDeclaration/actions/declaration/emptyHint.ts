import type { IExecuteFunctions } from 'n8n-workflow';

const MOST_NAMED = 5;

/** Says beside the output which declarations gave no item, so that nothing looks forgotten. */
export function hintAt(context: IExecuteFunctions, names: readonly string[], what: string): void {
	if (names.length === 0) return;
	const more = names.length > MOST_NAMED ? `, and ${names.length - MOST_NAMED} more` : '';
	const message = `${what}: ${names.slice(0, MOST_NAMED).join(', ')}${more}`;
	context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
}
