/** The name under which a goal's canvas is kept open among the drafts, with nothing typed in it. */
export const canvasOf = (goalId: string): string => `canvas:${goalId}`;
