import type { HelpTexts } from './helpTexts';

/** In the order of the messages. */
export const GERMAN_HELP: HelpTexts = {
	'What CAS does with the message; New when absent': 'Was CAS mit der Nachricht tut; New, wenn leer',
	'Your own reference of the shipment; with the direction it identifies the shipment in CAS':
		'Ihre eigene Referenz der Sendung; mit der Richtung kennzeichnet sie die Sendung in CAS',
	'OUT for goods that leave, IN for goods that arrive':
		'OUT für Waren, die hinausgehen, IN für Waren, die hereinkommen',
	'Name of the flow as configured in CAS, where it is not deduced':
		'Name des Ablaufs wie in CAS eingerichtet, wo er nicht abgeleitet wird',
	'Storage location as named in CAS': 'Lagerort, wie er in CAS heißt',
	'Country whose authority gets the declaration': 'Land, dessen Behörde die Anmeldung erhält',
	'Company as named in CAS': 'Gesellschaft, wie sie in CAS heißt',
	'Plant as named in CAS': 'Werk, wie es in CAS heißt',
	'Day on which the goods are expected to leave': 'Tag, an dem die Waren voraussichtlich abgehen',
	'EX for export, IM for import, CO for trade with special territories':
		'EX für Ausfuhr, IM für Einfuhr, CO für den Handel mit Sondergebieten',
	'A for standard, D for pre-lodged': 'A für Standard, D für vorzeitig abgegeben',
	'Customs office that takes the declaration': 'Zollstelle, die die Anmeldung annimmt',
	'Currency of the invoice, ISO 4217': 'Währung der Rechnung, ISO 4217',
	'Total of the invoice': 'Gesamtbetrag der Rechnung',
	'Gross weight of the whole shipment, in kilograms': 'Rohgewicht der ganzen Sendung in Kilogramm',
	'Number of packages of the whole shipment': 'Zahl der Packstücke der ganzen Sendung',
	'1 for oneself, 2 direct, 3 indirect representation': '1 für sich selbst, 2 direkte, 3 indirekte Vertretung',
	'EORI number, or the code of the partner in CAS, which fills in the rest':
		'EORI-Nummer oder Code des Partners in CAS, der das Übrige ergänzt',
	'Name of the company or person': 'Name des Unternehmens oder der Person',
	'VAT identification number with its country': 'Umsatzsteuer-Identifikationsnummer mit dem Land',
	'Street and house number': 'Straße und Hausnummer',
	'Street without the house number, where number and box have fields of their own':
		'Straße ohne Hausnummer, wenn Nummer und Zusatz eigene Felder haben',
	'House number': 'Hausnummer',
	'Box in the house, not a PO box': 'Zusatz zur Hausnummer, kein Postfach',
	'Postcode as written in its country': 'Postleitzahl, wie sie im Land geschrieben wird',
	'City or town': 'Stadt oder Gemeinde',
	'State or province, where the country writes it in addresses':
		'Staat oder Provinz, wenn das Land sie in Adressen schreibt',
	'Country as ISO 3166-1 alpha-2 code': 'Land als Code nach ISO 3166-1 Alpha-2',
	'Name of the person': 'Name der Person',
	'Number with the country code': 'Nummer mit der Landesvorwahl',
	'Address for questions about declarations': 'Adresse für Fragen zu Anmeldungen',
	'Fax number with the country code': 'Faxnummer mit der Landesvorwahl',
	'MRN of a declaration that exists already; leave it out for a new one':
		'MRN einer Anmeldung, die es schon gibt; bei einer neuen leer lassen',
	'Acceptance of a declaration that exists already, or entry in the records; customs sets it for a new one':
		'Annahme einer Anmeldung, die es schon gibt, oder Anschreibung in der Buchführung; bei einer neuen setzt sie der Zoll',
	'Reference of the declarant, box 7; not the UCR and not the LRN':
		'Bezugsnummer des Anmelders, Feld 7; weder UCR noch LRN',
	'Place of loading as UN/LOCODE': 'Ladeort als UN/LOCODE',
	'Name of the place of loading': 'Name des Ladeorts',
	'Country of the place of loading': 'Land des Ladeorts',
	'Type of the guarantee, one character; 1 is a comprehensive guarantee':
		'Art der Sicherheit, ein Zeichen; 1 ist eine Gesamtsicherheit',
	'Guarantee reference number': 'Referenznummer der Sicherheit',
	'Code of a statement in five characters, or a key of CAS':
		'Code einer Angabe mit fünf Zeichen oder Schlüssel von CAS',
	'Text of the statement, or value of the key': 'Text der Angabe oder Wert des Schlüssels',
	'Data type of the value of a key, as string; none for a statement':
		'Datentyp des Werts eines Schlüssels, wie string; bei einer Angabe leer',
	'Type of the document, four characters of the TARIC list': 'Art der Unterlage, vier Zeichen der TARIC-Liste',
	'Number of the document': 'Nummer der Unterlage',
	'Day on which the document was issued': 'Tag, an dem die Unterlage ausgestellt wurde',
	'Effective date of the document as CAS keeps it': 'Wirksamkeitsdatum der Unterlage, wie CAS es führt',
	'Quantity that is written off': 'Abgeschriebene Menge',
	'Unit of the quantity that is written off': 'Einheit der abgeschriebenen Menge',
	'Amount that is written off': 'Abgeschriebener Betrag',
	'Amount that the duty or tax is raised on, in the national currency':
		'Betrag, auf den die Abgabe erhoben wird, in Landeswährung',
	'Kind of duty or tax, three characters; A00 is the customs duty, B00 value added tax':
		'Art der Abgabe, drei Zeichen; A00 ist der Zoll, B00 die Umsatzsteuer',
	'Amount that was assessed, in the national currency; with method G it is not paid at import':
		'Festgesetzter Betrag in Landeswährung; bei Zahlungsart G wird er nicht bei der Einfuhr gezahlt',
	'How duties and taxes are paid, one letter: A cash, E deferred payment, G postponed VAT':
		'Wie die Abgaben gezahlt werden, ein Buchstabe: A bar, E Zahlungsaufschub, G verlagerte Einfuhrumsatzsteuer',
	'Country that the goods are sent from': 'Land, aus dem die Waren versandt werden',
	'Country that the goods go to': 'Land, in das die Waren gehen',
	'Region that the goods go to, as the country codes it': 'Region, in die die Waren gehen, mit dem Code des Landes',
	'Kind of transaction for statistics, one or two digits; 11 is a sale':
		'Art des Geschäfts für die Statistik, ein oder zwei Ziffern; 11 ist ein Verkauf',
	'Mode of transport, one digit': 'Verkehrszweig, eine Ziffer',
	'What the identification number is, two digits: 10 IMO number, 30 number plate, 40 flight, 80 ENI number':
		'Was die Kennnummer ist, zwei Ziffern: 10 IMO-Nummer, 30 Kennzeichen, 40 Flug, 80 ENI-Nummer',
	'Number plate, IMO number or flight number': 'Kennzeichen, IMO-Nummer oder Flugnummer',
	'Country of registration': 'Land der Zulassung',
	'Number of the voyage or flight': 'Nummer der Reise oder des Flugs',
	'A designated, B authorised, C approved, D other place':
		'A bezeichneter, B bewilligter, C zugelassener, D anderer Ort',
	'T postcode, U UN/LOCODE, V customs office, W position, X EORI, Y authorisation, Z address':
		'T Postleitzahl, U UN/LOCODE, V Zollstelle, W Koordinaten, X EORI, Y Bewilligung, Z Adresse',
	'UN/LOCODE, authorisation number or code of the place': 'UN/LOCODE, Bewilligungsnummer oder Code des Ortes',
	'Part of the place, with qualifiers X and Y': 'Teil des Ortes, bei den Arten X und Y',
	'Name of the place': 'Name des Ortes',
	'Place as UN/LOCODE': 'Ort als UN/LOCODE',
	'Country of the place of unloading': 'Land des Entladeorts',
	'Day on which the goods arrive': 'Tag, an dem die Waren ankommen',
	'Country on the way': 'Land auf dem Weg',
	'Incoterms 2020, three letters': 'Incoterms 2020, drei Buchstaben',
	'Named place of the incoterm': 'Vereinbarter Ort des Incoterms',
	'Named place as UN/LOCODE': 'Vereinbarter Ort als UN/LOCODE',
	'How the customs value is found, one digit; 1 is the price paid':
		'Wie der Zollwert ermittelt wird, eine Ziffer; 1 ist der gezahlte Preis',
	'Unique consignment reference': 'Eindeutige Kennnummer der Sendung',
	'Invoice number': 'Rechnungsnummer',
	'Day of the invoice': 'Tag der Rechnung',
	'Currency that the exchange rate is for': 'Währung, für die der Wechselkurs gilt',
	'Rate where a contract fixed it beforehand; otherwise the rate of customs holds':
		'Kurs, wenn ein Vertrag ihn vorab festgelegt hat; sonst gilt der Kurs des Zolls',
	'Customs office where the goods enter': 'Zollstelle, bei der die Waren eingehen',
	'Customs office where the goods leave': 'Zollstelle, bei der die Waren ausgehen',
	'R, S, T public warehouse, U private warehouse, V temporary storage, Y other, Z free zone':
		'R, S, T öffentliches Lager, U privates Lager, V vorübergehende Verwahrung, Y anderes, Z Freizone',
	'Number of the warehouse authorisation': 'Nummer der Lagerbewilligung',
	'Amount of the costs': 'Betrag der Kosten',
	'Currency of the costs': 'Währung der Kosten',
	'Number of the goods item in the shipment, from 1': 'Nummer der Position in der Sendung, ab 1',
	'Description that lets customs identify the goods': 'Bezeichnung, an der der Zoll die Ware erkennt',
	'Your article number; CAS fills what its master data knows of it':
		'Ihre Artikelnummer; CAS ergänzt, was seine Stammdaten dazu wissen',
	'HS, CN or TARIC code of 6, 8 or 10 digits': 'HS-, KN- oder TARIC-Code mit 6, 8 oder 10 Ziffern',
	'Code of the classification': 'Code der Einreihung',
	'Type of the classification as CAS has it; TARIC is the commodity code':
		'Art der Einreihung, wie CAS sie führt; TARIC ist die Warennummer',
	'Price of the item in the invoice currency': 'Preis der Position in der Rechnungswährung',
	'Price of one unit in the invoice currency': 'Preis einer Einheit in der Rechnungswährung',
	'Tariff treatment asked for, three digits': 'Beantragte Zollbehandlung, drei Ziffern',
	'Order number of the tariff quota, six digits beginning with 09':
		'Laufende Nummer des Zollkontingents, sechs Ziffern, beginnt mit 09',
	'Number of the account or authorisation for deferred payment': 'Nummer des Aufschubkontos oder der Bewilligung',
	'Container number with owner code and check digit': 'Containernummer mit Eigentümercode und Prüfziffer',
	'Four digits, each 0 or 1: relationship, restrictions, conditions of the sale, resale proceeds':
		'Vier Ziffern, je 0 oder 1: Verbundenheit, Einschränkungen, Bedingungen des Verkaufs, Erlöse aus Weiterverkauf',
	'Weight with packaging, in kilograms': 'Gewicht mit Verpackung in Kilogramm',
	'Weight without packaging, in kilograms': 'Gewicht ohne Verpackung in Kilogramm',
	'Quantity in the commercial unit': 'Menge in der Handelseinheit',
	'Unit of the quantity, UN/ECE Recommendation 20': 'Einheit der Menge, UN/ECE-Empfehlung 20',
	'Quantity in the supplementary unit that the tariff asks for':
		'Menge in der besonderen Maßeinheit, die der Tarif verlangt',
	'Unit of the supplementary units; the tariff fixes it': 'Einheit der besonderen Maßeinheit; der Tarif legt sie fest',
	'Quantity for excise and other duties by quantity, beside the supplementary units':
		'Menge für Verbrauchsteuer und andere Abgaben nach Menge, neben der besonderen Maßeinheit',
	'Unit of the calculation units': 'Einheit der Berechnungseinheiten',
	'Requested and previous procedure, four digits': 'Beantragtes und vorheriges Verfahren, vier Ziffern',
	'Letter of the regime; H is release for free circulation':
		'Buchstabe des Verfahrens; H ist die Überlassung zum zollrechtlich freien Verkehr',
	'Codes that refine the procedure, parted by a blank: one of the Union (000 for none), then national ones':
		'Codes zum Verfahren, durch Leerzeichen getrennt: einer der Union (000 für keinen), dann nationale',
	'Category X, Y or Z and type, as in Z380 for an invoice or ZCLE for an entry in the records; N codes are read too':
		'Kategorie X, Y oder Z und Art, wie Z380 für eine Rechnung oder ZCLE für eine Anschreibung; N-Codes werden auch gelesen',
	'MRN or other reference of the previous document': 'MRN oder andere Nummer des Vorpapiers',
	'Day of the previous document; with ZCLE the day of the entry in the records':
		'Tag des Vorpapiers; bei ZCLE Tag der Anschreibung in der Buchführung',
	'Number of the goods item in the previous document': 'Nummer der Position im Vorpapier',
	'Number of packages': 'Anzahl der Packstücke',
	'Kind of package, UN/ECE Recommendation 21': 'Art des Packstücks, UN/ECE-Empfehlung 21',
	'Shipping marks and numbers': 'Versandzeichen und Nummern',
	'Unique consignment reference of the item, where it differs from that of the shipment':
		'Eindeutige Kennnummer der Position, wenn sie von der der Sendung abweicht',
	'Where the goods were made': 'Wo die Waren hergestellt wurden',
	'Region that the goods are sent from, as the country codes it':
		'Region, aus der die Waren versandt werden, mit dem Code des Landes',
	'Origin under a trade agreement': 'Ursprung nach einem Handelsabkommen',
	'Country that the item is sent from, where it is not that of the shipment':
		'Land, aus dem die Position versandt wird, wenn es nicht das der Sendung ist',
	'Country that the item goes to, where it is not that of the shipment':
		'Land, in das die Position geht, wenn es nicht das der Sendung ist',
	'Region that the item goes to, as the country codes it': 'Region, in die die Position geht, mit dem Code des Landes',
	'Value at the border, in the national currency': 'Wert an der Grenze in Landeswährung',
	'Value that duties are worked out from': 'Wert, aus dem die Abgaben berechnet werden',
	'Customs office that watches over the special procedure': 'Zollstelle, die das besondere Verfahren überwacht',
	'Vehicle identification number, seventeen characters': 'Fahrzeug-Identifizierungsnummer, siebzehn Zeichen',
	'UN number of dangerous goods, four digits': 'UN-Nummer gefährlicher Güter, vier Ziffern',
	'Reference of the production formula': 'Referenz der Rezeptur',
	'Reference of the material list': 'Referenz der Materialliste',
	'MRN under which the goods entered the procedure': 'MRN, unter der die Waren in das Verfahren kamen',
	'Number of the goods item in the inbound declaration': 'Nummer der Position in der Eingangsanmeldung',
	'FR1 importer, FR2 customer, FR3 tax representative, FR5 IOSS seller, FR7 person liable for VAT':
		'FR1 Einführer, FR2 Erwerber, FR3 Steuervertreter, FR5 IOSS-Verkäufer, FR7 Umsatzsteuerpflichtiger',
	'Two letters: AK freight to the border of the Union, BA freight after it':
		'Zwei Buchstaben: AK Fracht bis zur Grenze der Union, BA Fracht danach',
	'Amount that is added or deducted': 'Betrag, der hinzugerechnet oder abgezogen wird',
	'EMCS excise product code, four characters': 'EMCS-Produktcode der Verbrauchsteuer, vier Zeichen',
	'Quantity in the unit of the product code': 'Menge in der Einheit des Produktcodes',
	'Percentage by volume at 20 °C': 'Volumenprozent bei 20 °C',
	'Your article number; goods items name it': 'Ihre Artikelnummer; Warenpositionen nennen sie',
	'Type of the article as CAS has it': 'Art des Artikels, wie CAS sie führt',
	'Unit that one article is counted in, UN/ECE Recommendation 20':
		'Einheit, in der der Artikel gezählt wird, UN/ECE-Empfehlung 20',
	'First day on which it holds; the next version ends it': 'Erster Tag der Gültigkeit; die nächste Version beendet sie',
	'Description for another language or purpose': 'Bezeichnung für eine andere Sprache oder einen anderen Zweck',
	'Description for a third language or purpose': 'Bezeichnung für eine dritte Sprache oder einen dritten Zweck',
	'Whether the supplementary units are declared': 'Ob die besondere Maßeinheit angemeldet wird',
	'Supplementary units in one stock unit': 'Besondere Maßeinheiten in einer Lagereinheit',
	'Weight of one stock unit without packaging, in kilograms': 'Gewicht einer Lagereinheit ohne Verpackung in Kilogramm',
	'Weight of one stock unit with packaging, in kilograms': 'Gewicht einer Lagereinheit mit Verpackung in Kilogramm',
	'Usual kind of package, UN/ECE Recommendation 21': 'Übliche Packstückart, UN/ECE-Empfehlung 21',
	'Price of one stock unit': 'Preis einer Lagereinheit',
	'Currency of the unit price, ISO 4217': 'Währung des Stückpreises, ISO 4217',
	'Whether export control of dual-use goods applies':
		'Ob die Ausfuhrkontrolle für Güter mit doppeltem Verwendungszweck gilt',
	'Code of the customer, supplier or agent: your own number, or the EORI number; shipments name it':
		'Code des Kunden, Lieferanten oder Agenten: Ihre eigene Nummer oder die EORI-Nummer; Sendungen nennen ihn',
	'EORI number, where the code is your own number': 'EORI-Nummer, wenn der Code Ihre eigene Nummer ist',
	'Number in the excise register (SEED), thirteen characters with the country':
		'Nummer im Verbrauchsteuerregister (SEED), dreizehn Zeichen mit dem Land',
	'One role of the partner': 'Eine Rolle des Geschäftspartners',
	'Type of the authorisation, four characters of the TARIC list': 'Art der Bewilligung, vier Zeichen der TARIC-Liste',
	'Number of the authorisation': 'Nummer der Bewilligung',
	'First day on which it holds': 'Erster Tag der Gültigkeit',
	'Last day on which it holds': 'Letzter Tag der Gültigkeit',
	'Your own reference of the request': 'Ihre eigene Referenz des Antrags',
	'MRN or LRN of the export declaration that the certificate is based on':
		'MRN oder LRN der Ausfuhranmeldung, auf der die Bescheinigung beruht',
	'Reference of the customs shipment, where the declaration is not known':
		'Referenz der Zollsendung, wenn die Anmeldung nicht bekannt ist',
	'Direction of the customs shipment, which is part of its key': 'Richtung der Zollsendung, Teil ihres Schlüssels',
	'N954 for EUR.1, N018 for A.TR': 'N954 für EUR.1, N018 für A.TR',
	'How the goods travel, as it is printed on the certificate':
		'Wie die Waren befördert werden, wie es auf der Bescheinigung steht',
	'Number of the commercial invoice': 'Nummer der Handelsrechnung',
	'Day on which the certificate is to be issued': 'Tag, an dem die Bescheinigung auszustellen ist',
	'Place where the certificate is issued': 'Ort, an dem die Bescheinigung ausgestellt wird',
	'Number of copies beside the original': 'Zahl der Kopien neben dem Original',
	'Text in the box for remarks': 'Text im Feld für Bemerkungen',
	'Number of the goods item in the declaration': 'Nummer der Position in der Anmeldung',
	'Why the goods originate there, as P for wholly obtained or W for sufficiently worked':
		'Warum die Waren dort ihren Ursprung haben, wie P für vollständig gewonnen oder W für ausreichend bearbeitet',
	'Your own reference of the formula; goods items and material lists name it':
		'Ihre eigene Referenz der Rezeptur; Warenpositionen und Materiallisten nennen sie',
	'Version of the formula': 'Version der Rezeptur',
	'What is made, and how': 'Was hergestellt wird, und wie',
	'Special procedure that the formula is for: 51 inward processing, 21 outward processing, 44 end use':
		'Besonderes Verfahren der Rezeptur: 51 aktive Veredelung, 21 passive Veredelung, 44 Endverwendung',
	'Quantity that the components make': 'Menge, die die Komponenten ergeben',
	'Quantity that comes out': 'Menge, die herauskommt',
	'Share of the value of all products, in percent': 'Anteil am Wert aller Erzeugnisse in Prozent',
	'Number of the component in the formula, from 1': 'Nummer der Komponente in der Rezeptur, ab 1',
	'Quantity for the quantity of the product': 'Menge für die Menge des Erzeugnisses',
	'Share of the component that the product contains, in percent':
		'Anteil der Komponente, den das Erzeugnis enthält, in Prozent',
	'Share that becomes waste or scrap, in percent': 'Anteil, der zu Abfall oder Schrott wird, in Prozent',
	'Share that is lost in the process, in percent': 'Anteil, der im Prozess verloren geht, in Prozent',
	'Whether Union goods may take the place of the component (UCC, Article 223)':
		'Ob Unionswaren an die Stelle der Komponente treten dürfen (UZK, Artikel 223)',
	'Your own reference of the list; goods items name it': 'Ihre eigene Referenz der Liste; Warenpositionen nennen sie',
	'Reference of the formula that the list follows': 'Referenz der Rezeptur, der die Liste folgt',
	'Your production order': 'Ihr Fertigungsauftrag',
	'Day on which the product was made': 'Tag, an dem das Erzeugnis hergestellt wurde',
	'Batch or lot number': 'Chargen- oder Losnummer',
	'Quantity that was made': 'Hergestellte Menge',
	'Number of the material in the list, from 1': 'Nummer des Materials in der Liste, ab 1',
	'Quantity that was used': 'Verbrauchte Menge',
	'Weight that was used, in kilograms': 'Verbrauchtes Gewicht in Kilogramm',
	'Share that became waste or scrap, in percent': 'Anteil, der zu Abfall oder Schrott wurde, in Prozent',
	'Free for goods in free circulation, Bonded for goods under customs supervision':
		'Free für Waren im freien Verkehr, Bonded für Waren unter zollamtlicher Überwachung',
	'Reference of the material list that is no longer valid': 'Referenz der Materialliste, die nicht mehr gilt',
	'First day on which the list no longer holds; today when absent':
		'Erster Tag, an dem die Liste nicht mehr gilt; heute, wenn leer',
	'Why the list is no longer valid': 'Warum die Liste nicht mehr gilt',
	'Your own unique reference of the movement order': 'Ihre eigene eindeutige Referenz des Bewegungsauftrags',
	'When the goods moved, with the time zone': 'Wann die Waren bewegt wurden, mit der Zeitzone',
	'Movement type of CAS: RFFC for release for free circulation, ADJN for a negative stock adjustment':
		'Bewegungsart von CAS: RFFC für die Überlassung zum freien Verkehr, ADJN für eine negative Bestandskorrektur',
	'Movement type as your warehouse or ERP system calls it': 'Bewegungsart, wie Ihr Lager oder ERP sie nennt',
	'Document that triggered the movement': 'Beleg, der die Bewegung ausgelöst hat',
	'Category of the column in the excise register': 'Kategorie der Spalte im Verbrauchsteuerregister',
	'Shown in the excise register, for corrections of tax warehouse stock':
		'Steht im Verbrauchsteuerregister, bei Berichtigungen des Bestands im Steuerlager',
	'What the goods become, for RFFC and ADJN only: HomeUse or PartialHomeUse':
		'Was aus den Waren wird, nur bei RFFC und ADJN: HomeUse oder PartialHomeUse',
	'Whether the stock is of preferential origin': 'Ob der Bestand Präferenzursprung hat',
	'Storage location that the goods move to, as named in CAS': 'Lagerort, an den die Waren gehen, wie er in CAS heißt',
	'Number of the line, from 1': 'Nummer der Zeile, ab 1',
	'Quantity that moves': 'Bewegte Menge',
	'Weight that moves, in kilograms': 'Bewegtes Gewicht in Kilogramm',
	'Currency of the customs value, ISO 4217': 'Währung des Zollwerts, ISO 4217',
	'Your own reference of the movement': 'Ihre eigene Referenz der Bewegung',
	'Movement type of CAS': 'Bewegungsart von CAS',
	'Your own reference of the shipment': 'Ihre eigene Referenz der Sendung',
	'Day on which the goods leave or arrive': 'Tag, an dem die Waren abgehen oder ankommen',
	'Number of the item in the shipment, from 1': 'Nummer der Position in der Sendung, ab 1',
};
