import { app } from './app.ts';

export { MentorshipRoom } from './room.ts';
export default { fetch: app.fetch };
