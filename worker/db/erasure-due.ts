// When an account goes, for every device that is signed in to it.

/** ISO; undefined when nobody has asked for the whole account to be erased. */
export async function findErasureDue(db: D1Database, userId: string): Promise<string | undefined> {
	const dueAt = await db
		.prepare(`SELECT due_at AS dueAt FROM erasure WHERE user_id = ?1 AND mentorship_id = ''`)
		.bind(userId)
		.first<number>('dueAt');
	return dueAt === null ? undefined : new Date(dueAt).toISOString();
}
