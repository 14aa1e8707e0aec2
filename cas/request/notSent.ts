import { plainText } from '../contract/problemDetails';
import { withFullStop } from '../sentence';
import type { NotSent, NotSentReason } from './outcome';
import { knownTroubleOf } from './trouble';
import type { Code, Retry } from './outcomes';

interface NotSentKind {
	readonly code: Code;
	readonly retry: Retry;
	message(subject: string, detail: string): string;
	advice(detail: string): string;
}

const SAFE = 'Nothing was sent, so it is safe to run it again.';

const noToken = (subject: string) => `CAS gave no access token for the ${subject}`;

/** Says what the words of the login host or the network mean, and repeats them; `advice` is for those that nobody knows. */
const login = (code: Code, retry: Retry, advice: string): NotSentKind => ({
	code,
	retry,
	message: noToken,
	advice: (detail) => {
		const said = withFullStop(plainText(detail) ?? 'The token request failed');
		const trouble = knownTroubleOf(detail);
		if (trouble === undefined) return `${said} ${advice}`;
		const after = retry === 'safe' ? ` ${SAFE}` : '';
		const found = trouble.found.charAt(0).toUpperCase() + trouble.found.slice(1);
		return `${withFullStop(found)} ${trouble.advice}${after} n8n says: ${said}`;
	},
});

const KINDS: Readonly<Record<NotSentReason, NotSentKind>> = {
	network: {
		code: 'unreachable',
		retry: 'safe',
		message: (subject, detail) => `CAS cannot be reached for the ${subject} (${detail})`,
		advice: () => `Check the network and the host in the credential. ${SAFE}`,
	},
	certificate: {
		code: 'certificate',
		retry: 'afterFix',
		message: (subject, detail) => `The certificate of CAS was not accepted for the ${subject} (${detail})`,
		advice: () =>
			'Check the host in the credential, and the certificate authorities of the machine that n8n runs on. Nothing was sent.',
	},
	timeLimit: {
		code: 'timeLimit',
		retry: 'safe',
		message: (subject) => `The time limit was reached before the ${subject} was sent`,
		advice: () => 'Nothing was sent of it. Run it again, or raise the time limit in the options of the node.',
	},
	cancelled: {
		code: 'cancelled',
		retry: 'safe',
		message: (subject) => `The execution was stopped before the ${subject} was sent`,
		advice: () => SAFE,
	},
	address: {
		code: 'address',
		retry: 'afterFix',
		message: (subject) => `Nothing was sent for the ${subject}`,
		advice: (detail) => detail,
	},
	down: {
		code: 'casDown',
		retry: 'safe',
		message: (subject) => `The ${subject} was not sent: CAS failed several times in a row`,
		advice: (detail) =>
			`${detail === '' ? '' : `${detail}. `}Nothing was sent of it, so it is safe to run it again later.`,
	},
	loginRefused: login('loginRefused', 'afterFix', 'Check Client ID, Client Secret and Environment of the credential.'),
	loginScope: login('loginScope', 'afterFix', 'Check Environment, Scope Environment and Client ID of the credential.'),
	loginUnreachable: login(
		'loginUnreachable',
		'safe',
		`The login host does not answer. Check the network and the login host in the credential. ${SAFE}`,
	),
	loginBusy: login('loginBusy', 'safe', `The login host is busy or down. ${SAFE}`),
	loginCertificate: login(
		'loginCertificate',
		'afterFix',
		'The certificate of the login host was not accepted. Check the login host in the credential, and the certificate authorities of the machine that n8n runs on.',
	),
	loginAnswer: login(
		'loginAnswer',
		'afterFix',
		'The login host answered something that is no token. Check Environment and the login host of the credential, and a proxy on the way.',
	),
	loginProxy: login(
		'proxy',
		'afterFix',
		'A proxy on the way to the login host wants a login. Give the proxy of n8n (HTTPS_PROXY) its user and password.',
	),
};

/** Why a request did not leave, in words. `subject` names what was to be sent. */
export function notSentTexts({ reason, detail }: NotSent, subject: string) {
	const { code, retry, message, advice } = KINDS[reason];
	return { code, retry, message: message(subject, detail), description: advice(detail) };
}
