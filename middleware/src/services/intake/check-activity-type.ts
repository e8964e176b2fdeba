import { AppError } from '../ports/app-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** Refuses an activity type that the definitions do not know, and says which they do. */
export function checkActivityType(
  { agreement }: Pick<Dependencies, 'agreement'>,
  type: string,
  path: string,
): void {
  const allowed = agreement.definitions.picklists.activityTypes.map(({ key }) => key);
  if (allowed.includes(type)) return;
  const message = `“${type}” is not an activity type of the definitions in force.`;
  throw new AppError('unprocessable', `${message} Use one of the allowed values.`, [
    { path, message, allowed },
  ]);
}
