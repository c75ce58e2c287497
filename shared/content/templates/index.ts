// The registry of agenda templates. A new one is a file beside these, and two lines here.
import type { Language } from '../../domain/member.ts';
import { closing } from './closing.ts';
import { firstMeeting } from './first-meeting.ts';
import { regular } from './regular.ts';
import type { AgendaTemplate } from './template.ts';

export const templates: readonly AgendaTemplate[] = [firstMeeting, regular, closing];

export const findTemplate = (id: string | undefined): AgendaTemplate | undefined =>
	templates.find((template) => template.id === id);

/**
 * The title of `<template>.<item>` in a language. Undefined for one this version does not know (a newer
 * device's template).
 */
export function templateItemTitle(templateItem: string, language: Language): string | undefined {
	const dot = templateItem.indexOf('.');
	const items = findTemplate(templateItem.slice(0, dot))?.words[language].items;
	const itemId = templateItem.slice(dot + 1);
	return items && Object.hasOwn(items, itemId) ? items[itemId] : undefined;
}
