// The simulated Meet, Zoom and Teams, at their real hostnames: the browser is told to look for them here.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import ts from 'typescript';
import { makeCertificate } from './certificate.ts';
import { headersFor } from './headers.ts';
import { hosts, serviceOf } from './hosts.ts';
import { shellOf } from './shell.ts';

export interface Sites {
	readonly port: number;
	/** For Chromium's `--host-resolver-rules`. */
	readonly hostRules: string;
	stop(): Promise<void>;
}

/** Starts the one server for all sites; without a port it takes a free one. */
export async function startSites({ port = 0 }: { port?: number } = {}): Promise<Sites> {
	const names = Object.keys(hosts);
	const server = createServer(await makeCertificate(names), (request, response) => {
		answer(request, response).catch(() => response.writeHead(500).end());
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) =>
			reject(
				error.code === 'EADDRINUSE'
					? new Error(`Port ${port} is busy: stop what listens there, or give another port.`)
					: error,
			),
		);
		server.listen(port, '127.0.0.1', resolve);
	});
	const bound = (server.address() as AddressInfo).port;
	return {
		port: bound,
		hostRules: names.map((name) => `MAP ${name} 127.0.0.1:${bound}`).join(','),
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
	const service = serviceOf(url.hostname);
	if (!service) return void response.writeHead(421).end();

	const nonce = randomBytes(16).toString('base64');
	const headers = headersFor(service, nonce);
	const asset = /^\/__site\/([\w-]+)\.(ts|css|svg)$/.exec(url.pathname);
	if (!asset) {
		response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' });
		return void response.end(shellOf(service, nonce, url));
	}
	const [, name, ending] = asset;
	const text = await readFile(new URL(`page/${name}.${ending}`, import.meta.url), 'utf8').catch(
		() => undefined,
	);
	if (text === undefined) return void response.writeHead(404, headers).end();
	response.writeHead(200, { ...headers, 'content-type': TYPES[ending as keyof typeof TYPES] });
	response.end(ending === 'ts' ? asScript(text) : text);
}

/** The page's scripts are typed like everything else; a browser wants them without the types. */
function asScript(text: string): string {
	const { ESNext } = ts.ScriptTarget;
	return ts.transpileModule(text, {
		compilerOptions: { target: ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
	}).outputText;
}

const TYPES = {
	ts: 'text/javascript; charset=utf-8',
	css: 'text/css; charset=utf-8',
	svg: 'image/svg+xml',
} as const;
