import { ENDPOINTS, type Endpoint, type EndpointName } from '../contract/endpoints';
import { readProblemDetails } from '../contract/problemDetails';
import { whatCasSaid } from '../request/failure';
import type { Answer, Outcome } from '../request/outcome';
import { isPage, markOf } from './answerMark';
import type { CheckRow, ProfileFragment } from './checkRow';
import { operationsUsing } from './costs';
import { troubleOf } from '../request/trouble';

/** How a call was tried. */
export interface Probe {
	readonly name: EndpointName;
	/** `GET /v1/declarations` */
	readonly call: string;
	readonly outcome: Outcome;
	/** The scope that it needs, as this CAS calls it. */
	readonly scope: string | undefined;
	/** What CAS answers to the same method at an address that it cannot have; undefined where that is not known. */
	readonly stray: Answer | undefined;
	/** `known`: of something that exists. `unknown`: of an id that nobody has. `none`: the call has no id. */
	readonly id: 'known' | 'unknown' | 'none';
	/** Nothing was sent with it, though it wants something: a refusal of that is what is hoped for. */
	readonly isEmpty: boolean;
}

type Verdict = Pick<CheckRow, 'result' | 'found'> & {
	readonly advice?: string;
	readonly profileEntry?: ProfileFragment;
};

/** Statuses that say: the path is right, what was sent is not. */
const REFUSES_CONTENT = new Set([400, 409, 411, 415, 422]);

/** Whether the path and the method of an assumed call are those of this CAS, by the answer to a call that changes nothing. */
export function probeRow(probe: Probe): CheckRow {
	const { advice = '', ...verdict } = verdictOf(probe);
	return { ...aboutCall(probe.name, probe.call, hopedFor(probe)), ...verdict, advice };
}

/** The row of a call that was not tried, and why; `wouldSend` says what an attempt is. */
export function untriedRow(
	name: EndpointName,
	call: string,
	{ found, advice }: { found: string; advice: string },
): CheckRow {
	return { ...aboutCall(name, call, 'the path and method of your CAS'), result: 'unknown', found, advice };
}

function aboutCall(name: EndpointName, call: string, hope: string) {
	const expected = `${call}: ${hope}`;
	return { area: 'Endpoints', subject: name, expected, grade: ENDPOINTS[name].status } as const;
}

function hopedFor({ name, id, isEmpty }: Probe): string {
	const { success }: Endpoint = ENDPOINTS[name].value;
	if (id === 'unknown') return '404, since nobody has the id that was asked for';
	return isEmpty ? '400 or 415, since nothing was sent with it' : String(success);
}

function verdictOf(probe: Probe): Verdict {
	const { outcome } = probe;
	switch (outcome.kind) {
		case 'cancelled':
			return { result: 'unknown', found: 'the execution was stopped' };
		case 'notSent':
			return { result: 'unknown', ...notSentWords(outcome) };
		case 'unanswered':
			return { result: 'unknown', ...wordsOf(outcome.detail) };
		case 'answered':
			return verdictOfAnswer(probe, outcome);
	}
}

function notSentWords({ reason, detail }: Extract<Outcome, { kind: 'notSent' }>): Words {
	if (reason === 'timeLimit') return { found: 'the time of the check was over', advice: RUN_AGAIN };
	if (reason === 'address') return { found: detail, advice: 'Correct Declaration ID.' };
	return wordsOf(detail);
}

const RUN_AGAIN = 'Run the check again.';

type Words = Pick<CheckRow, 'found' | 'advice'>;

const wordsOf = (detail: string): Words => {
	const { found, advice } = troubleOf(detail);
	return { found, advice };
};

