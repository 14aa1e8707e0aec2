import { NodeOperationError, type IDataObject, type IPollFunctions } from 'n8n-workflow';
import { ourStatuses } from '../../cas/contract/profile/ourNames';
import type { SearchFilters } from '../../cas/request/declarations';
import { needsSomebody } from '../../cas/tracking/changeEvent';
import type { TrackingRules } from '../../cas/tracking/track';
import type { CasConnection } from '../shared/transport/connection';
import { readMoment } from '../shared/fields/dateParameter';
import { namesIn } from '../shared/fields/namesIn';
import { readFilters } from '../shared/declarations/searchParameters';
import { DEFAULT_MAX_CHANGES, DEFAULT_OVERLAP_MINUTES } from './poll.fields';

const MINUTE_MS = 60_000;

/** What the panel says. */
export interface PollSettings {
	readonly rules: TrackingRules;
	readonly filters: SearchFilters;
	readonly firstRun: { readonly kind: 'now' | 'everything' } | { readonly kind: 'date'; readonly fromMs: number };
	readonly afterRestart: 'repeat' | 'skip';
	readonly addDeclaration: boolean;
}

interface PanelOptions {
	readonly addDeclaration?: boolean;
	readonly afterRestart?: 'repeat' | 'skip';
	readonly maxChanges?: number;
	readonly otherStatuses?: string[];
	readonly overlapMinutes?: number;
}

/** Reads the panel. Throws a NodeOperationError that names the field to correct. */
export function settingsOf(context: IPollFunctions, { profile }: CasConnection): PollSettings {
	const options = context.getNodeParameter('options', {}) as PanelOptions;
	const { overlapMinutes = DEFAULT_OVERLAP_MINUTES, maxChanges = DEFAULT_MAX_CHANGES } = options;
	const given = context.getNodeParameter('filters', {}) as IDataObject;
	const { filters, problems } = readFilters(given, context.getTimezone());
	if (problems.length > 0) throw new NodeOperationError(context.getNode(), problems.join(' '));
	const chosen = (context.getNodeParameter('statuses', []) ?? []) as string[];
	const others = namesIn(options.otherStatuses ?? []);
	return {
		rules: {
			overlapMs: Math.max(0, overlapMinutes) * MINUTE_MS,
			maxChanges: Math.max(1, Math.floor(maxChanges)),
			statuses: ourStatuses([...chosen, ...others], profile),
			wayOf: (status) => needsSomebody(status, profile.statusMeanings),
		},
		filters,
		firstRun: firstRunOf(context),
		afterRestart: options.afterRestart ?? 'repeat',
		addDeclaration: options.addDeclaration ?? false,
	};
}

function firstRunOf(context: IPollFunctions): PollSettings['firstRun'] {
	const kind = context.getNodeParameter('firstRun', 'now') as PollSettings['firstRun']['kind'];
	if (kind !== 'date') return { kind };
	const written = context.getNodeParameter('firstRunDate', '');
	const moment = readMoment(written, context.getTimezone());
	if (moment === undefined) {
		throw new NodeOperationError(context.getNode(), `From: "${String(written)}" is not a date`, {
			description: 'Write it like 2026-12-31T14:30:00.',
		});
	}
	const fromMs = Date.parse(moment);
	if (fromMs > Date.now()) {
		throw new NodeOperationError(context.getNode(), `From: ${String(written)} is in the future`, {
			description: 'Set the moment from which changes are wanted, or choose Changes From Now.',
		});
	}
	return { kind, fromMs };
}
