import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../../../..');

/**
 * Types that text from outside comes in: text itself, values of unknown shape, bytes, and what our readers make of them. A
 * parameter whose type names one of them makes its function a reader.
 */
const OUTSIDE =
	/\b(string|unknown|Uint8Array|Buffer|RawCell|SheetRow|Sheet|OpenedWorkbook|XmlTag|ZipArchive|PartStore|Book|Row|Reading|Declaration|DeclarationData|CasEvent|Outcome|ProblemDetails|ResponseHeaders|IDataObject)\b/;

export interface ExportedFunction {
	/** File and name: `cas/workbook/values/codeNames.ts codeOf`. */
	readonly name: string;
	/** Whether one of its parameters may hold text from outside. */
	readonly isReader: boolean;
}

/** Every exported function and class of a folder. A class reads from outside where one of its public methods does. */
export function exportedFunctions(folder: string): ExportedFunction[] {
	const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
	return files
		.filter((file) => file.endsWith('.ts'))
		.map((file) => relative(root, join(root, folder, file)).replaceAll('\\', '/'))
		.sort()
		.flatMap((file) => functionsIn(file));
}

function functionsIn(file: string): ExportedFunction[] {
	const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2022, true);
	const found = new Map<string, boolean>();
	for (const { name, parameters } of source.statements.filter(isExported).flatMap(functionsOf)) {
		const isReader = parameters.some(({ type }) => type !== undefined && OUTSIDE.test(type.getText()));
		found.set(name, isReader || found.get(name) === true);
	}
	return [...found].map(([name, isReader]) => ({ name: `${file} ${name}`, isReader }));
}

interface NamedFunction {
	readonly name: string;
	readonly parameters: readonly ts.ParameterDeclaration[];
}

function functionsOf(statement: ts.Statement): NamedFunction[] {
	if (ts.isFunctionDeclaration(statement))
		return [{ name: statement.name?.text ?? 'default', parameters: [...statement.parameters] }];
	if (ts.isVariableStatement(statement)) {
		return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
			initializer !== undefined && ts.isArrowFunction(initializer)
				? [{ name: name.getText(), parameters: initializer.parameters }]
				: [],
		);
	}
	if (!ts.isClassDeclaration(statement)) return [];
	return statement.members.flatMap((member) =>
		(ts.isMethodDeclaration(member) || ts.isConstructorDeclaration(member)) && !isPrivate(member)
			? [{ name: statement.name?.text ?? 'default', parameters: member.parameters }]
			: [],
	);
}

const modifiersOf = (node: ts.Node) => (ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : []);
const isExported = (node: ts.Node) => modifiersOf(node).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
const isPrivate = (node: ts.Node) => modifiersOf(node).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);
