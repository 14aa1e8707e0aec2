import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { parseProfile } from '../../../cas/contract/profile/parseProfile';
import { compareSpecification, type Comparison } from '../../../cas/specification/compare/compareSpecification';
import type { ComparisonRow } from '../../../cas/specification/compare/rows';
import type { SpecKind } from '../../../cas/specification/description';
import { readSpecification, type SpecFile } from '../../../cas/specification/readSpecification';
import { writeComparison } from '../../../cas/specification/workbook/writeComparison';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the parameters ask for. */
export interface ComparisonSettings {
	readonly kind: SpecKind | undefined;
	readonly parts: readonly string[];
	readonly name: string;
	readonly withRows: boolean;
	/** The binary field for the workbook. */
	readonly field: string;
}

/** Compares files with what we assume, as one item: counts, the proposed profile, the rows, and the workbook for people. */
export async function compareItem(
	context: IExecuteFunctions,
	files: readonly SpecFile[],
	settings: ComparisonSettings,
): Promise<Pick<INodeExecutionData, 'json' | 'binary'>> {
	const specification = readSpecification(files, settings.kind);
	const comparison = compareSpecification(specification, settings.parts);
	const { rows, notices } = comparison;
	const profile = settings.name === '' ? comparison.profile : { ...comparison.profile, name: settings.name };
	const workbook = Buffer.from(await writeComparison(rows));
	return {
		json: {
			kind: specification.kind,
			...countsOf(comparison),
			notices: [...notices],
			// A proposal is checked like any profile; what it cannot hold is told, not hidden.
			problems: parseProfile(profile).problems,
			profile: profile as IDataObject,
			profileText: JSON.stringify(profile, null, 2),
			...(settings.withRows && { rows: rows.map(rowJson) }),
		},
		binary: { [settings.field]: await context.helpers.prepareBinaryData(workbook, 'comparison.xlsx', XLSX) },
	};
}

function countsOf({ rows }: Comparison): IDataObject {
	const count = (isCounted: (row: ComparisonRow) => boolean) => rows.filter(isCounted).length;
	return {
		agrees: count(({ result }) => result === 'agrees'),
		differs: count(({ result }) => result === 'differs'),
		onlyTheirs: count(({ result }) => result === 'only theirs'),
		onlyOurs: count(({ result }) => result === 'only ours'),
		sure: count(({ confidence }) => confidence === 'sure'),
		likely: count(({ confidence }) => confidence === 'likely'),
		doubtful: count(({ confidence }) => confidence === 'doubtful'),
	};
}

function rowJson({ entry: _entry, ...row }: ComparisonRow): IDataObject {
	return { ...row };
}
