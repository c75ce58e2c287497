import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Certificate {
	readonly key: string;
	readonly cert: string;
}

/** A self-signed certificate for these hosts, for two days; nothing of it is kept. */
export async function makeCertificate(hosts: readonly string[]): Promise<Certificate> {
	const folder = await mkdtemp(join(tmpdir(), 'leitfaden-sites-'));
	const key = join(folder, 'key.pem');
	const cert = join(folder, 'cert.pem');
	const names = hosts.map((host) => `DNS:${host}`).join(',');
	const request = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2`;
	const made = ['-subj', '/CN=simulated call sites', '-addext', `subjectAltName=${names}`];
	try {
		await promisify(execFile)('openssl', [
			...request.split(' '),
			...made,
			...['-keyout', key, '-out', cert],
		]);
		return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
	} catch (cause) {
		const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
		throw new Error(
			missing
				? 'The simulated call sites need `openssl` for their certificate; install it (`apt-get install openssl`).'
				: '`openssl` could not make the certificate of the simulated call sites; version 1.1.1 or newer is needed.',
			{ cause },
		);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
