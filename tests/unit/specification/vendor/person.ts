import ExcelJS from 'exceljs';
import type { RowEntry } from '../../../../cas/specification/compare/rows';
import { isRecord } from '../../../../cas/isRecord';
import { leavesOfModel, leavesOfProfile, modelOf, placeOf, type BodyProfile } from './bodies';
import type { VendorProfile } from './openApi';

const at = (value: unknown, keys: readonly string[]): unknown =>
	keys.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);

const valueName = (keys: readonly string[], value: string) => JSON.stringify([keys, value]);

/** A value of the truth as it is written into a cell; statuses one a line. */
function written(value: unknown): string {
	if (!isRecord(value)) return String(value);
	const lines = Object.entries(value).map(([name, meaning]) => {
		const {
			kind,
			isChangeable,
			meaning: words,
		} = meaning as { kind: string; isChangeable?: boolean; meaning?: string };
		return `${name}: ${[kind, ...(isChangeable === true ? ['changeable'] : []), ...(words === undefined ? [] : [words])].join(', ')}`;
	});
	return lines.join('\n');
}

/** A person who knows the truth and goes once through the workbook: what is right is taken, what is wrong put right or left. */
export class Person {
	/** Our field at each place of theirs, by part. */
	private readonly ours = new Map<string, Map<string, string>>();
	/** Values of theirs that have a row. */
	private listed: ReadonlySet<string> = new Set();
	changed = 0;

	constructor(private readonly truth: VendorProfile) {}

	async goThrough(bytes: Uint8Array): Promise<Uint8Array> {
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.load(Buffer.from(bytes) as never);
		const sheet = workbook.getWorksheet('Comparison')!;
		const columns = new Map<string, number>();
		sheet.getRow(1).eachCell((cell, column) => columns.set(cell.text, column));
		const entries: RowEntry[] = [];
		sheet.eachRow((row, number) => {
			if (number > 1) entries.push(JSON.parse(row.getCell(columns.get('Entry')!).text) as RowEntry);
		});
		this.listed = new Set(
			entries.flatMap((entry) =>
				entry.kind === 'code' && entry.theirs !== undefined ? [valueName(entry.keys, entry.theirs)] : [],
			),
		);
		sheet.eachRow((row, number) => {
			if (number === 1) return;
			const cell = (name: string) => row.getCell(columns.get(name)!);
			const entry = JSON.parse(cell('Entry').text) as RowEntry;
			const [decision, other] = this.decide(entry, cell('Result').text === 'only ours');
			if (cell('Decision').text !== decision || other !== '') this.changed += 1;
			cell('Decision').value = decision;
			cell('Other place').value = other;
		});
		return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
	}

	private decide(entry: RowEntry, isOnlyOurs: boolean): [decision: string, otherPlace: string] {
		if (entry.kind === 'value') {
			const answer = at(this.truth, entry.keys);
			if (isOnlyOurs)
				return answer === undefined || answer === entry.value ? ['leave', ''] : ['other place', written(answer)];
			if (entry.keys.length === 0) return ['take', ''];
			return JSON.stringify(answer) === JSON.stringify(entry.value) ? ['take', ''] : ['leave', ''];
		}
		const { ours, theirs } = entry;
		if (theirs === undefined) return this.answer(entry);
		if (entry.kind === 'code') {
			const known = at(this.truth, entry.keys);
			const right = Object.entries(isRecord(known) ? known : {}).find(([, value]) => value === theirs)?.[0];
			if (right === undefined) return ours === theirs ? ['take', ''] : ['leave', ''];
			return right === ours ? ['take', ''] : ['other place', right];
		}
		if (entry.isGroup === true) return this.isRightGroup(entry) ? ['take', ''] : ['leave', ''];
		const right = this.oursAt(entry.part).get(theirs);
		if (right === undefined) return entry.limits?.constant === undefined ? ['leave', ''] : ['take', ''];
		return right === ours ? ['take', ''] : ['other place', right];
	}

	/** What Customs4Trade says to a value that only we have, where no row has it on their side. */
	private answer(entry: RowEntry): [decision: string, otherPlace: string] {
		if (entry.kind !== 'code') return ['leave', ''];
		const theirs = at(this.truth, [...entry.keys, entry.ours!]);
		const isKnown = typeof theirs === 'string' && !this.listed.has(valueName(entry.keys, theirs));
		return isKnown ? ['other place', theirs] : ['leave', ''];
	}

	private isRightGroup({ part, ours, theirs }: Extract<RowEntry, { kind: 'field' }>): boolean {
		const { fields } = (at(this.truth, part.split('.')) ?? {}) as BodyProfile;
		return ours !== undefined && placeOf(ours, fields) === theirs;
	}

	private oursAt(part: string): Map<string, string> {
		const known = this.ours.get(part);
		if (known !== undefined) return known;
		const [section = '', key = ''] = part.split('.');
		const body = (at(this.truth, part.split('.')) ?? {}) as BodyProfile;
		const leaves =
			section === 'messages' || section === 'actions' ? leavesOfModel(modelOf(section, key)) : leavesOfProfile(body);
		const map = new Map(leaves.map(({ path }) => [placeOf(path, body.fields), path]));
		this.ours.set(part, map);
		return map;
	}
}
