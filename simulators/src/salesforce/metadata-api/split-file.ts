import type { Component } from './component.ts';
import type { ComponentType, PartType } from './component-types.ts';
import { isContainer, partTypes } from './component-types.ts';
import { elementsOf, elementText, valuesOf } from './xml-text.ts';
import type { Element } from './xml-text.ts';

const partOf = (container: string, element: Element): PartType | undefined =>
  partTypes.find((part) => part.container === container && part.element === element.name);

const nameOf = (path: string, { suffix }: ComponentType): string =>
  path.slice(path.indexOf('/') + 1).replace(new RegExp(`\\.${suffix}$`), '');

const nameOfPart = (container: string, type: string, inside: string): string => {
  const [own = ''] = valuesOf(inside, 'fullName');
  return type === 'CustomLabels' ? own : `${container}.${own}`;
};

const splitContainer = (path: string, text: string, type: ComponentType): Component[] => {
  const elements = elementsOf(text).flatMap(({ inside }) => elementsOf(inside));
  const name = nameOf(path, type);
  const parts = elements.flatMap((element): Component[] => {
    const part = partOf(type.type, element);
    if (part === undefined) return [];
    const fullName = nameOfPart(name, type.type, element.inside);
    return [{ type: part.type, fullName, files: new Map([[path, element.inside]]) }];
  });
  const own = elements.filter((element) => partOf(type.type, element) === undefined);
  if (own.length === 0) return parts;
  const whole = {
    type: type.type,
    fullName: name,
    files: new Map([[path, own.map(elementText).join('\n')]]),
  };
  return [whole, ...parts];
};

/** The components of one file of a package; the file of an object or of labels holds many. */
export const splitFile = (path: string, text: string, type: ComponentType): Component[] => {
  if (isContainer(type.type)) return splitContainer(path, text, type);
  return [
    {
      type: type.type,
      fullName: nameOf(path, type),
      files: new Map([[path, text]]),
    },
  ];
};
