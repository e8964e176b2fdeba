import { z } from 'zod';

// The pages' content security policy forbids making code out of text. Imported before any shape is made.
z.config({ jitless: true });
