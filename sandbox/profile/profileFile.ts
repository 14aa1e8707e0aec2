import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isRecord } from '../../cas/isRecord';
import { readProfile } from './profile';

const FOLDER = join(__dirname, '..', 'profiles');
const ENDING = '.json';

/** The profiles that come with the sandbox, by the names that `--profile` takes. */
export const SHIPPED_PROFILES = readdirSync(FOLDER).map((file) => basename(file, ENDING));

/** A contract profile from a file. */
export interface ProfileFile {
	/** What the profile calls itself, else its file. */
	readonly title: string;
	readonly document: Record<string, unknown>;
}

/**
 * Reads a profile by the name of a shipped one, or from a file.
 *
 * @throws Error that says what is wrong with the file, or which entry the sandbox cannot use.
 */
export function readProfileFile(nameOrFile: string): ProfileFile {
	const file = SHIPPED_PROFILES.includes(nameOrFile) ? join(FOLDER, nameOrFile + ENDING) : nameOrFile;
	if (!existsSync(file)) {
		throw new Error(`There is no profile ${nameOrFile}. Name a file, or one of ${SHIPPED_PROFILES.join(', ')}.`);
	}
	const document = parsed(file);
	const { name } = readProfile(document);
	return { title: name ?? basename(file, ENDING), document };
}

function parsed(file: string): Record<string, unknown> {
	try {
		const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
		if (isRecord(document)) return document;
	} catch (error) {
		throw new Error(`The profile ${file} is not JSON: ${(error as Error).message}`);
	}
	throw new Error(`The profile ${file} is not a JSON object.`);
}

/** The value of the credential's field Contract Profile: the profile on one line. */
export const credentialValueOf = ({ document }: ProfileFile): string => JSON.stringify(document);
