/** What Excel shows in place of a value, in the languages of its users, without the marks around it; the last line is LibreOffice's and Google's. */
const WORDS = `
NULL DIV/0 VALUE REF NAME NUM N/A GETTING_DATA SPILL CALC FIELD BLOCKED UNKNOWN CONNECT BUSY EXTERNAL PYTHON DATA TIMEOUT CIRCULAR
NUL VALEUR NOM NOMBRE PROPAGATION EPARS ÉPARS CALCUL CHAMP BLOQUE BLOQUÉ INCONNU CONNEXION CHARGEMENT_DONNEES OCCUPE
WERT BEZUG ZAHL NV ÜBERLAUF UBERLAUF KALK FELD BLOCKIERT UNBEKANNT VERBINDEN DATEN_ABRUFEN BESCHÄFTIGT
LEEG DEEL/0 WAARDE VERW NAAM GETAL N/B OVERLOOP BEREKEN BEREKENEN VELD GEBLOKKEERD ONBEKEND VERBINDING GEGEVENS_OPHALEN BEZIG
NULO VALOR NOMBRE N/D DESBORDAMIENTO CALC CAMPO BLOQUEADO DESCONOCIDO CONECTAR OBTENIENDO_DATOS
NULLO VALORE RIF NOME ESPANSIONE CAMPO BLOCCATO SCONOSCIUTO CONNETTI RECUPERO_DATI
NÚM NUM DESPEJAR DERRAMAR BLOQUEADA OBTENDO_DADOS
ZERO DZIEL/0 ARG ADR NAZWA LICZBA ROZLANIE POLE ZABLOKOWANE POBIERANIE_DANYCH
DĚLENÍ_NULOU HODNOTA ODKAZ NÁZEV ČÍSLO NENÍ_K_DISPOZICI PŘESAH NAČÍTÁNÍ_DAT NEDOSTUPNÝ
NULLA ZÉRÓOSZTÓ ÉRTÉK HIV NÉV SZÁM HIÁNYZIK KIBONTÁS ADATLEKÉRDEZÉS
SKÄRNING DIVISION/0 VÄRDEFEL REFERENS NAMN OGILTIGT SAKNAS SPILL HÄMTAR_DATA
VÆRDI REFERENCE NAVN I/T OVERLØB HENTER_DATA VERDI
TYHJÄ JAKO/0 ARVO VIITTAUS NIMI LUKU PUUTTUU LEVITÄ VIITE
ПУСТО ДЕЛ/0 ЗНАЧ ССЫЛКА ИМЯ ЧИСЛО Н/Д ПЕРЕНОС ВЫЧИС ПОЛЕ ОЖИДАНИЕ_ДАННЫХ
BOŞ SAYI/0 DEĞER BAŞV AD SAYI YOK TAŞMA VERİ_ALINIYOR
ΚΕΝΟ ΔΙΑΙΡ/0 ΤΙΜΗ ΑΝΑΦ ΟΝΟΜΑ ΑΡΙΘ Δ/Υ
ERR ERROR LOADING
`;

/** Those that stand without a sign behind them; a text such as `#ZERO` is no error. */
const BARE = new Set([
	'N/A',
	'NV',
	'N/B',
	'N/D',
	'I/T',
	'Н/Д',
	'YOK',
	'Δ/Υ',
	'HIÁNYZIK',
	'NENÍ_K_DISPOZICI',
	'GETTING_DATA',
]);

const words = new Set(WORDS.trim().split(/\s+/));
const MARKED = /^#[¡¿]?([\p{Lu}\p{N}/_]{1,30})([!?]?)$/u;
/** `Err:502` and `#ERR502!` of LibreOffice. */
const NUMBERED = /^#?err(?::|or )?\d{3}!?$/i;
/** What a column shows that is too narrow for its numbers. */
const NARROW = /^#{3,}$/;
/** What databases write into files for no value. */
const NO_VALUE = new Set(['NULL', '(null)', '(NULL)', '<null>', '<NULL>', '[NULL]', '\\N']);
const LONGEST = 32;

/** What a text stands for that is no value; undefined for every other text. */
export function noValue(text: string): 'error' | 'narrow' | 'null' | undefined {
	if (text.length > LONGEST) return text.startsWith('###') && NARROW.test(text) ? 'narrow' : undefined;
	switch (text.charCodeAt(0)) {
		case 0x23: {
			if (NARROW.test(text)) return 'narrow';
			const [, word, sign] = MARKED.exec(text) ?? [];
			const isError = word !== undefined && (sign === '' ? BARE.has(word) : words.has(word));
			return isError || NUMBERED.test(text) ? 'error' : undefined;
		}
		case 0x45:
			return NUMBERED.test(text) ? 'error' : undefined;
		case 0x4e:
		case 0x28:
		case 0x3c:
		case 0x5b:
		case 0x5c:
			return NO_VALUE.has(text) ? 'null' : undefined;
		default:
			return undefined;
	}
}
