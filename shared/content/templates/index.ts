// The registry of agenda templates. A new one is a file beside these, and two lines here.
import type { Language } from '../../domain/member.ts';
import { agreement } from './agreement.ts';
import { applicationCareer } from './application-career.ts';
import { checkIn } from './check-in.ts';
import { closing } from './closing.ts';
import { crisisLite } from './crisis-lite.ts';
import { feedbackTalk } from './feedback-talk.ts';
import { firstMeeting } from './first-meeting.ts';
import { goalWorkshop } from './goal-workshop.ts';
import { groupCircle } from './group-circle.ts';
import { midterm } from './midterm.ts';
import { regular } from './regular.ts';
import { schoolHomework } from './school-homework.ts';
import { skillPractice } from './skill-practice.ts';
import { stuck } from './stuck.ts';
import { studySemester } from './study-semester.ts';
import type { AgendaTemplate } from './template.ts';

/** In the order in which a mentorship needs them; the short ones last. */
export const templates: readonly AgendaTemplate[] = [
	firstMeeting,
	agreement,
	goalWorkshop,
	regular,
	stuck,
	feedbackTalk,
	skillPractice,
	applicationCareer,
	studySemester,
	schoolHomework,
	midterm,
	closing,
	checkIn,
	crisisLite,
	groupCircle,
];

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
