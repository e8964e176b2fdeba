import { pathPart, wireAdapter } from 'workbench/wire';

/** Wires the labels of an object and its fields. */
export const getObjectInfo = wireAdapter((config) => {
  const object = pathPart(config, 'objectApiName');
  return object === null ? null : `/object-info/${object}`;
});
