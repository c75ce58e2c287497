// An agenda template of a person's own. It lives in their private space of the mentorship it was made in,
// and can be used in all of theirs.
import * as z from 'zod/mini';
import { err, ok } from '../result.ts';
import { cleanLine } from './clean-text.ts';
import {
	defineEntity,
	defineMutator,
	Id,
	Instant,
	NewInstant,
	notAfter,
	patched,
	privateSpace,
	type StoredRecord,
} from './entity.ts';
import { SectionKind } from './agenda-item.ts';
import type { AgendaPlan } from './new-agenda.ts';

/** What every template keeps to; a file that is read in is told where it does not. */
export const LIMITS = {
	title: 120,
	purpose: 300,
	itemTitle: 160,
	items: 12,
	prompts: 20,
	itemMinutes: 120,
	leastMinutes: 10,
	mostMinutes: 180,
} as const;

/** Where a part of a template may come from; none of them is a plain one. */
export const ORIGINS = ['carried', 'goal', 'mentor', 'mentee'] as const;

/** A written text of one line: in a file each has one to itself. */
const line = (max: number) =>
	z
		.string()
		.check(
			z.trim(),
			z.regex(/^[^\n\r\u2028\u2029]*$/u),
			z.overwrite(cleanLine),
			z.minLength(1),
			z.maxLength(max),
		);

const TemplateItem = z.strictObject({
	id: Id,
	title: line(LIMITS.itemTitle),
	minutes: z.int().check(z.minimum(1), z.maximum(LIMITS.itemMinutes)),
	/** Keeps its minutes whatever happens before it. The last one only. */
	protected: z.optional(z.literal(true)),
	/** Left out of short sessions. */
	optional: z.optional(z.literal(true)),
	/** As in the ready-made ones: what is parked first, and what belongs on screen. */
	origin: z.optional(z.enum(ORIGINS)),
	kind: z.optional(SectionKind),
	promptIds: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(LIMITS.prompts)),
});
export type TemplateItem = z.infer<typeof TemplateItem>;

/** How long all of them take together. */
export const minutesOf = (items: readonly { readonly minutes: number }[]): number =>
	items.reduce((sum, { minutes }) => sum + minutes, 0);

const Items = z.array(TemplateItem).check(
	z.minLength(1),
	z.maxLength(LIMITS.items),
	z.refine((items) => {
		const total = minutesOf(items);
		return total >= LIMITS.leastMinutes && total <= LIMITS.mostMinutes;
	}),
	z.refine((items) => items.slice(0, -1).every((item) => !item.protected)),
	z.refine((items) => new Set(items.map(({ id }) => id)).size === items.length),
);

const TemplateMeta = z.strictObject({ createdAt: Instant });
const TemplateBody = z.strictObject({
	title: line(LIMITS.title),
	/** One sentence: what this kind of session is for. */
	purpose: z.optional(line(LIMITS.purpose)),
	items: Items,
});
export type TemplateBody = z.infer<typeof TemplateBody>;

export const template = defineEntity('template', TemplateMeta, TemplateBody);
export type Template = StoredRecord<z.infer<typeof TemplateMeta>, TemplateBody>;

export const templateMutators = {
	/** `createdAt` undoes a removal. */
	addTemplate: defineMutator(
		z.strictObject({ id: Id, text: TemplateBody, createdAt: z.optional(NewInstant) }),
		(tx, { id, text, createdAt }, actor) => {
			const own = privateSpace(actor.memberId);
			if (tx.get(template, own, id)) return err({ code: 'invalid' });
			tx.put(template, own, id, { createdAt: notAfter(createdAt, actor.now) }, text);
			return ok(undefined);
		},
	),

	/** The items change as a whole: their minutes are weighed together. */
	editTemplate: defineMutator(
		z.strictObject({
			id: Id,
			text: z.strictObject({
				title: z.optional(line(LIMITS.title)),
				purpose: z.optional(z.nullable(line(LIMITS.purpose))),
				items: z.optional(Items),
			}),
		}),
		(tx, { id, text }, actor) => {
			const own = privateSpace(actor.memberId);
			const found = tx.get(template, own, id);
			if (!found) return err({ code: 'not_found' });
			tx.put(template, own, id, found.meta, patched(found.body, text));
			return ok(undefined);
		},
	),

	removeTemplate: defineMutator(z.strictObject({ id: Id }), (tx, { id }, actor) => {
		const own = privateSpace(actor.memberId);
		if (tx.get(template, own, id)) tx.remove(template, own, id);
		return ok(undefined);
	}),
};

/** What `newAgenda` makes an agenda from. */
export const planOf = ({ id, body }: Pick<Template, 'id' | 'body'>): AgendaPlan => ({
	id,
	items: body.items,
});

/** Each text once, the newest of them: the same template may have been brought into two mentorships. */
export function distinctTemplates<T extends { readonly template: Template }>(
	all: readonly T[],
): readonly T[] {
	const byContent = new Map<string, T>();
	for (const one of all.toSorted(newestFirst)) {
		const { title, purpose = '', items } = one.template.body;
		const content = JSON.stringify([title, purpose, items.map((item) => ({ ...item, id: '' }))]);
		if (!byContent.has(content)) byContent.set(content, one);
	}
	return [...byContent.values()];
}

const newestFirst = (a: { readonly template: Template }, b: { readonly template: Template }) =>
	a.template.meta.createdAt > b.template.meta.createdAt ? -1 : 1;
