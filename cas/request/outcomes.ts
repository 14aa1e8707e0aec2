/** What became of a message, in one word. Every item that CAS Ingest, a change or an action gives carries one. */
export const OUTCOMES = {
	accepted: 'CAS has it: it answered with a reference, or the declaration shows it',
	finished: 'CAS has it and has ended it, where the node waited for that',
	repeated: 'It was accepted before, so nothing was sent; the first reference is given again where n8n still has it',
	refused: 'CAS, or what stands before it, said no: nothing of it exists',
	notSent: 'Nothing of it has left this machine for CAS',
	unknown: 'It may exist or not. The description says why, and where to look',
} as const;

type OutcomeWord = keyof typeof OUTCOMES;

/** Whether the same item may be sent again. */
export const RETRIES = {
	safe: 'Send it again as it is: that makes nothing twice',
	afterFix: 'Correct what the description names first; as it is, it would fail again',
	lookFirst: 'Look in CAS first: it may exist, and a second one could be carried out too',
	never: 'CAS has it. Do not send it again',
} as const;

export type Retry = keyof typeof RETRIES;

/** Why an item did not go through: stable, for a flow to decide by. The words for people may change. */
export const CODES = {
	needsCorrection: 'A check of this package found problems: see `problems`',
	parameter: 'A parameter of the node has no value that can be used for this item',
	otherOperation: 'The item asks for another message type than the operation sends',
	keptBack: 'Another message of the run needs a correction, and the node was to send all or none',
	statusNotOpen: 'The status of the declaration does not allow it',
	address: 'An ID would lead to another address, or the address is on no host of the credential',
	timeLimit: 'The time limit of the node was reached',
	cancelled: 'The execution was stopped',
	casDown: 'CAS failed several times in a row, so nothing more was sent for a while',
	unreachable: 'There is no connection to the host of CAS',
	certificate: "The certificate of CAS's host is not trusted",
	proxy: 'A proxy on the way wants a login of its own',
	loginRefused: 'The login host refused client ID or secret',
	loginScope: 'The login host refused the scope of the token request',
	loginUnreachable: 'There is no connection to the login host, or it is silent',
	loginBusy: 'The login host is busy or down',
	loginCertificate: 'The certificate of the login host is not trusted',
	loginAnswer: 'The login host answered something that is no token',
	onceStore: "n8n's store of what was sent could not be used, and the message must not go twice",
	sentBefore: 'An earlier execution began to send the same message and noted no end',
	existedBefore: 'The answer to a new shipment was lost, and CAS had a shipment of this reference before',
	mayHaveExisted:
		'The answer to a new shipment was lost, and CAS shows one of this reference that may have been there before',
	noAnswer: 'The connection ended, or no answer came in time, after the message may have left',
	noReference: 'An answer of success without the reference that CAS gives',
	serverError: 'CAS or a gateway answered 5xx or 408',
	unavailable: 'CAS or a gateway answered 503',
	format: 'CAS answered 400 or 422: see `problems`',
	tokenRefused: 'CAS answered 401 although the token was new',
	notAllowed: 'CAS answered 403: a scope or the tenant',
	notFound: 'CAS answered 404 or 410, or has none of what was looked for',
	conflict: 'CAS answered 409',
	tooLarge: 'CAS answered 413',
	contentType: 'CAS answered 415',
	tooEarly: 'A gateway answered 425: it wants the message later',
	tooMany: 'CAS answered 429',
	redirected: 'The answer leads to another address, which is not followed',
	refused: 'CAS or a gateway gave another answer that is none of success',
	notUnique: 'Several are meant, and one was asked for',
	notEnded: 'CAS took it, and its end was not seen',
	unsuccessful: 'CAS took it and could not carry it out',
	notWhole: 'A document did not arrive whole, or is not one',
	storage: 'n8n could not keep a document',
	failed: 'The node failed in a way that is none of these',
} as const;

export type Code = keyof typeof CODES;

/** What a flow can decide by. */
export interface Verdict {
	readonly outcome: OutcomeWord;
	readonly code: Code;
	readonly retry: Retry;
}

/** Nothing was sent, because of the item itself. */
export const notSentFor = (code: Code, retry: Retry = 'afterFix'): Verdict => ({ outcome: 'notSent', code, retry });
