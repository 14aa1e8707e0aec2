import type { HelpTexts } from './helpTexts';

/** In the order of the messages. */
export const FRENCH_HELP: HelpTexts = {
	'What CAS does with the message; New when absent': "Ce que CAS fait du message ; New s'il manque",
	'Your own reference of the shipment; with the direction it identifies the shipment in CAS':
		"Votre référence de l'envoi ; avec le sens, elle identifie l'envoi dans CAS",
	'OUT for goods that leave, IN for goods that arrive':
		'OUT pour les marchandises qui partent, IN pour celles qui arrivent',
	'Name of the flow as configured in CAS, where it is not deduced':
		"Nom du flux tel que configuré dans CAS, s'il n'est pas déduit",
	'Country whose authority gets the declaration': "Pays dont l'autorité reçoit la déclaration",
	'EX for export, IM for import, CO for trade with special territories':
		"EX pour l'exportation, IM pour l'importation, CO pour les territoires à statut particulier",
	'A for standard, D for pre-lodged': 'A pour normale, D pour anticipée',
	'Unique consignment reference': "Référence unique de l'envoi",
	'Country that the goods are sent from': "Pays d'où partent les marchandises",
	'Country that the goods go to': 'Pays où vont les marchandises',
	'Company as named in CAS': "Société, telle qu'elle s'appelle dans CAS",
	'Plant as named in CAS': "Usine, telle qu'elle s'appelle dans CAS",
	'Storage location as named in CAS': "Lieu de stockage, tel qu'il s'appelle dans CAS",
	'Identification number in the EU or UK customs territory':
		"Numéro d'identification dans le territoire douanier de l'UE ou du Royaume-Uni",
	'Name of the company or person': "Nom de l'entreprise ou de la personne",
	'VAT identification number with its country': "Numéro d'identification TVA avec son pays",
	'Street and house number': 'Rue et numéro',
	'Postcode as the country writes it': "Code postal tel que le pays l'écrit",
	'City or town': 'Ville ou commune',
	'Country as ISO 3166-1 alpha-2 code': 'Pays, code ISO 3166-1 alpha-2',
	'Incoterms 2020, three letters': 'Incoterms 2020, trois lettres',
	'Named place of the incoterm': "Lieu convenu de l'incoterm",
	'Country of the named place': 'Pays du lieu convenu',
	'Invoice number': 'Numéro de la facture',
	'Day of the invoice': 'Date de la facture',
	'Total of the invoice': 'Total de la facture',
	'Currency of the invoice, ISO 4217': 'Monnaie de la facture, ISO 4217',
	'Units of the invoice currency for one unit of the national currency':
		'Unités de la monnaie de facture pour une unité de la monnaie nationale',
	'Kind of transaction for statistics, one or two digits; 11 is a sale':
		'Genre de transaction pour la statistique, un ou deux chiffres ; 11 est une vente',
	'Mode of transport, one digit': 'Mode de transport, un chiffre',
	'Number plate, IMO number or flight number': "Plaque d'immatriculation, numéro OMI ou numéro de vol",
	'Country of registration': "Pays d'immatriculation",
	'Container number with owner code and check digit':
		'Numéro du conteneur avec code du propriétaire et chiffre de contrôle',
	'Number of the seal': 'Numéro du scellé',
	'Place as UN/LOCODE': 'Lieu, code UN/LOCODE',
	'Authorisation number or location code': "Numéro d'autorisation ou code du lieu",
	'Customs office where the goods leave, eight characters':
		'Bureau de douane par lequel les marchandises sortent, huit caractères',
	'Customs office where the goods enter, eight characters':
		'Bureau de douane par lequel les marchandises entrent, huit caractères',
	'Gross weight of the whole shipment, in kilograms': "Masse brute de tout l'envoi, en kilogrammes",
	'Number of packages of the whole shipment': "Nombre de colis de tout l'envoi",
	'Type of the previous document, four characters': 'Type du document précédent, quatre caractères',
	'MRN or other reference of the previous document': 'MRN ou autre référence du document précédent',
	'Number of the goods item in the previous document': "Numéro de l'article dans le document précédent",
	'Type of the document, four characters of the TARIC list': 'Type du document, quatre caractères de la liste TARIC',
	'Number of the document': 'Numéro du document',
	'Day on which the document was issued': 'Jour de délivrance du document',
	'Code of the statement, five characters': 'Code de la mention, cinq caractères',
	'Text of the statement': 'Texte de la mention',
	'Number of the goods item in the shipment, from 1': "Numéro de l'article dans l'envoi, à partir de 1",
	'Your article number; CAS fills what its master data knows of it':
		"Votre numéro d'article ; CAS complète ce que ses données de base en savent",
	'Description that lets customs identify the goods':
		"Description qui permet à la douane d'identifier les marchandises",
	'HS, CN or TARIC code of 6, 8 or 10 digits': 'Code SH, NC ou TARIC de 6, 8 ou 10 chiffres',
	'Where the goods were made': 'Où les marchandises ont été produites',
	'Origin under a trade agreement': "Origine au titre d'un accord commercial",
	'Tariff treatment asked for, three digits': 'Traitement tarifaire demandé, trois chiffres',
	'Order number of the tariff quota, six digits beginning with 09':
		"Numéro d'ordre du contingent tarifaire, six chiffres commençant par 09",
	'Requested and previous procedure, four digits': 'Régime demandé et régime précédent, quatre chiffres',
	'Code of three characters': 'Code de trois caractères',
	'Weight without packaging, in kilograms': 'Masse sans emballage, en kilogrammes',
	'Weight with packaging, in kilograms': 'Masse avec emballage, en kilogrammes',
	'Quantity in the commercial unit': "Quantité dans l'unité commerciale",
	'Unit of the quantity, UN/ECE Recommendation 20': 'Unité de la quantité, recommandation 20 de la CEE-ONU',
	'Quantity in the supplementary unit that the tariff asks for':
		"Quantité dans l'unité supplémentaire que le tarif demande",
	'Unit of the supplementary quantity': 'Unité de la quantité supplémentaire',
	'Price of the item in the invoice currency': "Prix de l'article dans la monnaie de la facture",
	'Currency of the item amount where it is not the one of the invoice':
		"Monnaie du montant de l'article, si elle n'est pas celle de la facture",
	'Value at the border, in the national currency': 'Valeur à la frontière, en monnaie nationale',
	'How the customs value is found, one digit; 1 is the price paid':
		'Comment la valeur en douane est établie, un chiffre ; 1 est le prix payé',
	'UN number of dangerous goods, four digits': 'Numéro ONU des marchandises dangereuses, quatre chiffres',
	'Value that duties are worked out from': 'Valeur à partir de laquelle les droits sont calculés',
	'Number of packages': 'Nombre de colis',
	'Kind of package, UN/ECE Recommendation 21': 'Type de colis, recommandation 21 de la CEE-ONU',
	'Shipping marks and numbers': 'Marques et numéros des colis',
	'Number of the authorisation': "Numéro de l'autorisation",
	'Reference of the production formula': 'Référence de la formule de production',
	'Reference of the material list': 'Référence de la liste de matières',
	'MRN under which the goods entered the procedure': 'MRN sous lequel les marchandises sont entrées dans le régime',
	'Number of the goods item in the inbound declaration': "Numéro de l'article dans la déclaration d'entrée",
	'EMCS excise product code, four characters': "Code produit d'accise EMCS, quatre caractères",
	'Quantity in the unit of the product code': "Quantité dans l'unité du code produit",
	'Percentage by volume at 20 °C': 'Pourcentage en volume à 20 °C',
	'Your article number; goods items name it': "Votre numéro d'article ; les articles des envois le citent",
	'Country whose tariff has the code': 'Pays dont le tarif connaît le code',
	'Tariff treatment asked for at import, three digits': "Traitement tarifaire demandé à l'importation, trois chiffres",
	'Unit that one article is counted in, UN/ECE Recommendation 20':
		"Unité dans laquelle l'article est compté, recommandation 20 de la CEE-ONU",
	'Weight of one stock unit without packaging, in kilograms':
		"Masse d'une unité de stock sans emballage, en kilogrammes",
	'Weight of one stock unit with packaging, in kilograms': "Masse d'une unité de stock avec emballage, en kilogrammes",
	'Supplementary units in one stock unit': 'Unités supplémentaires dans une unité de stock',
	'Usual kind of package, UN/ECE Recommendation 21': 'Type de colis habituel, recommandation 21 de la CEE-ONU',
	'Price of one stock unit': "Prix d'une unité de stock",
	'Currency of the unit price, ISO 4217': 'Monnaie du prix unitaire, ISO 4217',
	'Whether export control of dual-use goods applies':
		"Si le contrôle à l'exportation des biens à double usage s'applique",
	'First day on which it holds': 'Premier jour de validité',
	'Last day on which it holds': 'Dernier jour de validité',
	'Your own number of the customer, supplier or agent': "Votre numéro du client, du fournisseur ou de l'agent",
	'Number in the excise register (SEED), thirteen characters with the country':
		'Numéro au registre des accises (SEED), treize caractères avec le pays',
	'One role of the partner': 'Un rôle du partenaire',
	'Name of the person': 'Nom de la personne',
	'Number with the country code': "Numéro avec l'indicatif du pays",
	'Address for questions about declarations': 'Adresse pour les questions sur les déclarations',
	'Type of the authorisation, four characters of the TARIC list':
		"Type de l'autorisation, quatre caractères de la liste TARIC",
	'Your own reference of the request': 'Votre référence de la demande',
	'MRN or LRN of the export declaration that the certificate is based on':
		"MRN ou LRN de la déclaration d'exportation sur laquelle le certificat se fonde",
	'Reference of the customs shipment, where the declaration is not known':
		"Référence de l'envoi douanier, si la déclaration n'est pas connue",
	'Direction of the customs shipment, which is part of its key': "Sens de l'envoi douanier, qui fait partie de sa clé",
	'N954 for EUR.1, N018 for A.TR': 'N954 pour EUR.1, N018 pour A.TR',
	'How the goods travel, as it is printed on the certificate':
		"Comment voyagent les marchandises, tel qu'imprimé sur le certificat",
	'Number of the commercial invoice': 'Numéro de la facture commerciale',
	'Day on which the certificate is to be issued': 'Jour où le certificat doit être délivré',
	'Place where the certificate is issued': 'Lieu où le certificat est délivré',
	'Number of copies beside the original': "Nombre de copies en plus de l'original",
	'Text in the box for remarks': 'Texte de la case des remarques',
	'Number of the goods item in the declaration': "Numéro de l'article dans la déclaration",
	'Why the goods originate there, as P for wholly obtained or W for sufficiently worked':
		'Pourquoi les marchandises en sont originaires, comme P pour entièrement obtenues ou W pour suffisamment transformées',
	'Your own reference of the formula; goods items and material lists name it':
		'Votre référence de la formule ; les articles et les listes de matières la citent',
	'Version of the formula': 'Version de la formule',
	'What is made, and how': 'Ce qui est produit, et comment',
	'Special procedure that the formula is for: 51 inward processing, 21 outward processing, 44 end use':
		'Régime particulier de la formule : 51 perfectionnement actif, 21 perfectionnement passif, 44 destination particulière',
	'Quantity that the components make': 'Quantité que donnent les composants',
	'Quantity that comes out': 'Quantité obtenue',
	'Share of the value of all products, in percent': 'Part de la valeur de tous les produits, en pour cent',
	'Number of the component in the formula, from 1': 'Numéro du composant dans la formule, à partir de 1',
	'Quantity for the quantity of the product': 'Quantité pour la quantité du produit',
	'Share of the component that the product contains, in percent':
		'Part du composant que contient le produit, en pour cent',
	'Share that becomes waste or scrap, in percent': 'Part qui devient déchet ou débris, en pour cent',
	'Share that is lost in the process, in percent': 'Part perdue pendant le processus, en pour cent',
	'Whether Union goods may take the place of the component (UCC, Article 223)':
		"Si des marchandises de l'Union peuvent remplacer le composant (CDU, article 223)",
	'Your own reference of the list; goods items name it': 'Votre référence de la liste ; les articles la citent',
	'Reference of the formula that the list follows': 'Référence de la formule que suit la liste',
	'Your production order': 'Votre ordre de fabrication',
	'Day on which the product was made': 'Jour de fabrication du produit',
	'Batch or lot number': 'Numéro de lot',
	'Quantity that was made': 'Quantité fabriquée',
	'Number of the material in the list, from 1': 'Numéro de la matière dans la liste, à partir de 1',
	'Quantity that was used': 'Quantité utilisée',
	'Weight that was used, in kilograms': 'Masse utilisée, en kilogrammes',
	'Share that became waste or scrap, in percent': 'Part devenue déchet ou débris, en pour cent',
	'Free for goods in free circulation, Bonded for goods under customs supervision':
		'Free pour les marchandises en libre pratique, Bonded pour celles sous surveillance douanière',
	'Reference of the material list that is no longer valid': "Référence de la liste de matières qui n'est plus valable",
	'First day on which the list no longer holds; today when absent':
		"Premier jour où la liste n'est plus valable ; aujourd'hui s'il manque",
	'Why the list is no longer valid': "Pourquoi la liste n'est plus valable",
	'Your own unique reference of the movement order': "Votre référence unique de l'ordre de mouvement",
	'When the goods moved, with the time zone': 'Quand les marchandises ont été déplacées, avec le fuseau horaire',
	'Movement type of CAS: RFFC for release for free circulation, ADJN for a negative stock adjustment':
		'Type de mouvement de CAS : RFFC pour la mise en libre pratique, ADJN pour un ajustement négatif du stock',
	'Movement type as your warehouse or ERP system calls it':
		"Type de mouvement tel que l'appelle votre entrepôt ou votre ERP",
	'Document that triggered the movement': "Document à l'origine du mouvement",
	'Category of the column in the excise register': 'Catégorie de la colonne du registre des accises',
	'Shown in the excise register, for corrections of tax warehouse stock':
		"Montré dans le registre des accises, pour les corrections du stock de l'entrepôt fiscal",
	'What the goods become, for RFFC and ADJN only: HomeUse or PartialHomeUse':
		'Ce que deviennent les marchandises, pour RFFC et ADJN seulement : HomeUse ou PartialHomeUse',
	'Whether the stock is of preferential origin': "Si le stock est d'origine préférentielle",
	'Storage location that the goods move to, as named in CAS':
		"Lieu de stockage où vont les marchandises, tel qu'il s'appelle dans CAS",
	'Number of the line, from 1': 'Numéro de la ligne, à partir de 1',
	'Quantity that moves': 'Quantité déplacée',
	'Weight that moves, in kilograms': 'Masse déplacée, en kilogrammes',
	'Currency of the customs value, ISO 4217': 'Monnaie de la valeur en douane, ISO 4217',
	'Day on which the goods are expected to leave': 'Jour où le départ des marchandises est prévu',
	'Day on which the goods leave or arrive': 'Jour où les marchandises partent ou arrivent',
	'Movement type of CAS': 'Type de mouvement de CAS',
	'Number of the item in the shipment, from 1': "Numéro de l'article dans l'envoi, à partir de 1",
	'Your own reference of the movement': 'Votre référence du mouvement',
	'Your own reference of the shipment': "Votre référence de l'envoi",
};
