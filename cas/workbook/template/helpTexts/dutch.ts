import type { HelpTexts } from './helpTexts';

/** In the order of the messages. */
export const DUTCH_HELP: HelpTexts = {
	'What CAS does with the message; New when absent': 'Wat CAS met het bericht doet; New als het leeg blijft',
	'Your own reference of the shipment; with the direction it identifies the shipment in CAS':
		'Uw eigen referentie van de zending; samen met de richting is de zending daarmee in CAS bekend',
	'OUT for goods that leave, IN for goods that arrive': 'OUT voor goederen die weggaan, IN voor goederen die aankomen',
	'Name of the flow as configured in CAS, where it is not deduced':
		'Naam van de stroom zoals ingesteld in CAS, als CAS die niet zelf afleidt',
	'Storage location as named in CAS': 'Opslaglocatie zoals ze in CAS heet',
	'Country whose authority gets the declaration': 'Land waarvan de autoriteit de aangifte krijgt',
	'Company as named in CAS': 'Vennootschap zoals ze in CAS heet',
	'Plant as named in CAS': 'Vestiging zoals ze in CAS heet',
	'Day on which the goods are expected to leave': 'Dag waarop de goederen naar verwachting vertrekken',
	'EX for export, IM for import, CO for trade with special territories':
		'EX voor uitvoer, IM voor invoer, CO voor handel met bijzondere gebieden',
	'A for standard, D for pre-lodged': 'A voor standaard, D voor vooraf ingediend',
	'Customs office that takes the declaration': 'Douanekantoor dat de aangifte ontvangt',
	'Currency of the invoice, ISO 4217': 'Valuta van de factuur, ISO 4217',
	'Total of the invoice': 'Totaal van de factuur',
	'Gross weight of the whole shipment, in kilograms': 'Brutogewicht van de hele zending, in kilogram',
	'Number of packages of the whole shipment': 'Aantal verpakkingen van de hele zending',
	'1 for oneself, 2 direct, 3 indirect representation': '1 voor zichzelf, 2 directe, 3 indirecte vertegenwoordiging',
	'EORI number, or the code of the partner in CAS, which fills in the rest':
		'EORI-nummer, of de code van de relatie in CAS, die de rest aanvult',
	'Name of the company or person': 'Naam van het bedrijf of de persoon',
	'VAT identification number with its country': 'Btw-identificatienummer met het land',
	'Street and house number': 'Straat en huisnummer',
	'Street without the house number, where number and box have fields of their own':
		'Straat zonder huisnummer, als nummer en bus eigen velden hebben',
	'House number': 'Huisnummer',
	'Box in the house, not a PO box': 'Busnummer in het gebouw, geen postbus',
	'Postcode as written in its country': 'Postcode zoals die in het land geschreven wordt',
	'City or town': 'Stad of gemeente',
	'State or province, where the country writes it in addresses':
		'Staat of provincie, als het land die in adressen schrijft',
	'Country as ISO 3166-1 alpha-2 code': 'Land als code ISO 3166-1 alfa-2',
	'Name of the person': 'Naam van de persoon',
	'Number with the country code': 'Nummer met de landcode',
	'Address for questions about declarations': 'Adres voor vragen over aangiften',
	'Fax number with the country code': 'Faxnummer met de landcode',
	'MRN of a declaration that exists already; leave it out for a new one':
		'MRN van een aangifte die al bestaat; laat het leeg voor een nieuwe',
	'Acceptance of a declaration that exists already, or entry in the records; customs sets it for a new one':
		'Aanvaarding van een aangifte die al bestaat, of inschrijving in de administratie; voor een nieuwe bepaalt de douane die',
	'Reference of the declarant, box 7; not the UCR and not the LRN':
		'Referentie van de aangever, vak 7; niet de UCR en niet het LRN',
	'Place of loading as UN/LOCODE': 'Plaats van lading als UN/LOCODE',
	'Name of the place of loading': 'Naam van de plaats van lading',
	'Country of the place of loading': 'Land van de plaats van lading',
	'Type of the guarantee, one character; 1 is a comprehensive guarantee':
		'Soort zekerheid, één teken; 1 is een doorlopende zekerheid',
	'Guarantee reference number': 'Referentienummer van de zekerheid',
	'Code of a statement in five characters, or a key of CAS':
		'Code van een vermelding in vijf tekens, of een sleutel van CAS',
	'Text of the statement, or value of the key': 'Tekst van de vermelding, of waarde van de sleutel',
	'Data type of the value of a key, as string; none for a statement':
		'Gegevenstype van de waarde van een sleutel, zoals string; leeg bij een vermelding',
	'Type of the document, four characters of the TARIC list': 'Type van het document, vier tekens uit de TARIC-lijst',
	'Number of the document': 'Nummer van het document',
	'Day on which the document was issued': 'Dag waarop het document is afgegeven',
	'Effective date of the document as CAS keeps it': 'Ingangsdatum van het document zoals CAS die bewaart',
	'Quantity that is written off': 'Hoeveelheid die afgeschreven wordt',
	'Unit of the quantity that is written off': 'Eenheid van de hoeveelheid die afgeschreven wordt',
	'Amount that is written off': 'Bedrag dat afgeschreven wordt',
	'Amount that the duty or tax is raised on, in the national currency':
		'Bedrag waarover het recht of de heffing berekend wordt, in nationale munt',
	'Kind of duty or tax, three characters; A00 is the customs duty, B00 value added tax':
		'Soort recht of heffing, drie tekens; A00 is het douanerecht, B00 de belasting over de toegevoegde waarde',
	'Amount that was assessed, in the national currency; with method G it is not paid at import':
		'Vastgesteld bedrag, in nationale munt; met wijze G wordt het niet bij invoer betaald',
	'How duties and taxes are paid, one letter: A cash, E deferred payment, G postponed VAT':
		'Hoe rechten en heffingen betaald worden, één letter: A contant, E uitstel van betaling, G verlegde btw',
	'Country that the goods are sent from': 'Land van waaruit de goederen verzonden worden',
	'Country that the goods go to': 'Land waar de goederen naartoe gaan',
	'Region that the goods go to, as the country codes it':
		'Regio waar de goederen naartoe gaan, met de code van het land',
	'Kind of transaction for statistics, one or two digits; 11 is a sale':
		'Soort transactie voor de statistiek, één of twee cijfers; 11 is een verkoop',
	'Mode of transport, one digit': 'Vervoerswijze, één cijfer',
	'What the identification number is, two digits: 10 IMO number, 30 number plate, 40 flight, 80 ENI number':
		'Wat het identificatienummer is, twee cijfers: 10 IMO-nummer, 30 nummerplaat, 40 vlucht, 80 ENI-nummer',
	'Number plate, IMO number or flight number': 'Nummerplaat, IMO-nummer of vluchtnummer',
	'Country of registration': 'Land van registratie',
	'Number of the voyage or flight': 'Nummer van de reis of vlucht',
	'A designated, B authorised, C approved, D other place':
		'A aangewezen, B toegelaten, C goedgekeurde, D andere plaats',
	'T postcode, U UN/LOCODE, V customs office, W position, X EORI, Y authorisation, Z address':
		'T postcode, U UN/LOCODE, V douanekantoor, W coördinaten, X EORI, Y vergunning, Z adres',
	'UN/LOCODE, authorisation number or code of the place': 'UN/LOCODE, vergunningsnummer of code van de plaats',
	'Part of the place, with qualifiers X and Y': 'Deel van de plaats, bij de kwalificaties X en Y',
	'Name of the place': 'Naam van de plaats',
	'Place as UN/LOCODE': 'Plaats als UN/LOCODE',
	'Country of the place of unloading': 'Land van de plaats van lossing',
	'Day on which the goods arrive': 'Dag waarop de goederen aankomen',
	'Country on the way': 'Land onderweg',
	'Incoterms 2020, three letters': 'Incoterms 2020, drie letters',
	'Named place of the incoterm': 'Overeengekomen plaats van de incoterm',
	'Named place as UN/LOCODE': 'Overeengekomen plaats als UN/LOCODE',
	'How the customs value is found, one digit; 1 is the price paid':
		'Hoe de douanewaarde bepaald is, één cijfer; 1 is de betaalde prijs',
	'Unique consignment reference': 'Unieke zendingsreferentie',
	'Invoice number': 'Factuurnummer',
	'Day of the invoice': 'Datum van de factuur',
	'Currency that the exchange rate is for': 'Valuta waarvoor de wisselkoers geldt',
	'Rate where a contract fixed it beforehand; otherwise the rate of customs holds':
		'Koers, als een contract die vooraf vastlegde; anders geldt de koers van de douane',
	'Customs office where the goods enter': 'Douanekantoor waar de goederen binnenkomen',
	'Customs office where the goods leave': 'Douanekantoor waar de goederen uitgaan',
	'R, S, T public warehouse, U private warehouse, V temporary storage, Y other, Z free zone':
		'R, S, T publiek entrepot, U particulier entrepot, V tijdelijke opslag, Y andere, Z vrije zone',
	'Number of the warehouse authorisation': 'Nummer van de entrepotvergunning',
	'Amount of the costs': 'Bedrag van de kosten',
	'Currency of the costs': 'Valuta van de kosten',
	'Number of the goods item in the shipment, from 1': 'Nummer van het artikel in de zending, vanaf 1',
	'Description that lets customs identify the goods': 'Omschrijving waaraan de douane de goederen herkent',
	'Your article number; CAS fills what its master data knows of it':
		'Uw artikelcode; CAS vult aan wat het in zijn stamgegevens weet',
	'HS, CN or TARIC code of 6, 8 or 10 digits': 'GS-, GN- of TARIC-code van 6, 8 of 10 cijfers',
	'Code of the classification': 'Code van de indeling',
	'Type of the classification as CAS has it; TARIC is the commodity code':
		'Soort indeling zoals in CAS; TARIC is de goederencode',
	'Price of the item in the invoice currency': 'Prijs van het artikel in de factuurvaluta',
	'Price of one unit in the invoice currency': 'Prijs van één eenheid in de factuurvaluta',
	'Tariff treatment asked for, three digits': 'Gevraagde tariefbehandeling, drie cijfers',
	'Order number of the tariff quota, six digits beginning with 09':
		'Volgnummer van het tariefcontingent, zes cijfers die met 09 beginnen',
	'Number of the account or authorisation for deferred payment':
		'Nummer van de rekening of vergunning voor uitstel van betaling',
	'Container number with owner code and check digit': 'Containernummer met eigenaarscode en controlecijfer',
	'Four digits, each 0 or 1: relationship, restrictions, conditions of the sale, resale proceeds':
		'Vier cijfers, elk 0 of 1: verbondenheid, beperkingen, voorwaarden van de verkoop, opbrengst van wederverkoop',
	'Weight with packaging, in kilograms': 'Gewicht met verpakking, in kilogram',
	'Weight without packaging, in kilograms': 'Gewicht zonder verpakking, in kilogram',
	'Quantity in the commercial unit': 'Hoeveelheid in de handelseenheid',
	'Unit of the quantity, UN/ECE Recommendation 20': 'Eenheid van de hoeveelheid, UN/ECE-aanbeveling 20',
	'Quantity in the supplementary unit that the tariff asks for':
		'Hoeveelheid in de aanvullende eenheid die het tarief vraagt',
	'Unit of the supplementary units; the tariff fixes it': 'Eenheid van de aanvullende eenheden; het tarief bepaalt ze',
	'Quantity for excise and other duties by quantity, beside the supplementary units':
		'Hoeveelheid voor accijns en andere rechten per hoeveelheid, naast de aanvullende eenheden',
	'Unit of the calculation units': 'Eenheid van de berekeningseenheden',
	'Requested and previous procedure, four digits': 'Gevraagde en voorafgaande regeling, vier cijfers',
	'Letter of the regime; H is release for free circulation':
		'Letter van de regeling; H is het in het vrije verkeer brengen',
	'Codes that refine the procedure, parted by a blank: one of the Union (000 for none), then national ones':
		'Codes die de regeling verfijnen, gescheiden door een spatie: één van de Unie (000 voor geen), dan nationale',
	'Category X, Y or Z and type, as in Z380 for an invoice or ZCLE for an entry in the records; N codes are read too':
		'Categorie X, Y of Z en type, zoals Z380 voor een factuur of ZCLE voor een inschrijving in de administratie; N-codes worden ook gelezen',
	'MRN or other reference of the previous document': 'MRN of andere referentie van het voorafgaande document',
	'Day of the previous document; with ZCLE the day of the entry in the records':
		'Dag van het voorafgaande document; bij ZCLE de dag van de inschrijving in de administratie',
	'Number of the goods item in the previous document': 'Nummer van het artikel in het voorafgaande document',
	'Number of packages': 'Aantal verpakkingen',
	'Kind of package, UN/ECE Recommendation 21': 'Soort verpakking, UN/ECE-aanbeveling 21',
	'Shipping marks and numbers': 'Verzendingsmerken en nummers',
	'Unique consignment reference of the item, where it differs from that of the shipment':
		'Unieke referentie van het artikel, als die verschilt van die van de zending',
	'Where the goods were made': 'Waar de goederen gemaakt zijn',
	'Region that the goods are sent from, as the country codes it':
		'Regio van waaruit de goederen verzonden worden, met de code van het land',
	'Origin under a trade agreement': 'Oorsprong volgens een handelsakkoord',
	'Country that the item is sent from, where it is not that of the shipment':
		'Land van waaruit het artikel verzonden wordt, als het niet dat van de zending is',
	'Country that the item goes to, where it is not that of the shipment':
		'Land waar het artikel naartoe gaat, als het niet dat van de zending is',
	'Region that the item goes to, as the country codes it':
		'Regio waar het artikel naartoe gaat, met de code van het land',
	'Value at the border, in the national currency': 'Waarde aan de grens, in nationale munt',
	'Value that duties are worked out from': 'Waarde waarover de rechten berekend worden',
	'Customs office that watches over the special procedure': 'Douanekantoor dat toeziet op de bijzondere regeling',
	'Vehicle identification number, seventeen characters': 'Voertuigidentificatienummer, zeventien tekens',
	'UN number of dangerous goods, four digits': 'VN-nummer van gevaarlijke goederen, vier cijfers',
	'Reference of the production formula': 'Referentie van de productieformule',
	'Reference of the material list': 'Referentie van de materiaallijst',
	'MRN under which the goods entered the procedure': 'MRN waarmee de goederen onder de regeling kwamen',
	'Number of the goods item in the inbound declaration': 'Nummer van het artikel in de inkomende aangifte',
	'FR1 importer, FR2 customer, FR3 tax representative, FR5 IOSS seller, FR7 person liable for VAT':
		'FR1 importeur, FR2 afnemer, FR3 fiscaal vertegenwoordiger, FR5 IOSS-verkoper, FR7 btw-plichtige',
	'Two letters: AK freight to the border of the Union, BA freight after it':
		'Twee letters: AK vracht tot de grens van de Unie, BA vracht erna',
	'Amount that is added or deducted': 'Bedrag dat toegevoegd of afgetrokken wordt',
	'EMCS excise product code, four characters': 'EMCS-accijnsproductcode, vier tekens',
	'Quantity in the unit of the product code': 'Hoeveelheid in de eenheid van de productcode',
	'Percentage by volume at 20 °C': 'Volumepercentage bij 20 °C',
	'Your article number; goods items name it': 'Uw artikelcode; artikelen van zendingen verwijzen ernaar',
	'Type of the article as CAS has it': 'Soort artikel zoals in CAS',
	'Unit that one article is counted in, UN/ECE Recommendation 20':
		'Eenheid waarin het artikel geteld wordt, UN/ECE-aanbeveling 20',
	'First day on which it holds; the next version ends it':
		'Eerste dag waarop het geldt; de volgende versie maakt er een einde aan',
	'Description for another language or purpose': 'Omschrijving voor een andere taal of een ander doel',
	'Description for a third language or purpose': 'Omschrijving voor een derde taal of een derde doel',
	'Whether the supplementary units are declared': 'Of de aanvullende eenheden aangegeven worden',
	'Supplementary units in one stock unit': 'Aanvullende eenheden in één voorraadeenheid',
	'Weight of one stock unit without packaging, in kilograms':
		'Gewicht van één voorraadeenheid zonder verpakking, in kilogram',
	'Weight of one stock unit with packaging, in kilograms':
		'Gewicht van één voorraadeenheid met verpakking, in kilogram',
	'Usual kind of package, UN/ECE Recommendation 21': 'Gebruikelijke soort verpakking, UN/ECE-aanbeveling 21',
	'Price of one stock unit': 'Prijs van één voorraadeenheid',
	'Currency of the unit price, ISO 4217': 'Valuta van de eenheidsprijs, ISO 4217',
	'Whether export control of dual-use goods applies': 'Of de uitvoercontrole voor dual-usegoederen geldt',
	'Code of the customer, supplier or agent: your own number, or the EORI number; shipments name it':
		'Code van de klant, leverancier of agent: uw eigen nummer, of het EORI-nummer; zendingen verwijzen ernaar',
	'EORI number, where the code is your own number': 'EORI-nummer, als de code uw eigen nummer is',
	'Number in the excise register (SEED), thirteen characters with the country':
		'Nummer in het accijnsregister (SEED), dertien tekens met het land',
	'One role of the partner': 'Een rol van de partner',
	'Type of the authorisation, four characters of the TARIC list':
		'Type van de vergunning, vier tekens uit de TARIC-lijst',
	'Number of the authorisation': 'Nummer van de vergunning',
	'First day on which it holds': 'Eerste dag waarop het geldt',
	'Last day on which it holds': 'Laatste dag waarop het geldt',
	'Your own reference of the request': 'Uw eigen referentie van de aanvraag',
	'MRN or LRN of the export declaration that the certificate is based on':
		'MRN of LRN van de uitvoeraangifte waarop het certificaat steunt',
	'Reference of the customs shipment, where the declaration is not known':
		'Referentie van de douanezending, als de aangifte niet bekend is',
	'Direction of the customs shipment, which is part of its key': 'Richting van de douanezending, deel van haar sleutel',
	'N954 for EUR.1, N018 for A.TR': 'N954 voor EUR.1, N018 voor A.TR',
	'How the goods travel, as it is printed on the certificate':
		'Hoe de goederen reizen, zoals het op het certificaat komt',
	'Number of the commercial invoice': 'Nummer van de handelsfactuur',
	'Day on which the certificate is to be issued': 'Dag waarop het certificaat afgegeven moet worden',
	'Place where the certificate is issued': 'Plaats waar het certificaat afgegeven wordt',
	'Number of copies beside the original': 'Aantal kopieën naast het origineel',
	'Text in the box for remarks': 'Tekst in het vak voor opmerkingen',
	'Number of the goods item in the declaration': 'Nummer van het artikel in de aangifte',
	'Why the goods originate there, as P for wholly obtained or W for sufficiently worked':
		'Waarom de goederen van daar komen, zoals P voor geheel verkregen of W voor toereikend bewerkt',
	'Your own reference of the formula; goods items and material lists name it':
		'Uw eigen referentie van de formule; artikelen en materiaallijsten verwijzen ernaar',
	'Version of the formula': 'Versie van de formule',
	'What is made, and how': 'Wat er gemaakt wordt, en hoe',
	'Special procedure that the formula is for: 51 inward processing, 21 outward processing, 44 end use':
		'Bijzondere regeling van de formule: 51 actieve veredeling, 21 passieve veredeling, 44 bijzondere bestemming',
	'Quantity that the components make': 'Hoeveelheid die de componenten opleveren',
	'Quantity that comes out': 'Hoeveelheid die eruit komt',
	'Share of the value of all products, in percent': 'Aandeel in de waarde van alle producten, in procent',
	'Number of the component in the formula, from 1': 'Nummer van de component in de formule, vanaf 1',
	'Quantity for the quantity of the product': 'Hoeveelheid voor de hoeveelheid van het product',
	'Share of the component that the product contains, in percent':
		'Aandeel van de component dat in het product zit, in procent',
	'Share that becomes waste or scrap, in percent': 'Aandeel dat afval of schroot wordt, in procent',
	'Share that is lost in the process, in percent': 'Aandeel dat in het proces verloren gaat, in procent',
	'Whether Union goods may take the place of the component (UCC, Article 223)':
		'Of Uniegoederen de component mogen vervangen (DWU, artikel 223)',
	'Your own reference of the list; goods items name it':
		'Uw eigen referentie van de lijst; artikelen van zendingen verwijzen ernaar',
	'Reference of the formula that the list follows': 'Referentie van de formule die de lijst volgt',
	'Your production order': 'Uw productieorder',
	'Day on which the product was made': 'Dag waarop het product gemaakt is',
	'Batch or lot number': 'Partij- of lotnummer',
	'Quantity that was made': 'Hoeveelheid die gemaakt is',
	'Number of the material in the list, from 1': 'Nummer van het materiaal in de lijst, vanaf 1',
	'Quantity that was used': 'Hoeveelheid die gebruikt is',
	'Weight that was used, in kilograms': 'Gewicht dat gebruikt is, in kilogram',
	'Share that became waste or scrap, in percent': 'Aandeel dat afval of schroot werd, in procent',
	'Free for goods in free circulation, Bonded for goods under customs supervision':
		'Free voor goederen in het vrije verkeer, Bonded voor goederen onder douanetoezicht',
	'Reference of the material list that is no longer valid': 'Referentie van de materiaallijst die niet meer geldt',
	'First day on which the list no longer holds; today when absent':
		'Eerste dag waarop de lijst niet meer geldt; vandaag als het leeg blijft',
	'Why the list is no longer valid': 'Waarom de lijst niet meer geldt',
	'Your own unique reference of the movement order': 'Uw eigen unieke referentie van de bewegingsorder',
	'When the goods moved, with the time zone': 'Wanneer de goederen bewogen zijn, met de tijdzone',
	'Movement type of CAS: RFFC for release for free circulation, ADJN for a negative stock adjustment':
		'Bewegingstype van CAS: RFFC voor het brengen in het vrije verkeer, ADJN voor een negatieve voorraadcorrectie',
	'Movement type as your warehouse or ERP system calls it': 'Bewegingstype zoals uw magazijn of ERP het noemt',
	'Document that triggered the movement': 'Document dat de beweging veroorzaakte',
	'Category of the column in the excise register': 'Categorie van de kolom in het accijnsregister',
	'Shown in the excise register, for corrections of tax warehouse stock':
		'Getoond in het accijnsregister, voor correcties van de voorraad in het belastingentrepot',
	'What the goods become, for RFFC and ADJN only: HomeUse or PartialHomeUse':
		'Wat de goederen worden, alleen bij RFFC en ADJN: HomeUse of PartialHomeUse',
	'Whether the stock is of preferential origin': 'Of de voorraad van preferentiële oorsprong is',
	'Storage location that the goods move to, as named in CAS':
		'Opslaglocatie waar de goederen naartoe gaan, zoals ze in CAS heet',
	'Number of the line, from 1': 'Nummer van de regel, vanaf 1',
	'Quantity that moves': 'Hoeveelheid die beweegt',
	'Weight that moves, in kilograms': 'Gewicht dat beweegt, in kilogram',
	'Currency of the customs value, ISO 4217': 'Valuta van de douanewaarde, ISO 4217',
	'Your own reference of the movement': 'Uw eigen referentie van de beweging',
	'Movement type of CAS': 'Bewegingstype van CAS',
	'Your own reference of the shipment': 'Uw eigen referentie van de zending',
	'Day on which the goods leave or arrive': 'Dag waarop de goederen vertrekken of aankomen',
	'Number of the item in the shipment, from 1': 'Nummer van het artikel in de zending, vanaf 1',
};
