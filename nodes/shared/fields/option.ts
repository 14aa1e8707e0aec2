import { NodeOperationError, type INode } from 'n8n-workflow';
import { shown } from '../../../cas/shown';

/** What an expression gives where it finds nothing: the option is as if it were not set. */
const isAbsent = (value: unknown) => value === undefined || value === null || value === '';

/** True and false, which expressions and forms also give as text. Throws a NodeOperationError that names the option. */
export function booleanOption(node: INode, name: string, value: unknown, preset: boolean): boolean {
	if (isAbsent(value)) return preset;
	const text = String(value).trim().toLowerCase();
	if (text === 'true' || text === 'false') return text === 'true';
	throw refused(node, name, value, 'true or false');
}

/** A number within its bounds, which may come as text. Throws a NodeOperationError that names the option. */
export function numberOption(
	node: INode,
	name: string,
	value: unknown,
	{ preset, least, most = Number.MAX_SAFE_INTEGER, isWhole = false }: NumberBounds,
): number {
	if (isAbsent(value)) return preset;
	const number = typeof value === 'string' ? Number(value.trim() === '' ? Number.NaN : value) : value;
	const isSound =
		typeof number === 'number' && number >= least && number <= most && (!isWhole || Number.isInteger(number));
	if (isSound) return number;
	const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
	throw refused(node, name, value, `a ${isWhole ? 'whole ' : ''}number ${range}`);
}

interface NumberBounds {
	readonly preset: number;
	readonly least: number;
	readonly most?: number;
	readonly isWhole?: boolean;
}

/** One of a list. Throws a NodeOperationError that names the option. */
export function choiceOption<const Choice extends string>(
	node: INode,
	name: string,
	value: unknown,
	choices: readonly [Choice, ...Choice[]],
): Choice {
	if (isAbsent(value)) return choices[0];
	const found = choices.find((choice) => choice === value);
	if (found === undefined) throw refused(node, name, value, `one of ${choices.join(', ')}`);
	return found;
}

function refused(node: INode, name: string, value: unknown, wanted: string): NodeOperationError {
	const description = `Enter ${wanted}, or remove the option. Nothing was sent.`;
	return new NodeOperationError(node, `${name} is "${shown(value)}", which is not ${wanted}`, { description });
}
