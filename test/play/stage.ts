// Everything a practice call needs on this machine: the extension built for the API's usual address, the API,
// the simulated call services, and two people.
import { buildExtension } from '#test/support/extension-build.ts';
import { Person } from '#test/support/person.ts';
import { startWorld, type World } from '#test/support/world.ts';

export const PLAY_API = { port: 8787, origin: 'http://127.0.0.1:8787' } as const;

export interface Stage {
	readonly world: World;
	readonly extension: string;
	readonly mentor: Person;
	readonly mentee: Person;
}

export async function setStage({ headless }: { headless: boolean }): Promise<Stage> {
	const extension = await buildExtension('play', PLAY_API.origin);
	const world = await startWorld({
		build: 'play',
		apiOrigin: PLAY_API.origin,
		port: PLAY_API.port,
	});
	try {
		const [mentor, mentee] = await Promise.all([
			world.person({ language: 'en', headless, window: { x: 0, y: 0 } }),
			world.person({ language: 'de', headless, window: { x: 960, y: 0 } }),
		]);
		return {
			world,
			extension,
			mentor: new Person('mentor', 'Nadia', 'en', mentor),
			mentee: new Person('mentee', 'Jona', 'de', mentee),
		};
	} catch (error) {
		await world.stop();
		throw error;
	}
}