function verdictOfAnswer(probe: Probe, answer: Answer): Verdict {
	const { refusedBy, status } = answer;
	const found = foundIn(answer);
	if (isPage(answer)) {
		return differentPath(probe, `${status} with a page for people, not an answer of an API`);
	}
	if (refusedBy !== undefined) {
		return {
			result: 'differs',
			found: `${found}, which ${refusedBy} of the Contract Profile does not list`,
			advice: 'Correct that entry of the Contract Profile.',
		};
	}
	if (status >= 200 && status < 300) return succeeded(probe, found);
	if (status >= 300 && status < 400) return redirected(probe, found);
	if (status === 401)
		return { result: 'unknown', found, advice: 'The token was not accepted for this call. Ask Customs4Trade.' };
	if (isSameAsStray(probe, answer)) return sameAsStray(probe, found);
	if (status === 403) {
		const advice = `${probe.scope === undefined ? '' : `The call needs the scope ${probe.scope}. `}With it, run the check again.`;
		return { result: 'unknown', found, advice };
	}
	if (status === 405) return differentMethod(probe, found);
	if (status === 404) return notFound(probe, found);
	if (REFUSES_CONTENT.has(status)) return refusedContent(probe, found);
	return {
		result: 'unknown',
		found,
		advice: status === 429 || status >= 500 ? RUN_AGAIN : 'Ask Customs4Trade what it means.',
	};
}

const foundIn = (answer: Answer) => {
	const said = whatCasSaid(readProblemDetails(answer.status >= 400 ? answer.body : undefined));
	return said === '' ? String(answer.status) : `${answer.status}: ${said}`;
};

const isSameAsStray = ({ stray }: Probe, answer: Answer) =>
	stray !== undefined && answer.status >= 400 && answer.status < 500 && markOf(stray) === markOf(answer);

function succeeded({ isEmpty, name }: Probe, found: string): Verdict {
	const isReading = ENDPOINTS[name].value.method === 'GET';
	if (isReading && !isEmpty) return { result: 'fits', found };
	return {
		result: 'unknown',
		found: `${found}, though nothing was sent with it`,
		advice:
			'CAS accepts calls before it looks at them. Look into CAS whether it shows anything of it, and try one real call in acceptance.',
	};
}

function redirected({ name }: Probe, found: string): Verdict {
	const { success }: Endpoint = ENDPOINTS[name].value;
	if (success === 307) return { result: 'fits', found };
	return {
		result: 'unknown',
		found,
		advice: 'CAS sends the call elsewhere. Compare the path with your specification.',
	};
}

/** An unknown path and an unknown id may read the same. */
function sameAsStray(probe: Probe, found: string): Verdict {
	if (probe.id !== 'none') {
		return {
			result: 'unknown',
			found: `${found}, which CAS also says of a path that it does not have`,
			advice:
				probe.id === 'unknown'
					? 'Give the check the ID of a declaration that exists, or try one real call.'
					: pathAdvice(probe),
			...(probe.id === 'known' && { profileEntry: pathEntry(probe) }),
		};
	}
	return differentPath(probe, `${found}, which CAS also says of a path that it does not have`);
}

function notFound(probe: Probe, found: string): Verdict {
	if (probe.id === 'none') return differentPath(probe, found);
	if (probe.stray === undefined) return { result: 'unknown', found, advice: pathAdvice(probe) };
	return { result: 'fits', found };
}

function refusedContent(probe: Probe, found: string): Verdict {
	if (probe.isEmpty || probe.id === 'unknown') return { result: 'fits', found };
	return {
		result: 'differs',
		found,
		advice: `The path is there, but CAS does not take the call as it is, though its parameters are documented. Ask Customs4Trade. ${concerned(probe)}`,
	};
}

const differentPath = (probe: Probe, found: string): Verdict => ({
	result: 'differs',
	found,
	advice: pathAdvice(probe),
	profileEntry: pathEntry(probe),
});

const differentMethod = (probe: Probe, found: string): Verdict => ({
	result: 'differs',
	found,
	advice: `The path is there, but not with this method. Set the one of your specification in the Contract Profile. ${concerned(probe)}`,
	profileEntry: { endpoints: { [probe.name]: { method: '<GET, POST, PATCH or DELETE>' } } },
});

const pathAdvice = (probe: Probe) => `Set the path of your specification in the Contract Profile. ${concerned(probe)}`;

const concerned = ({ name }: Probe) => `Until then these do not work: ${operationsUsing(name).join('; ')}.`;

const pathEntry = ({ name }: Probe): ProfileFragment => ({ endpoints: { [name]: `<path>` } });
