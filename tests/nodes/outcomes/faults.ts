import type { FaultSpec } from '../../../sandbox/faults/fault';
import type { WireAnswer } from '../harness/wiretap';

/** What happens to one attempt to send something. */
export interface AttemptFault {
	/** What the sandbox is told to do, for this request alone. */
	readonly faults?: readonly FaultSpec[];
	/** The answer of somebody on the way, who does not let the request through. */
	readonly answer?: WireAnswer;
	/** Takes what CAS answered, and answers something else. */
	readonly change?: (body: unknown) => unknown;
	/** Whether CAS may have taken it, as far as anybody who gets the answer can know. */
	readonly isOpen: boolean;
}

const API = '^/v1/';
const writes = { path: API };
const status = (code: number, more: Partial<FaultSpec> = {}): FaultSpec => ({
	kind: 'status',
	match: writes,
	status: code,
	...more,
});

/** Before, while and after the processing. */
export const FAULTS = {
	none: { isOpen: false },
	refused: { faults: [status(400)], isOpen: false },
	tooMany: { faults: [status(429, { retryAfter: 1 })], isOpen: false },
	tooEarly: { faults: [status(425)], isOpen: false },
	notThere: { faults: [status(404)], isOpen: false },
	proxyLogin: { answer: { status: 407, body: 'proxy' }, isOpen: false },
	redirect: { answer: { status: 308, headers: { location: 'https://elsewhere.example/v1' } }, isOpen: false },
	loginBusy: {
		faults: [{ kind: 'expireTokens', match: writes }, status(503, { match: { path: '^/oauth2/' } })],
		isOpen: false,
	},
	droppedBefore: { faults: [{ kind: 'dropBefore', match: writes }], isOpen: true },
	droppedAfter: { faults: [{ kind: 'dropAfter', match: writes }], isOpen: true },
	errorBefore: { faults: [status(500)], isOpen: true },
	errorAfter: { faults: [status(500, { afterProcessing: true })], isOpen: true },
	gatewayAfter: { faults: [status(502, { afterProcessing: true })], isOpen: true },
	tooLateAfter: { faults: [status(408, { afterProcessing: true })], isOpen: true },
	unavailableBefore: { faults: [status(503, { retryAfter: 1 })], isOpen: true },
	unavailableAfter: { faults: [status(503, { afterProcessing: true })], isOpen: true },
	page: {
		answer: { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Please log in</p>' },
		isOpen: true,
	},
	nothingBefore: { answer: { status: 202, body: '' }, isOpen: true },
	nothingAfter: { change: () => '', isOpen: true },
} satisfies Record<string, AttemptFault>;

export type FaultName = keyof typeof FAULTS;

export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];
