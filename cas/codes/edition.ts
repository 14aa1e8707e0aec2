/** One of the sources that a code list is taken from, as exactly as it can be named. */
export interface Edition {
	/** Who says so, under which name: `ISO 3166-1`. */
	readonly source: string;
	/** Which edition, and where it was read: `i18n-iso-countries 7.14.0`. */
	readonly edition: string;
	/** The day as of which it stands; a month or a year where the source names no day: `2025-11-01`, `2021`. */
	readonly date: string;
	/** Terms under which codes and names may be used again. */
	readonly licence: string;
}

const EU_LAW = 'Decision 2011/833/EU (reuse with the source named)';

/** A data element of the Union's declarations. The codes stand in title II of Annex B: `11 09`, before `1/10`. */
export function annexB(element: string, remark = ''): Edition {
	return {
		source: `UCC Annex B, D.E. ${element}`,
		edition: `Implementing Regulation (EU) 2015/2447, as amended by (EU) 2021/235${remark}`,
		date: '2021-02-08',
		licence: EU_LAW,
	};
}

/** A list of the Union's customs reference data, as HM Revenue & Customs publishes it for transit; its entries are in force from the date. */
export function referenceData(list: string, date = '2025-11-01'): Edition {
	return {
		source: `EU customs reference data (CS/RD2), list ${list}`,
		edition: 'NCTS phase 6; GitHub hmrc/customs-reference-data and hmrc/crdl-ref-data-dps-stub',
		date,
		licence: 'Apache-2.0',
	};
}

/** A page of the United Kingdom's Customs Declaration Service, with the day of its last update. */
export function ukTariff(page: string, date: string): Edition {
	return {
		source: 'HM Revenue & Customs, UK Trade Tariff volume 3 for CDS',
		edition: page,
		date,
		licence: 'Open Government Licence v3.0',
	};
}

/** Words of CAS's own, as its public pages show them. */
export function casPages(page: string): Edition {
	return {
		source: 'Customs4Trade, public pages on CAS',
		edition: page,
		date: '2026-11',
		licence: 'facts of a public page',
	};
}

/** Excise movements. The codes are EU law; their names here are short forms of it. */
export const EMCS: Edition = {
	source: 'EMCS code lists, Annexes I and II',
	edition: 'Delegated Regulation (EU) 2022/1636',
	date: '2022-07-05',
	licence: EU_LAW,
};
