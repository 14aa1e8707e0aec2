import type { HelpTexts } from './helpTexts';

export const GERMAN_HELP: HelpTexts = {};
