// What is awaited comes within seconds, or never: a busy machine is no reason to fail.
import { expect as quick } from '@playwright/test';

export const expect = quick.configure({ timeout: 20_000 });
