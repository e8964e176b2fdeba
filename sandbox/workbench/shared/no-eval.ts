import { z } from 'zod';

// The pages' content security policy forbids eval. Imported before any schema is created.
z.config({ jitless: true });
