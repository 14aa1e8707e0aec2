import type { Code } from '../../../cas/request/outcomes';
import type { FaultSpec } from '../../../sandbox/faults/fault';
import type { WireAnswer } from '../harness/wiretap';

/** What happens to one attempt to send something. */
export interface AttemptFault {
	/** What the sandbox is told to do, for this request alone. */
	readonly faults?: readonly FaultSpec[];
	/** The answer of somebody on the way, who does not let the request through. */
	readonly answer?: WireAnswer;
	/** What arrives instead of the answer of CAS, which has taken it. */
	readonly alter?: (answer: WireAnswer) => WireAnswer;
	/** Whether CAS may have taken it, as far as anybody who gets the answer can know. */
	readonly isOpen: boolean;
	/** Whether the node may try again by itself: never, always, or only what may be repeated. */
	readonly again: 'never' | 'always' | 'ifRepeatable';
	/** What a failure that it causes may be called. */
	readonly codes: readonly Code[];
}

type Again = AttemptFault['again'];

const API = '^/v1/';
const writes = { path: API };
const status = (code: number, more: Partial<FaultSpec> = {}): FaultSpec => ({
	kind: 'status',
	match: writes,
	status: code,
	...more,
});

/** CAS, or what stands before it, has said no. */
const refusal = (code: number, codes: readonly Code[], again: Again = 'never'): AttemptFault => ({
	faults: [status(code)],
	isOpen: false,
	again,
	codes,
});

/** Nobody knows: an answer that says neither yes nor no. */
const open = (cause: Pick<AttemptFault, 'faults' | 'answer' | 'alter'>, ...codes: Code[]): AttemptFault => ({
	...cause,
	isOpen: true,
	again: 'ifRepeatable',
	codes,
});

const HTML = { 'content-type': 'text/html' };
const page = (code: number, text: string): WireAnswer => ({ status: code, headers: HTML, body: `<h1>${text}</h1>` });
/** CAS has answered with these bytes, or fewer than it announced. */
const torn = ({ status: code, headers, body }: WireAnswer): WireAnswer => ({
	status: code,
	headers,
	write: (outgoing) => {
		outgoing.write(String(Buffer.from(body ?? '')).slice(0, 5));
		setImmediate(() => outgoing.socket?.destroy());
	},
});
const cut = ({ status: code, headers: { 'content-length': _whole, ...headers } = {}, body }: WireAnswer) => ({
	status: code,
	headers,
	body: String(Buffer.from(body ?? '')).slice(0, 5),
});

/** Before, while and after the processing. */
export const FAULTS = {
	none: { isOpen: false, again: 'never', codes: [] },
	/** Another of the 2xx than CAS documents, with all that it should hold; a refusal stays one, as of a token that was renewed meanwhile. */
	otherSuccess: {
		alter: (answer) => (answer.status < 300 ? { ...answer, status: 200 } : answer),
		isOpen: false,
		again: 'never',
		codes: [],
	},
	refused: refusal(400, ['format', 'statusNotOpen']),
	unauthorised: refusal(401, ['tokenRefused'], 'always'),
	forbidden: refusal(403, ['notAllowed'], 'always'),
	notThere: refusal(404, ['notFound']),
	conflict: refusal(409, ['conflict', 'statusNotOpen']),
	gone: refusal(410, ['notFound']),
	tooLarge: refusal(413, ['tooLarge']),
	otherType: refusal(415, ['contentType']),
	unprocessable: refusal(422, ['format', 'statusNotOpen']),
	tooEarly: refusal(425, ['tooEarly'], 'always'),
	tooMany: { faults: [status(429, { retryAfter: 1 })], isOpen: false, again: 'always', codes: ['tooMany'] },
	notOffered: refusal(501, ['refused']),
	proxyLogin: { answer: { status: 407, body: 'proxy' }, isOpen: false, again: 'never', codes: ['proxy'] },
	redirect: {
		answer: { status: 308, headers: { location: 'https://elsewhere.example/v1' } },
		isOpen: false,
		again: 'never',
		codes: ['redirected'],
	},
	loginBusy: {
		faults: [{ kind: 'expireTokens', match: writes }, status(503, { match: { path: '^/oauth2/' } })],
		isOpen: false,
		again: 'always',
		codes: ['loginBusy', 'tokenRefused'],
	},
	droppedBefore: open({ faults: [{ kind: 'dropBefore', match: writes }] }, 'noAnswer'),
	droppedAfter: open({ faults: [{ kind: 'dropAfter', match: writes }] }, 'noAnswer'),
	errorBefore: open({ faults: [status(500)] }, 'serverError'),
	errorAfter: open({ faults: [status(500, { afterProcessing: true })] }, 'serverError'),
	gatewayBefore: open({ answer: page(502, 'Bad Gateway') }, 'serverError'),
	gatewayAfter: open({ faults: [status(502, { afterProcessing: true })] }, 'serverError'),
	gatewayLateAfter: open({ alter: () => page(504, 'Gateway Timeout') }, 'serverError'),
	tooLateAfter: open({ faults: [status(408, { afterProcessing: true })] }, 'serverError'),
	unavailableBefore: open({ faults: [status(503, { retryAfter: 1 })] }, 'unavailable'),
	unavailableAfter: open({ faults: [status(503, { afterProcessing: true })] }, 'unavailable'),
	strangeAfter: open({ alter: () => page(520, 'Unknown error') }, 'serverError'),
	seeOtherAfter: open({ alter: () => ({ status: 303, headers: { location: '/elsewhere' } }) }, 'redirected'),
	page: open({ answer: page(200, 'Please log in') }, 'noReference'),
	pageAfter: open({ alter: () => page(200, 'Please log in') }, 'noReference'),
	nothingBefore: open({ answer: { status: 202, body: '' } }, 'noReference'),
	nothingAfter: open({ alter: ({ status: code }) => ({ status: code, body: '' }) }, 'noReference'),
	cutAfter: open({ alter: cut }, 'noReference'),
	tornAfter: open({ alter: torn }, 'noAnswer', 'noReference'),
} satisfies Record<string, AttemptFault>;

export type FaultName = keyof typeof FAULTS;

export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];
