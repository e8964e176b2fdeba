import type { Metadata } from './source-folder.ts';
import { childrenOf, textAt } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** Properties that name a facet of the same page. */
const facetProperties = new Set(['body', 'tabs']);

const componentsIn = (region: XmlElement): readonly XmlElement[] =>
  childrenOf(region, 'itemInstances').flatMap((item) => childrenOf(item, 'componentInstance'));

/** A component of our own must be made for records of the page's object. */
const componentName = (component: XmlElement, object: string): string => {
  const name = textAt(component, 'componentName');
  return name.includes(':') ? `component ${name}` : `component ${name} on ${object}`;
};

/** What a record page names: its object, the regions of its template, components and facets. */
export const pageReferences = ({ name, content }: Metadata): readonly string[] => {
  const object = textAt(content, 'sobjectType');
  const template = textAt(childrenOf(content, 'template')[0] ?? content, 'name');
  const regions = childrenOf(content, 'flexiPageRegions');
  const components = regions.flatMap(componentsIn);
  const facets = components
    .flatMap((component) => childrenOf(component, 'componentInstanceProperties'))
    .filter((property) => facetProperties.has(textAt(property, 'name')));
  return [
    `object ${object}`,
    ...regions
      .filter((region) => textAt(region, 'type') === 'Region')
      .map((region) => `region ${template}.${textAt(region, 'name')}`),
    ...components.map((component) => componentName(component, object)),
    ...facets.map((facet) => `facet ${name}.${textAt(facet, 'value')}`),
  ];
};
