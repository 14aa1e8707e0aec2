/** One article of a sample assortment. Commodity codes are of the Combined Nomenclature, always text. */
export interface Article {
	readonly name: string;
	readonly commodityCode: string;
	readonly origin: string;
	/** UN/ECE Recommendation 20. */
	readonly unit: string;
	readonly priceCents: number;
	readonly netGramsPerUnit: number;
	readonly unitsPerPackage: number;
	/** UN/ECE Recommendation 21. */
	readonly packageType: string;
}

type Row = readonly [
	name: string,
	commodityCode: string,
	origin: string,
	unit: string,
	priceCents: number,
	netGramsPerUnit: number,
	unitsPerPackage: number,
	packageType: string,
];

const article = ([
	name,
	commodityCode,
	origin,
	unit,
	priceCents,
	netGramsPerUnit,
	unitsPerPackage,
	packageType,
]: Row): Article => ({
	name,
	commodityCode,
	origin,
	unit,
	priceCents,
	netGramsPerUnit,
	unitsPerPackage,
	packageType,
});

const assortment = (rows: readonly Row[]): readonly Article[] => rows.map(article);

/** What the sample shipments carry, by kind of trade. */
export const ASSORTMENTS = {
	pumps: assortment([
		['Centrifugal pump, single stage', '84137051', 'BE', 'NAR', 73_050, 41_200, 1, 'PX'],
		['Submersible motor pump, multi-stage', '84137029', 'DE', 'NAR', 128_900, 63_500, 1, 'PX'],
		['Butterfly valve, cast iron', '84818085', 'BE', 'NAR', 8_640, 5_200, 8, 'CT'],
		['Three-phase AC motor, 5.5 kW', '85015220', 'DE', 'NAR', 41_275, 38_400, 2, 'PX'],
		['Mechanical seal', '84842000', 'NL', 'NAR', 5_915, 420, 20, 'CT'],
		['Pump impeller, stainless steel', '84139100', 'BE', 'NAR', 11_230, 2_850, 10, 'CT'],
		['Gasket set of several materials', '84841000', 'FR', 'NAR', 1_895, 160, 50, 'CT'],
		['Pressure gauge', '90262040', 'DE', 'NAR', 3_420, 310, 30, 'CT'],
	]),
	fruit: assortment([
		['Navel oranges, fresh', '08051022', 'ZA', 'KGM', 92, 1_000, 15, 'CT'],
		['Lemons, fresh', '08055010', 'ZA', 'KGM', 118, 1_000, 15, 'CT'],
		['Grapefruit, fresh', '08054000', 'ZA', 'KGM', 104, 1_000, 17, 'CT'],
		['Avocados, fresh', '08044000', 'ZA', 'KGM', 236, 1_000, 4, 'CT'],
		['Table grapes, fresh', '08061010', 'ZA', 'KGM', 265, 1_000, 5, 'CT'],
		['Apples, fresh', '08081080', 'ZA', 'KGM', 112, 1_000, 18, 'CT'],
		['Pears, fresh', '08083090', 'ZA', 'KGM', 126, 1_000, 12, 'CT'],
		['Plums, fresh', '08094005', 'ZA', 'KGM', 188, 1_000, 5, 'CT'],
	]),
	dairy: assortment([
		['Gouda cheese', '04069078', 'NL', 'KGM', 612, 1_000, 12, 'CT'],
		['Edam cheese', '04069023', 'NL', 'KGM', 587, 1_000, 10, 'CT'],
		['Cheddar cheese', '04069021', 'IE', 'KGM', 655, 1_000, 20, 'CT'],
		['Butter, 82 % fat', '04051011', 'BE', 'KGM', 534, 1_000, 10, 'CT'],
		['Fresh mozzarella', '04061030', 'IT', 'KGM', 702, 1_000, 6, 'CT'],
		['Honey, natural', '04090000', 'FR', 'KGM', 468, 1_000, 12, 'CT'],
	]),
	textiles: assortment([
		['T-shirts of cotton, knitted', '61091000', 'BD', 'NAR', 315, 155, 100, 'CT'],
		["Men's trousers of cotton, denim", '62034231', 'BD', 'NAR', 1_120, 610, 40, 'CT'],
		["Women's dresses of synthetic fibres", '62044300', 'BD', 'NAR', 1_385, 340, 50, 'CT'],
		['Pullovers of cotton, knitted', '61102091', 'BD', 'NAR', 940, 420, 50, 'CT'],
		['Socks of cotton', '61159500', 'BD', 'NPR', 62, 45, 300, 'CT'],
		['Bed linen of cotton, printed', '63022100', 'BD', 'KGM', 1_245, 1_000, 20, 'CT'],
	]),
	chemicals: assortment([
		['Polyurethane dispersion', '39095090', 'BE', 'KGM', 412, 1_000, 200, 'DR'],
		['Acrylic polymers in primary form', '39069090', 'DE', 'KGM', 368, 1_000, 25, 'BG'],
		['Titanium dioxide pigment', '32061100', 'BE', 'KGM', 296, 1_000, 25, 'BG'],
		['Citric acid', '29181400', 'BE', 'KGM', 184, 1_000, 25, 'BG'],
		['Surface-active preparation', '34029090', 'NL', 'KGM', 221, 1_000, 1_000, 'DR'],
		['Epoxide resin', '39073000', 'DE', 'KGM', 478, 1_000, 220, 'DR'],
	]),
	electronics: assortment([
		['Portable computer, 14 inch', '84713000', 'CN', 'NAR', 61_240, 1_480, 10, 'CT'],
		['Monitor, 27 inch', '85285210', 'CN', 'NAR', 15_980, 5_650, 20, 'PX'],
		['Network router', '85176200', 'VN', 'NAR', 4_725, 385, 40, 'CT'],
		['Solid-state drive, 1 TB', '85235110', 'KR', 'NAR', 5_860, 65, 100, 'CT'],
		['Power supply unit', '85044083', 'CN', 'NAR', 1_895, 410, 50, 'CT'],
		['USB cable with connectors', '85444210', 'CN', 'NAR', 142, 48, 500, 'CT'],
		['Laser printer', '84433210', 'CN', 'NAR', 12_450, 9_800, 12, 'PX'],
	]),
	coffee: assortment([
		['Coffee, not roasted, arabica', '09011100', 'BR', 'KGM', 518, 1_000, 60, 'BG'],
		['Coffee, roasted, not decaffeinated', '09012100', 'IT', 'KGM', 1_146, 1_000, 12, 'CT'],
		['Green tea in packings above 3 kg', '09022000', 'CN', 'KGM', 734, 1_000, 20, 'CT'],
		['Black tea in packings above 3 kg', '09024000', 'IN', 'KGM', 389, 1_000, 25, 'BG'],
		['Pepper, neither crushed nor ground', '09041100', 'VN', 'KGM', 642, 1_000, 25, 'BG'],
		['Vanilla, not ground', '09051000', 'MG', 'KGM', 14_980, 1_000, 5, 'CT'],
	]),
	vehicles: assortment([
		['Brake pads, mounted', '87083010', 'DE', 'NAR', 2_215, 1_350, 20, 'CT'],
		['Gear box for passenger cars', '87084020', 'DE', 'NAR', 118_400, 62_000, 1, 'PX'],
		['Road wheels of aluminium', '87087050', 'PL', 'NAR', 7_925, 9_400, 4, 'CT'],
		['Radiator', '87089135', 'CZ', 'NAR', 8_840, 4_100, 6, 'CT'],
		['LED headlamp', '85122000', 'HU', 'NAR', 18_360, 2_750, 4, 'CT'],
		['Windscreen wiper', '85124000', 'RO', 'NAR', 1_135, 380, 40, 'CT'],
		['Tyres for passenger cars, new', '40111000', 'SK', 'NAR', 5_475, 9_200, 60, 'PX'],
	]),
} as const;

export type Assortment = keyof typeof ASSORTMENTS;
