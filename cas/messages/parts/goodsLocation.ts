import { group, text } from '../model/field';
import { address } from './party';
import { shaped } from './shaped';

/** Where the goods are: a UN/LOCODE, an authorisation, a location code or an address. */
export function goodsLocation(help: string) {
	return group(
		{
			labels: ['Goods location', 'Localisation des marchandises', 'Locatie van de goederen', 'Warenort'],
			synonyms: ['Plaats van de goederen'],
			help,
			evidencedIn: 2016,
		},
		{
			type: text({
				labels: ['Type of location', 'Type de lieu', 'Soort locatie', 'Art des Ortes'],
				help: 'A designated, B authorised, C approved, D other place',
				example: 'B',
				maxLength: 1,
				check: shaped('goodsLocation.type', /^[A-D]$/),
				evidencedIn: 2016,
			}),
			identificationType: text({
				labels: [
					'Qualifier of identification',
					"Qualificatif de l'identification",
					'Kwalificatie van de identificatie',
					'Art der Ortsbestimmung',
				],
				help: 'T postcode, U UN/LOCODE, V customs office, W position, X EORI, Y authorisation, Z address',
				example: 'Y',
				maxLength: 1,
				check: shaped('goodsLocation.qualifier', /^[T-Z]$/),
				assumedBecause: 'named after the type of identification of the means of transport',
			}),
			identification: text({
				labels: ['Location code', 'Code du lieu', 'Locatiecode', 'Ortscode'],
				help: 'UN/LOCODE, authorisation number or code of the place',
				example: 'BEANRA00042',
				maxLength: 35,
				evidencedIn: 2016,
				synonyms: [
					'UN/LOCODE',
					'Authorisation or location',
					'Autorisation ou lieu',
					'Vergunning of locatie',
					'Bewilligung oder Ort',
				],
			}),
			additionalIdentifier: text({
				labels: [
					'Additional identifier',
					'Identifiant supplémentaire',
					'Aanvullende identificatie',
					'Zusätzliche Kennung',
				],
				help: 'Part of the place, with qualifiers X and Y',
				example: 'Q3',
				maxLength: 4,
				assumedBecause: 'named after the data element of Annex B',
			}),
			name: text({
				labels: ['Name', 'Nom', 'Naam', 'Name'],
				help: 'Name of the place',
				example: 'Quay 3, Noordkasteel',
				maxLength: 70,
				evidencedIn: 2016,
			}),
			address: address(),
		},
	);
}
