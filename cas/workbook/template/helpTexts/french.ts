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
	'Storage location as named in CAS': "Lieu de stockage, tel qu'il s'appelle dans CAS",
	'Country whose authority gets the declaration': "Pays dont l'autorité reçoit la déclaration",
	'Company as named in CAS': "Société, telle qu'elle s'appelle dans CAS",
	'Plant as named in CAS': "Usine, telle qu'elle s'appelle dans CAS",
	'Day on which the goods are expected to leave': 'Jour où le départ des marchandises est prévu',
	'EX for export, IM for import, CO for trade with special territories':
		"EX pour l'exportation, IM pour l'importation, CO pour les territoires à statut particulier",
	'A for standard, D for pre-lodged': 'A pour normale, D pour anticipée',
	'Customs office that takes the declaration': 'Bureau de douane qui reçoit la déclaration',
	'Currency of the invoice, ISO 4217': 'Monnaie de la facture, ISO 4217',
	'Total of the invoice': 'Total de la facture',
	'Gross weight of the whole shipment, in kilograms': "Masse brute de tout l'envoi, en kilogrammes",
	'Number of packages of the whole shipment': "Nombre de colis de tout l'envoi",
	'1 for oneself, 2 direct, 3 indirect representation':
		'1 pour soi-même, 2 représentation directe, 3 représentation indirecte',
	'EORI number, or the code of the partner in CAS, which fills in the rest':
		'Numéro EORI, ou code du partenaire dans CAS, qui complète le reste',
	'Name of the company or person': "Nom de l'entreprise ou de la personne",
	'VAT identification number with its country': "Numéro d'identification TVA avec son pays",
	'Street and house number': 'Rue et numéro',
	'Street without the house number, where number and box have fields of their own':
		'Rue sans le numéro, si le numéro et la boîte ont leurs propres champs',
	'House number': 'Numéro de la maison',
	'Box in the house, not a PO box': "Boîte dans l'immeuble, pas une boîte postale",
	'Postcode as written in its country': "Code postal tel qu'il s'écrit dans son pays",
	'City or town': 'Ville ou commune',
	'State or province, where the country writes it in addresses':
		"État ou province, si le pays l'écrit dans ses adresses",
	'Country as ISO 3166-1 alpha-2 code': 'Pays, code ISO 3166-1 alpha-2',
	'Name of the person': 'Nom de la personne',
	'Number with the country code': "Numéro avec l'indicatif du pays",
	'Address for questions about declarations': 'Adresse pour les questions sur les déclarations',
	'Fax number with the country code': "Numéro de fax avec l'indicatif du pays",
	'MRN of a declaration that exists already; leave it out for a new one':
		"MRN d'une déclaration qui existe déjà ; à laisser vide pour une nouvelle",
	'Acceptance of a declaration that exists already, or entry in the records; customs sets it for a new one':
		"Acceptation d'une déclaration qui existe déjà, ou inscription dans les écritures ; la douane la fixe pour une nouvelle",
	'Reference of the declarant, box 7; not the UCR and not the LRN':
		'Référence du déclarant, case 7 ; ni la RUE ni le LRN',
	'Place of loading as UN/LOCODE': 'Lieu de chargement, code UN/LOCODE',
	'Name of the place of loading': 'Nom du lieu de chargement',
	'Country of the place of loading': 'Pays du lieu de chargement',
	'Type of the guarantee, one character; 1 is a comprehensive guarantee':
		'Type de garantie, un caractère ; 1 est une garantie globale',
	'Guarantee reference number': 'Numéro de référence de la garantie',
	'Code of a statement in five characters, or a key of CAS': "Code d'une mention en cinq caractères, ou clé de CAS",
	'Text of the statement, or value of the key': 'Texte de la mention, ou valeur de la clé',
	'Data type of the value of a key, as string; none for a statement':
		"Type de données de la valeur d'une clé, comme string ; rien pour une mention",
	'Type of the document, four characters of the TARIC list': 'Type du document, quatre caractères de la liste TARIC',
	'Number of the document': 'Numéro du document',
	'Day on which the document was issued': 'Jour de délivrance du document',
	'Effective date of the document as CAS keeps it': "Date d'effet du document telle que CAS la conserve",
	'Quantity that is written off': 'Quantité imputée',
	'Unit of the quantity that is written off': 'Unité de la quantité imputée',
	'Amount that is written off': 'Montant imputé',
	'Amount that the duty or tax is raised on, in the national currency':
		'Montant sur lequel le droit ou la taxe est perçu, en monnaie nationale',
	'Kind of duty or tax, three characters; A00 is the customs duty, B00 value added tax':
		'Type de droit ou de taxe, trois caractères ; A00 est le droit de douane, B00 la taxe sur la valeur ajoutée',
	'Amount that was assessed, in the national currency; with method G it is not paid at import':
		"Montant établi, en monnaie nationale ; avec le mode G, il n'est pas payé à l'importation",
	'How duties and taxes are paid, one letter: A cash, E deferred payment, G postponed VAT':
		'Comment les droits et taxes sont payés, une lettre : A au comptant, E report de paiement, G TVA reportée',
	'Country that the goods are sent from': "Pays d'où partent les marchandises",
	'Country that the goods go to': 'Pays où vont les marchandises',
	'Region that the goods go to, as the country codes it': 'Région où vont les marchandises, selon le code du pays',
	'Kind of transaction for statistics, one or two digits; 11 is a sale':
		'Genre de transaction pour la statistique, un ou deux chiffres ; 11 est une vente',
	'Mode of transport, one digit': 'Mode de transport, un chiffre',
	'What the identification number is, two digits: 10 IMO number, 30 number plate, 40 flight, 80 ENI number':
		"Nature du numéro d'identification, deux chiffres : 10 numéro OMI, 30 plaque d'immatriculation, 40 vol, 80 numéro ENI",
	'Number plate, IMO number or flight number': "Plaque d'immatriculation, numéro OMI ou numéro de vol",
	'Country of registration': "Pays d'immatriculation",
	'Number of the voyage or flight': 'Numéro du voyage ou du vol',
	'A designated, B authorised, C approved, D other place': 'Lieu A désigné, B autorisé, C agréé, D autre',
	'T postcode, U UN/LOCODE, V customs office, W position, X EORI, Y authorisation, Z address':
		'T code postal, U UN/LOCODE, V bureau de douane, W coordonnées, X EORI, Y autorisation, Z adresse',
	'UN/LOCODE, authorisation number or code of the place': "UN/LOCODE, numéro d'autorisation ou code du lieu",
	'Part of the place, with qualifiers X and Y': 'Partie du lieu, avec les qualifiants X et Y',
	'Name of the place': 'Nom du lieu',
	'Place as UN/LOCODE': 'Lieu, code UN/LOCODE',
	'Country of the place of unloading': 'Pays du lieu de déchargement',
	'Day on which the goods arrive': 'Jour où les marchandises arrivent',
	'Country on the way': 'Pays traversé',
	'Incoterms 2020, three letters': 'Incoterms 2020, trois lettres',
	'Named place of the incoterm': "Lieu convenu de l'incoterm",
	'Named place as UN/LOCODE': 'Lieu convenu, code UN/LOCODE',
	'How the customs value is found, one digit; 1 is the price paid':
		'Comment la valeur en douane est établie, un chiffre ; 1 est le prix payé',
	'Unique consignment reference': "Référence unique de l'envoi",
	'Invoice number': 'Numéro de la facture',
	'Day of the invoice': 'Date de la facture',
	'Currency that the exchange rate is for': "Monnaie à laquelle s'applique le taux de change",
	'Rate where a contract fixed it beforehand; otherwise the rate of customs holds':
		"Taux, si un contrat l'a fixé d'avance ; sinon celui de la douane s'applique",
	'Customs office where the goods enter': 'Bureau de douane par lequel les marchandises entrent',
	'Customs office where the goods leave': 'Bureau de douane par lequel les marchandises sortent',
	'R, S, T public warehouse, U private warehouse, V temporary storage, Y other, Z free zone':
		'R, S, T entrepôt public, U entrepôt privé, V dépôt temporaire, Y autre, Z zone franche',
	'Number of the warehouse authorisation': "Numéro de l'autorisation d'entrepôt",
	'Amount of the costs': 'Montant des frais',
	'Currency of the costs': 'Monnaie des frais',
	'Number of the goods item in the shipment, from 1': "Numéro de l'article dans l'envoi, à partir de 1",
	'Description that lets customs identify the goods':
		"Description qui permet à la douane d'identifier les marchandises",
	'Your article number; CAS fills what its master data knows of it':
		"Votre numéro d'article ; CAS complète ce que ses données de base en savent",
	'HS, CN or TARIC code of 6, 8 or 10 digits': 'Code SH, NC ou TARIC de 6, 8 ou 10 chiffres',
	'Code of the classification': 'Code du classement',
	'Type of the classification as CAS has it; TARIC is the commodity code':
		"Type de classement tel que CAS l'a ; TARIC est le code des marchandises",
	'Price of the item in the invoice currency': "Prix de l'article dans la monnaie de la facture",
	'Price of one unit in the invoice currency': "Prix d'une unité dans la monnaie de la facture",
	'Tariff treatment asked for, three digits': 'Traitement tarifaire demandé, trois chiffres',
	'Order number of the tariff quota, six digits beginning with 09':
		"Numéro d'ordre du contingent tarifaire, six chiffres commençant par 09",
	'Number of the account or authorisation for deferred payment':
		"Numéro du compte ou de l'autorisation de report de paiement",
	'Container number with owner code and check digit':
		'Numéro du conteneur avec code du propriétaire et chiffre de contrôle',
	'Four digits, each 0 or 1: relationship, restrictions, conditions of the sale, resale proceeds':
		'Quatre chiffres, chacun 0 ou 1 : liens, restrictions, conditions de la vente, produit de la revente',
	'Weight with packaging, in kilograms': 'Masse avec emballage, en kilogrammes',
	'Weight without packaging, in kilograms': 'Masse sans emballage, en kilogrammes',
	'Quantity in the commercial unit': "Quantité dans l'unité commerciale",
	'Unit of the quantity, UN/ECE Recommendation 20': 'Unité de la quantité, recommandation 20 de la CEE-ONU',
	'Quantity in the supplementary unit that the tariff asks for':
		"Quantité dans l'unité supplémentaire que le tarif demande",
	'Unit of the supplementary units; the tariff fixes it': 'Unité des unités supplémentaires ; le tarif la fixe',
	'Quantity for excise and other duties by quantity, beside the supplementary units':
		'Quantité pour les accises et autres droits à la quantité, en plus des unités supplémentaires',
	'Unit of the calculation units': 'Unité des unités de calcul',
	'Requested and previous procedure, four digits': 'Régime demandé et régime précédent, quatre chiffres',
	'Letter of the regime; H is release for free circulation': 'Lettre du régime ; H est la mise en libre pratique',
	'Codes that refine the procedure, parted by a blank: one of the Union (000 for none), then national ones':
		"Codes qui précisent le régime, séparés par un espace : un de l'Union (000 si aucun), puis des codes nationaux",
	'Category X, Y or Z and type, as in Z380 for an invoice or ZCLE for an entry in the records; N codes are read too':
		'Catégorie X, Y ou Z et type, comme Z380 pour une facture ou ZCLE pour une inscription dans les écritures ; les codes en N sont lus aussi',
	'MRN or other reference of the previous document': 'MRN ou autre référence du document précédent',
	'Day of the previous document; with ZCLE the day of the entry in the records':
		"Jour du document précédent ; avec ZCLE, jour de l'inscription dans les écritures",
	'Number of the goods item in the previous document': "Numéro de l'article dans le document précédent",
	'Number of packages': 'Nombre de colis',
	'Kind of package, UN/ECE Recommendation 21': 'Type de colis, recommandation 21 de la CEE-ONU',
	'Shipping marks and numbers': "Marques d'expédition et numéros",
	'Unique consignment reference of the item, where it differs from that of the shipment':
		"Référence unique de l'article, si elle diffère de celle de l'envoi",
	'Where the goods were made': 'Où les marchandises ont été produites',
	'Region that the goods are sent from, as the country codes it':
		"Région d'où partent les marchandises, selon le code du pays",
	'Origin under a trade agreement': "Origine au titre d'un accord commercial",
	'Country that the item is sent from, where it is not that of the shipment':
		"Pays d'où part l'article, si ce n'est pas celui de l'envoi",
	'Country that the item goes to, where it is not that of the shipment':
		"Pays où va l'article, si ce n'est pas celui de l'envoi",
	'Region that the item goes to, as the country codes it': "Région où va l'article, selon le code du pays",
	'Value at the border, in the national currency': 'Valeur à la frontière, en monnaie nationale',
	'Value that duties are worked out from': 'Valeur à partir de laquelle les droits sont calculés',
	'Customs office that watches over the special procedure': 'Bureau de douane qui contrôle le régime particulier',
	'Vehicle identification number, seventeen characters': "Numéro d'identification du véhicule, dix-sept caractères",
	'UN number of dangerous goods, four digits': 'Numéro ONU des marchandises dangereuses, quatre chiffres',
	'Reference of the production formula': 'Référence de la formule de production',
	'Reference of the material list': 'Référence de la liste de matières',
	'MRN under which the goods entered the procedure': 'MRN sous lequel les marchandises sont entrées dans le régime',
	'Number of the goods item in the inbound declaration': "Numéro de l'article dans la déclaration d'entrée",
	'FR1 importer, FR2 customer, FR3 tax representative, FR5 IOSS seller, FR7 person liable for VAT':
		'FR1 importateur, FR2 acquéreur, FR3 représentant fiscal, FR5 vendeur IOSS, FR7 redevable de la TVA',
	'Two letters: AK freight to the border of the Union, BA freight after it':
		"Deux lettres : AK fret jusqu'à la frontière de l'Union, BA fret au-delà",
	'Amount that is added or deducted': 'Montant ajouté ou déduit',
	'EMCS excise product code, four characters': "Code produit d'accise EMCS, quatre caractères",
	'Quantity in the unit of the product code': "Quantité dans l'unité du code produit",
	'Percentage by volume at 20 °C': 'Pourcentage en volume à 20 °C',
	'Your article number; goods items name it': "Votre numéro d'article ; les articles des envois le citent",
	'Type of the article as CAS has it': "Type d'article tel que CAS l'a",
	'Unit that one article is counted in, UN/ECE Recommendation 20':
		"Unité dans laquelle l'article est compté, recommandation 20 de la CEE-ONU",
	'First day on which it holds; the next version ends it': 'Premier jour de validité ; la version suivante y met fin',
	'Description for another language or purpose': 'Désignation pour une autre langue ou un autre usage',
	'Description for a third language or purpose': 'Désignation pour une troisième langue ou un troisième usage',
	'Whether the supplementary units are declared': 'Si les unités supplémentaires sont déclarées',
	'Supplementary units in one stock unit': 'Unités supplémentaires dans une unité de stock',
	'Weight of one stock unit without packaging, in kilograms':
		"Masse d'une unité de stock sans emballage, en kilogrammes",
	'Weight of one stock unit with packaging, in kilograms': "Masse d'une unité de stock avec emballage, en kilogrammes",
	'Usual kind of package, UN/ECE Recommendation 21': 'Type de colis habituel, recommandation 21 de la CEE-ONU',
	'Price of one stock unit': "Prix d'une unité de stock",
	'Currency of the unit price, ISO 4217': 'Monnaie du prix unitaire, ISO 4217',
	'Whether export control of dual-use goods applies':
		"Si le contrôle à l'exportation des biens à double usage s'applique",
	'Code of the customer, supplier or agent: your own number, or the EORI number; shipments name it':
		"Code du client, du fournisseur ou de l'agent : votre numéro, ou le numéro EORI ; les envois le citent",
	'EORI number, where the code is your own number': 'Numéro EORI, si le code est votre propre numéro',
	'Number in the excise register (SEED), thirteen characters with the country':
		'Numéro au registre des accises (SEED), treize caractères avec le pays',
	'One role of the partner': 'Un rôle du partenaire',
	'Type of the authorisation, four characters of the TARIC list':
		"Type de l'autorisation, quatre caractères de la liste TARIC",
	'Number of the authorisation': "Numéro de l'autorisation",
	'First day on which it holds': 'Premier jour de validité',
	'Last day on which it holds': 'Dernier jour de validité',
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
	'Your own reference of the movement': 'Votre référence du mouvement',
	'Movement type of CAS': 'Type de mouvement de CAS',
	'Your own reference of the shipment': "Votre référence de l'envoi",
	'Day on which the goods leave or arrive': 'Jour où les marchandises partent ou arrivent',
	'Number of the item in the shipment, from 1': "Numéro de l'article dans l'envoi, à partir de 1",
};
