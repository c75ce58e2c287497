// Where the extension can run: a Chromium on a computer. There is no build of it for other browsers.

export interface Machine {
	readonly userAgent: string;
	/** A mouse or the like: a phone that asks for the pages of a computer calls itself one. */
	readonly hasMouse: boolean;
}

const CHROMIUM = /Chrome\/\d|Chromium\/\d/;
const HANDHELD = /Mobile|Android|iPhone|iPad|iPod|CriOS|Quest|TV\b/;

/** A phone, a tablet or the like: it stops a page that nobody looks at. */
export const isHandheld = ({ userAgent, hasMouse }: Machine): boolean =>
	!hasMouse || HANDHELD.test(userAgent);

export const canHaveExtension = (machine: Machine): boolean =>
	!isHandheld(machine) && CHROMIUM.test(machine.userAgent);
