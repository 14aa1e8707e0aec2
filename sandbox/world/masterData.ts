import { forgetOldest } from './forgetOldest';
import { textOf } from './readField';
import type { JsonObject } from './records';
import type { MasterDataEntry, MasterDataKind } from './stockRecords';

/** What a business partner can be found by, surest first. */
export const PARTNER_KEYS = ['code', 'vatNumber', 'name'] as const;
export type PartnerKey = (typeof PARTNER_KEYS)[number];

/** Articles, business partners, formulas and material lists, each under its reference within a tenant. */
export class MasterData {
	readonly entries = new Map<string, MasterDataEntry>();
	private readonly partners = new Map<string, Set<MasterDataEntry>>();

	constructor(private readonly cap: number) {}

	find(tenantId: string, kind: MasterDataKind, reference: string | undefined): MasterDataEntry | undefined {
		return reference === undefined ? undefined : this.entries.get(masterDataKey(tenantId, kind, reference));
	}

	/** Every business partner with this code, VAT number or name, whatever the case of its letters. */
	partnersWith(tenantId: string, key: PartnerKey, value: string): readonly MasterDataEntry[] {
		return [...(this.partners.get(partnerIndex(tenantId, key, value)) ?? [])];
	}

	/** Creates the entry, or puts the content in place of what was there. What was changed longest ago is forgotten first. */
	put(
		about: Pick<MasterDataEntry, 'tenantId' | 'kind' | 'reference'>,
		content: JsonObject,
		now: number,
	): MasterDataEntry {
		const key = masterDataKey(about.tenantId, about.kind, about.reference);
		const before = this.entries.get(key);
		const entry = { ...about, key, content, updatedAt: now, messages: (before?.messages ?? 0) + 1 };
		if (before !== undefined) this.remove(before);
		this.restore(entry);
		for (const forgotten of forgetOldest(this.entries, this.cap)) this.remove(forgotten);
		return entry;
	}

	restore(entry: MasterDataEntry): void {
		this.entries.set(entry.key, entry);
		for (const index of indexesOf(entry)) {
			this.partners.set(index, (this.partners.get(index) ?? new Set<MasterDataEntry>()).add(entry));
		}
	}

	clear(): void {
		this.entries.clear();
		this.partners.clear();
	}

	private remove(entry: MasterDataEntry): void {
		this.entries.delete(entry.key);
		for (const index of indexesOf(entry)) {
			const partners = this.partners.get(index);
			partners?.delete(entry);
			if (partners?.size === 0) this.partners.delete(index);
		}
	}
}

const masterDataKey = (tenantId: string, kind: MasterDataKind, reference: string) =>
	JSON.stringify([tenantId, kind, reference]);

const partnerIndex = (tenantId: string, key: PartnerKey, value: string) =>
	JSON.stringify([tenantId, key, value.trim().toUpperCase()]);

function indexesOf({ kind, tenantId, content }: MasterDataEntry): string[] {
	if (kind !== 'businessPartner') return [];
	return PARTNER_KEYS.flatMap((key) => {
		const value = textOf(content, key);
		return value === undefined ? [] : [partnerIndex(tenantId, key, value)];
	});
}
