import type { IExecuteFunctions } from 'n8n-workflow';

/** A parameter by its path, as in `columns.column`, of this node or of another one. */
export type ParameterOf = (path: string, otherwise: unknown) => unknown;

export const parameterOf =
	(context: IExecuteFunctions, itemIndex: number): ParameterOf =>
	(path, otherwise) =>
		context.getNodeParameter(path, itemIndex, otherwise);
