import { countries } from '../../codes/countries';
import { transportModes } from '../../codes/transportModes';
import { checkContainerNumber, normaliseContainerNumber } from '../../identifiers/containerNumber';
import { code, group, text, type EvidenceYear } from '../model/field';
import { shaped } from './shaped';

const kindOfIdentification = () =>
	text({
		labels: ['Type of identification', "Type d'identification", 'Soort identificatie', 'Art der Identifikation'],
		help: 'What the identification number is, two digits: 10 IMO number, 30 number plate, 40 flight, 80 ENI number',
		example: '30',
		maxLength: 2,
		check: shaped('identificationType.shape', /^\d{2}$/),
		evidencedIn: 2016,
	});

function mode(evidencedIn: EvidenceYear) {
	return code(transportModes, {
		labels: ['Mode', 'Mode', 'Vervoerswijze', 'Verkehrszweig'],
		help: 'Mode of transport, one digit',
		example: '3',
		evidencedIn,
	});
}

function identification(evidencedIn: EvidenceYear) {
	return text({
		labels: ['Identification number', "Numéro d'identification", 'Identificatienummer', 'Kennzeichen'],
		help: 'Number plate, IMO number or flight number',
		example: '1-ABC-123',
		maxLength: 35,
		evidencedIn,
		synonyms: ['Identity', 'Identité', 'Identiteit'],
	});
}

function nationality(evidencedIn: EvidenceYear) {
	return code(countries, {
		labels: ['Nationality', 'Nationalité', 'Nationaliteit', 'Staatszugehörigkeit'],
		help: 'Country of registration',
		example: 'BE',
		evidencedIn,
		column: 'nationality',
	});
}

/** A lorry, vessel, aircraft or train where the goods leave. */
export function departureTransportMeans() {
	return group(
		{
			labels: [
				'Transport at departure',
				'Transport au départ',
				'Vervoermiddel bij vertrek',
				'Beförderungsmittel beim Abgang',
			],
			help: 'Means of transport at departure',
			evidencedIn: 2016,
		},
		{
			mode: mode(2016),
			identificationType: kindOfIdentification(),
			identification: identification(2016),
			country: nationality(2016),
		},
	);
}

/** What crosses the border. */
export function borderTransportMeans() {
	return group(
		{
			labels: [
				'Transport at the border',
				'Transport à la frontière',
				'Vervoermiddel aan de grens',
				'Beförderungsmittel an der Grenze',
			],
			help: 'Active means of transport that crosses the border',
			evidencedIn: 2020,
		},
		{
			country: nationality(2020),
			identificationType: kindOfIdentification(),
			identification: identification(2020),
			mode: mode(2020),
			conveyanceRefNum: text({
				labels: [
					'Conveyance reference',
					'Référence du transport',
					'Referentie van het vervoer',
					'Beförderungsreferenz',
				],
				help: 'Number of the voyage or flight',
				example: 'V2611W',
				maxLength: 17,
				evidencedIn: 2016,
				column: 'conveyanceReference',
			}),
		},
	);
}

/** What brings the goods; no nationality is declared at arrival. */
export function arrivalTransportMeans() {
	return group(
		{
			labels: [
				'Transport at arrival',
				"Transport à l'arrivée",
				'Vervoermiddel bij aankomst',
				'Beförderungsmittel bei der Ankunft',
			],
			help: 'Means of transport at arrival',
			evidencedIn: 2020,
		},
		{
			identificationType: kindOfIdentification(),
			identification: identification(2020),
			mode: mode(2020),
		},
	);
}

/** The container that the goods are in. */
export function container() {
	return text({
		labels: [
			'Container identification number',
			"Numéro d'identification du conteneur",
			'Identificatienummer container',
			'Containernummer',
		],
		help: 'Container number with owner code and check digit',
		example: 'CSQU3054383',
		maxLength: 17,
		normalise: normaliseContainerNumber,
		check: checkContainerNumber,
		evidencedIn: 2020,
		column: 'container',
		synonyms: ['Container', 'Container number', 'Conteneur', 'Container no'],
	});
}
