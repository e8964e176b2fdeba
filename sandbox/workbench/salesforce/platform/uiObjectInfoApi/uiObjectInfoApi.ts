import { pathPart, wireAdapter } from 'workbench/wire';

/** Wires what an object and its fields are called. */
export const getObjectInfo = wireAdapter((config) => {
  const object = pathPart(config, 'objectApiName');
  return object === null ? null : `/object-info/${object}`;
});
