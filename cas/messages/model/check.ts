import { refuse } from '../../identifiers/finding';
import type { Language } from '../../language';
import type { Problem } from '../../problem';
import { say } from '../../speech';
import { inspect, type Found } from './inspect';
import { labelOf, pathSteps, pathText, type Path } from './labels';
import { wrongType } from './leafFindings';
import type { MessageModel } from './message';
import { normalise } from './normalise';
import { isGroup } from './plain';
import { withoutRefused } from './sound';

export interface CheckOptions {
	/** For an update: only the identity is required. */
	readonly partial?: boolean;
	/** The language of the labels; sentences are English, and carry what other languages make of them. */
	readonly language?: Language;
	/** The value was made for this check of plain values: it becomes the message itself, which spares long files a copy. */
	readonly isOurs?: boolean;
}

export interface CheckedMessage {
	/** The message in the form that CAS takes, unknown fields untouched. Empty where the value is not an object. */
	readonly message: Record<string, unknown>;
	/** Every problem at once, refusals and warnings: of single fields in the order of the model, then of the rules across them. */
	readonly problems: readonly Problem[];
}

/** More problems than this are not told one by one. */
export const MAX_PROBLEMS = 10_000;

/** Normalises a message and checks it against its model. Never throws: whatever the value, there is an answer. */
export function checkMessage(model: MessageModel, value: unknown, options: CheckOptions = {}): CheckedMessage {
	const { partial = false, language = 'en' } = options;
	const message = withConstants(model, normalise(model.root, value, options.isOurs));
	if (!isGroup(message)) {
		const finding = wrongType(model.root, message);
		return { message: {}, problems: [{ ...finding, path: '', label: model.labels[language], value }] };
	}
	const earlier = model.recognise?.(message);
	if (earlier !== undefined)
		return { message: {}, problems: [{ ...earlier, path: '', label: model.labels[language], value: undefined }] };
	const found = inspect(model.root, message, { partial, identity: model.identity, limit: MAX_PROBLEMS });
	const problems = found.map((one) => problemOf(model, one, language, message));
	if (found.length >= MAX_PROBLEMS) return { message, problems: [...problems, tooMany(model, message, language)] };
	return { message, problems: [...problems, ...ruleProblems(model, message, found, { partial, language })] };
}

/** What every message carries comes first, unless it was given. */
function withConstants({ constants }: MessageModel, message: unknown): unknown {
	if (constants === undefined || !isGroup(message)) return message;
	const missing = Object.entries(constants).filter(([name]) => !Object.hasOwn(message, name));
	return missing.length === 0 ? message : { ...Object.fromEntries(missing), ...message };
}

function problemOf(
	model: MessageModel,
	{ path, value, finding }: Found,
	language: Language,
	message: unknown,
): Problem {
	return { ...finding, path: pathText(path), label: labelOf(model.root, path, language, message), value };
}

/**
 * The rules see a message without its refused values, so that one wrong value hides no problem elsewhere. What they miss at a
 * place where a value was refused is not told: the value is wrong there, not absent.
 */
function ruleProblems(
	model: MessageModel,
	message: Record<string, unknown>,
	found: readonly Found[],
	{ partial, language }: Required<Omit<CheckOptions, 'isOurs'>>,
): Problem[] {
	const refused = found.flatMap(({ path, finding }) => (finding.severity === 'refuse' ? [path] : []));
	const sound = refused.length === 0 ? message : withoutRefused(model.root, message, refused);
	const refusedPaths = new Set(refused.map(pathText));
	const isRefused = (path: Path) => path.some((_, index) => refusedPaths.has(pathText(path.slice(0, index + 1))));
	return model.check(sound, { partial }).flatMap((finding) => {
		const path = pathSteps(finding.path);
		return isRefused(path) ? [] : [{ ...finding, label: labelOf(model.root, path, language, message) }];
	});
}

function tooMany(model: MessageModel, value: unknown, language: Language): Problem {
	const finding = refuse('problems.tooMany', say('problems.tooMany', { most: MAX_PROBLEMS }));
	return { ...finding, path: '', label: model.labels[language], value };
}
