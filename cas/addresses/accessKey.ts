/**
 * What in an address opens it for whoever has it. Documented: ev:CoOPDFCreated, 32 lower-case hex characters in the path. Evidenced:
 * signed addresses of a blob store (Azure SAS). The rest is what such keys look like elsewhere; an address is rather sealed than shown.
 */
export const LONG_HEX = /[0-9a-f]{32}/i;
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const ONLY_HEX = /^[0-9a-f]+$/i;
/** Year, country and 14 more: a number that is printed on papers, not a key. */
const MRN = /^\d{2}[A-Z]{2}[0-9A-Z]{14}$/;

/** Names of parameters, without case and punctuation, whose value is a key. */
const KEY_NAMES = new Set([
	'auth',
	'authorization',
	'awsaccesskeyid',
	'code',
	'cred',
	'credential',
	'googleaccessid',
	'hmac',
	'jwt',
	'otp',
	'pass',
	'passwd',
	'password',
	'policy',
	'pwd',
	'sas',
	'session',
	'sessionid',
	'sid',
	'sig',
	'ticket',
	'xamzcredential',
	'xgoogcredential',
]);
const KEY_ENDINGS = ['key', 'keyid', 'secret', 'signature', 'token'];
/** Parameters of a signed address of Azure; one alone may be anything, as `sp` for a page. */
const SAS_NAMES = new Set(['se', 'sig', 'skoid', 'sks', 'sp', 'spr', 'sr', 'st', 'sv']);
/** A commodity code, as the pages of tariffs take it: `?code=8471300000`. */
const COMMODITY_CODE = /^\d{2,10}$/;

/**
 * True where the path or query holds a key. `isOfApi`: on a host that asks for a token anyway, the identifier of a resource is none.
 * `path` is without its escapes.
 */
export function holdsAccessKey(path: string, { isOfApi }: { isOfApi: boolean }): boolean {
	const names = new Set<string>();
	for (const part of path.split(/[/?&;#]/)) {
		const equals = part.indexOf('=');
		const name = equals < 0 ? '' : nameOf(part.slice(0, equals));
		const value = part.slice(equals + 1);
		if (name !== '' && value !== '') {
			if (isKeyName(name) && !(name === 'code' && COMMODITY_CODE.test(value))) return true;
			if (SAS_NAMES.has(name)) names.add(name);
			if (names.size > 1) return true;
		}
		if (runsOf(value).some((run) => looksLikeKey(run, isOfApi))) return true;
	}
	return false;
}

const nameOf = (text: string) =>
	text
		.slice(-MAX_NAME_LENGTH)
		.toLowerCase()
		.replace(/[^a-z]/g, '');
const MAX_NAME_LENGTH = 60;

const isKeyName = (name: string) => KEY_NAMES.has(name) || KEY_ENDINGS.some((ending) => name.endsWith(ending));

const MIN_KEY_LENGTH = 16;
const runsOf = (value: string) => value.match(/[A-Za-z0-9_-]{16,}/g) ?? [];

/** The longest identifier of hex digits that a database makes: 24, MongoDB's. */
const MAX_HEX_ID_LENGTH = 24;
/** Of neighbours in a random text two of three are of different kinds (capital, small, digit); of words and numbers one of six. */
const MIN_CHANGES = { mixed: 0.35, oneCase: 0.3 };
const LETTERS_A_SEPARATOR = 12;

function looksLikeKey(run: string, isOfApi: boolean): boolean {
	if (GUID.test(run)) return !isOfApi;
	const parts = run.split(/[-_]/);
	// Many hyphens make a title, each word of it for itself; few may be letters of base64url.
	const isTitle = parts.length - 1 > Math.max(2, run.length / LETTERS_A_SEPARATOR);
	return (isTitle ? parts : [parts.join('')]).some((text) => isRandom(text, isOfApi));
}

function isRandom(text: string, isOfApi: boolean): boolean {
	if (text.length < MIN_KEY_LENGTH || MRN.test(text)) return false;
	if (isOfApi && text.length <= MAX_HEX_ID_LENGTH && ONLY_HEX.test(text)) return false;
	let changes = 0;
	const kinds = new Set<string>();
	let before = '';
	for (const char of text) {
		const kind = kindOf(char);
		kinds.add(kind);
		if (before !== '' && kind !== before) changes += 1;
		before = kind;
	}
	const isMixed = kinds.has('capital') && kinds.has('small');
	return kinds.size > 1 && changes / (text.length - 1) >= (isMixed ? MIN_CHANGES.mixed : MIN_CHANGES.oneCase);
}

const kindOf = (char: string) => (char >= '0' && char <= '9' ? 'digit' : char >= 'a' ? 'small' : 'capital');
