import { isInUk, isInUnion } from '../../../codes/unionTerritory';
import { say } from '../../../speech';
import { objection } from '../../rules/objection';
import { itemsOf, procedureOf, type Declared, type ShipmentRule } from './declared';

/** Goods under these never left the country, or come back to it: UCC Annex B, D.E. 11 09. */
const STAYING = ['51', '53', '71', '78'];
/** Stores for vessels and aircraft. */
const STORES = ['QR', 'QS'];
const RE_EXPORT = '31';

/** Where goods and parties are, against the direction. Warnings: excise, special territories and returns have their own ways. */
export const territoryRules: readonly ShipmentRule[] = [
	{
		name: 'countries.same',
		severity: 'warn',
		about:
			'Goods go to another country than the one they come from, unless they leave a special procedure, go to or from a special fiscal territory (CO), or cross between Great Britain and Northern Ireland',
		find: (declared) => {
			const { from, to } = countriesOf(declared);
			const stays = itemsOf(declared).some(({ item }) => STAYING.includes(procedureOf(item).slice(2)));
			if (from === undefined || from !== to || stays || STORES.includes(to)) return [];
			if (declared.document.declType === 'CO' || isWithinUk(declared, to)) return [];
			return [objection(`${declared.paths.goods}destination.country`, to, say('countries.same', { from, to }))];
		},
	},
	{
		name: 'countries.union',
		severity: 'warn',
		about:
			'Goods cross the border of the Union or of another customs territory, unless they are excise goods or typed CO',
		find: (declared) => {
			const { from, to } = countriesOf(declared);
			if (from === undefined || to === undefined || from === to) return [];
			if (!isInUnion(from) || !isInUnion(to) || declared.document.declType === 'CO' || hasExcise(declared)) return [];
			return [objection(`${declared.paths.goods}destination.country`, to, say('countries.union', { from, to }))];
		},
	},
	{
		name: 'countries.direction',
		severity: 'warn',
		about: 'Goods that go out are sent from the jurisdiction, goods that come in are sent to it',
		find: (declared) => {
			const { direction, jurisdiction, paths } = declared;
			const { from, to } = countriesOf(declared);
			const country = direction === 'OUT' ? from : direction === 'IN' ? to : undefined;
			const field = direction === 'OUT' ? 'exportCountry' : 'destination.country';
			if (country === undefined || jurisdiction === undefined) return [];
			if (country === jurisdiction || areTogether(country, jurisdiction, isInUnion, isInUk)) return [];
			return [
				objection(
					paths.goods + field,
					country,
					say('countries.direction', { direction: direction ?? '', jurisdiction, country }),
				),
			];
		},
	},
	{
		name: 'exporter.outside',
		severity: 'warn',
		about:
			'Who exports from the Union is established there (Delegated Regulation 2015/2446, Article 1(19)), unless goods are re-exported',
		find: (declared) => {
			const { direction, goods, paths } = declared;
			const country = goods.exporter?.address?.country;
			const from = goods.exportCountry;
			const isReExport = itemsOf(declared).some(({ item }) => procedureOf(item).startsWith(RE_EXPORT));
			if (direction !== 'OUT' || from === undefined || country === undefined || isReExport) return [];
			if (!isInUnion(from) || isInUnion(country)) return [];
			return [objection(`${paths.goods}exporter.address.country`, country, say('exporter.outside', { country }))];
		},
	},
	{
		name: 'importer.outside',
		severity: 'warn',
		about: 'An importer from outside the Union has a declarant or a representative (UCC, Article 170)',
		wholeOnly: true,
		find: (declared) => {
			const { direction, document, paths } = declared;
			const country = document.importer?.address?.country;
			const { to } = countriesOf(declared);
			if (direction !== 'IN' || to === undefined || country === undefined) return [];
			if (!isInUnion(to) || isInUnion(country) || document.declarant !== undefined || document.agent !== undefined)
				return [];
			return [objection(`${paths.document}importer.address.country`, country, say('importer.outside', { country }))];
		},
	},
	{
		name: 'export.destination',
		severity: 'warn',
		about: 'An export has a country of destination and a customs office of exit',
		wholeOnly: true,
		find: (declared) => {
			const { direction, document, goods, paths } = declared;
			if (direction !== 'OUT' || document.declType !== 'EX' || goods.exitOfficeCode !== undefined) return [];
			return [objection(`${paths.goods}exitOfficeCode`, undefined, say('export.destination'))];
		},
	},
];

const countriesOf = ({ goods }: Declared) => ({ from: goods.exportCountry, to: goods.destination?.country });

/** Both in one of the territories. */
const areTogether = (one: string, other: string, ...territories: readonly ((country: string) => boolean)[]) =>
	territories.some((has) => has(one) && has(other));

/** Great Britain and Northern Ireland are both GB in a declaration of the United Kingdom. */
const isWithinUk = ({ jurisdiction }: Declared, country: string) =>
	country === 'GB' && jurisdiction !== undefined && isInUk(jurisdiction);

/** EMCS movements stay inside the Union. */
function hasExcise(declared: Declared): boolean {
	return itemsOf(declared).some(({ item }) => item.excise?.productCode !== undefined);
}
