import { isRecord } from '../../cas/isRecord';
import { documentOf, withValues } from './document';
import { FieldMap } from './fieldMap';
import type { ContractProfile } from './profile';

/** Problem documents as this CAS writes them. */
export class ProblemShape {
	private readonly fields: FieldMap;

	constructor(private readonly profile: NonNullable<ContractProfile['problems']> = {}) {
		const { title, detail } = profile;
		this.fields = new FieldMap({ ...(title !== undefined && { title }), ...(detail !== undefined && { detail }) });
	}

	/** `pathToTheirs` moves the path of a field that the problem complains about. */
	toTheirs(problem: unknown, pathToTheirs: (path: string) => string): unknown {
		if (!isRecord(problem)) return problem;
		const { errors, ...rest } = problem;
		const complaints = isRecord(errors)
			? Object.entries(errors).map(([path, texts]) => [pathToTheirs(path), [texts].flat()] as const)
			: [];
		const document = this.fields.toTheirs(rest);
		if (complaints.length === 0) return document;
		const { list, path = 'path', message = 'message' } = this.profile;
		if (list === undefined) return withValues(document, { errors: Object.fromEntries(complaints) });
		const entries = complaints.flatMap(([where, texts]) =>
			texts.map((text) => documentOf({ [path]: where, [message]: text })),
		);
		return withValues(document, { [list]: entries });
	}
}
