export { createTemplate, type TemplateOptions } from './createTemplate';
export type { CustomerEntry, CustomerLists } from './customerLists';
export { TemplateError } from './templateError';
export { TEMPLATE_VERSION, templateVersionOf, type TemplateVersion } from './templateVersion';
