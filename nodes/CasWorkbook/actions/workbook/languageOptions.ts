import type { INodePropertyOptions } from 'n8n-workflow';
import { LANGUAGES, type Language } from '../../../../cas/language';

const NAMES: Record<Language, string> = { en: 'English', fr: 'French', nl: 'Dutch', de: 'German' };

/** The languages of templates, headers and lists of problems, to choose from. */
export const languageOptions: INodePropertyOptions[] = LANGUAGES.map((value) => ({ name: NAMES[value], value }));
