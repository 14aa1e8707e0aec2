import { NameMap, type Names } from './nameMap';

/** What a search or a filter asks for that nobody there knows: a name that nothing has. */
const NOBODY = '(unknown)';

/** Their name of something as ours, for a comparison that an unknown one has to fail. */
export const nameOrNobody = (names: NameMap, theirs: string): string => names.toOurs(theirs) ?? NOBODY;

/** Types and subtypes of events. The subtype of a change of status is the status, unless the profile names it. */
export class EventNames {
	readonly types: NameMap;
	private readonly subtypes: ReadonlyMap<string, NameMap>;

	constructor(types: Names = {}, subtypes: Readonly<Record<string, Names>> = {}, statuses: Names = {}) {
		this.types = new NameMap(types);
		const all = { ...subtypes, [STATUS_EVENT]: { ...statuses, ...subtypes[STATUS_EVENT] } };
		this.subtypes = new Map(Object.entries(all).map(([type, names]) => [type, new NameMap(names)]));
	}

	/** Of a type in our name. */
	subtypesOf(type: string): NameMap {
		return this.subtypes.get(type) ?? new NameMap();
	}
}

const STATUS_EVENT = 'DeclarationStatusChanged';
