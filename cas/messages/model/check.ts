import type { z } from 'zod';
import type { Finding } from '../../identifiers/finding';
import type { Language } from '../../language';
import { refusals, shown, type Problem } from '../../problem';
import { fieldAt, labelOf, pathSteps, pathText, type Path } from './labels';
import { missing, wrongType } from './leafFindings';
import type { MessageModel } from './message';
import { isRecord, normalise } from './normalise';
import { schemaOf } from './schema';

export interface CheckOptions {
	/** For an update: only the identity is required. */
	readonly partial?: boolean;
	/** The language of the labels; messages are English. */
	readonly language?: Language;
}

export interface CheckedMessage {
	/** The message in the form that CAS takes, unknown fields untouched. Empty where the value is not an object. */
	readonly message: Record<string, unknown>;
	/** Every problem at once, in the order of the fields, refusals and warnings. */
	readonly problems: readonly Problem[];
}

/** Normalises a message and checks it against its model. Never throws: whatever the value, there is an answer. */
export function checkMessage(model: MessageModel, value: unknown, options: CheckOptions = {}): CheckedMessage {
	const language = options.language ?? 'en';
	if (!isRecord(value)) {
		const finding = wrongType(model.root, value);
		return { message: {}, problems: [{ ...finding, path: '', label: model.labels[language], value }] };
	}
	const message = normalise(model.root, value) as Record<string, unknown>;
	const parsed = schemaFor(model, options.partial ?? false).safeParse(message);
	const problems = parsed.success ? [] : parsed.error.issues.map((issue) => problemOf(model, message, issue, language));
	if (refusals(problems).some((problem) => problem.rule.startsWith('type.'))) return { message, problems };
	return { message, problems: [...problems, ...ruleProblems(model, message, language)] };
}

const schemas = new WeakMap<MessageModel, { full: z.ZodTypeAny; partial: z.ZodTypeAny }>();

/** Schemas are built once a model: building costs far more than parsing. */
function schemaFor(model: MessageModel, partial: boolean): z.ZodTypeAny {
	let built = schemas.get(model);
	if (built === undefined) {
		const { root, identity } = model;
		built = { full: schemaOf(root, { partial: false, identity }), partial: schemaOf(root, { partial: true, identity }) };
		schemas.set(model, built);
	}
	return partial ? built.partial : built.full;
}

function problemOf(model: MessageModel, message: unknown, issue: z.ZodIssue, language: Language): Problem {
	const value = valueAt(message, issue.path);
	return { ...findingOf(model, issue, value), path: pathText(issue.path), label: labelOf(model.root, issue.path, language), value };
}

function findingOf(model: MessageModel, issue: z.ZodIssue, value: unknown): Finding {
	if (issue.code === 'custom' && isFinding(issue.params?.finding)) return issue.params.finding;
	const field = fieldAt(model.root, issue.path) ?? model.root;
	if (issue.code === 'invalid_type') return value === undefined ? missing(field) : wrongType(field, value);
	return { severity: 'refuse', rule: issue.code, message: `"${shown(value)}" is not allowed`, action: 'Check the value' };
}

const isFinding = (value: unknown): value is Finding => isRecord(value) && typeof value.rule === 'string';

function ruleProblems(model: MessageModel, message: Record<string, unknown>, language: Language): Problem[] {
	return model.check(message).map((finding) => ({
		...finding,
		label: labelOf(model.root, pathSteps(finding.path), language),
	}));
}

function valueAt(message: unknown, path: Path): unknown {
	return path.reduce<unknown>((value, step) => {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
		return (value as Record<string | number, unknown>)[step];
	}, message);
}
