import { isRecord } from '../../isRecord';
import { PROBLEM_FIELDS } from '../../limits';
import { problemBody, readProblemDetails } from '../problemDetails';
import { NO_FIELDS, type FieldMap } from './fieldMap';
import { ourPathText } from './ourPlace';
import type { Profile } from './profile';
import { valueIn } from './values';

/** An error body as `readProblemDetails` knows it, with paths of ours. */
export function ourProblems(given: unknown, { problems }: Profile, fields: FieldMap = NO_FIELDS): unknown {
	const isNamed = Object.keys(problems).length > 0;
	if (!isNamed && fields.isEmpty) return given;
	const body = problemBody(given);
	if (!isRecord(body)) return given;
	const { errors, 'invalid-params': params, ...rest } = body;
	const title = problems.title === undefined ? rest.title : valueIn(body, problems.title);
	const detail = problems.detail === undefined ? rest.detail : valueIn(body, problems.detail);
	const listed = problems.list === undefined ? undefined : listedComplaints(body, problems);
	const told = listed ?? readProblemDetails({ errors, 'invalid-params': params }).fields;
	return {
		...rest,
		...(title !== undefined && { title }),
		...(detail !== undefined && { detail }),
		...(told.length > 0 && { errors: told.map((one) => ({ ...one, path: ourPathText(one.path, fields) })) }),
	};
}

function listedComplaints(
	body: Record<string, unknown>,
	{ list = [], path, message }: Profile['problems'],
): { path: string; message: string }[] | undefined {
	const entries = valueIn(body, list);
	if (!Array.isArray(entries)) return undefined;
	const textOf = (entry: unknown, place: typeof path) => {
		const value = place === undefined ? undefined : valueIn(entry, place);
		return typeof value === 'string' ? value : '';
	};
	return entries
		.slice(0, PROBLEM_FIELDS)
		.map((entry: unknown) =>
			typeof entry === 'string'
				? { path: '', message: entry }
				: { path: textOf(entry, path), message: textOf(entry, message) },
		);
}
