/** How a type of metadata lies in a package. */
export interface ComponentType {
  readonly type: string;
  readonly folder: string;
  readonly suffix: string;
}

/** A type that lies as an element inside another one's file. */
export interface PartType {
  readonly type: string;
  readonly container: string;
  readonly element: string;
  /** Of its own file in source format; empty where it has none. */
  readonly suffix: string;
}

/** The types that the simulated org takes; a bundle is a folder and has no suffix. */
export const componentTypes: readonly ComponentType[] = [
  { type: 'CustomObject', folder: 'objects', suffix: 'object' },
  { type: 'CustomLabels', folder: 'labels', suffix: 'labels' },
  { type: 'GlobalValueSet', folder: 'globalValueSets', suffix: 'globalValueSet' },
  { type: 'Flow', folder: 'flows', suffix: 'flow' },
  { type: 'PermissionSet', folder: 'permissionsets', suffix: 'permissionset' },
  { type: 'Layout', folder: 'layouts', suffix: 'layout' },
  { type: 'FlexiPage', folder: 'flexipages', suffix: 'flexipage' },
  { type: 'CustomTab', folder: 'tabs', suffix: 'tab' },
  { type: 'Group', folder: 'groups', suffix: 'group' },
  { type: 'CustomNotificationType', folder: 'notificationtypes', suffix: 'notiftype' },
  { type: 'PathAssistant', folder: 'pathAssistants', suffix: 'pathAssistant' },
  { type: 'Translations', folder: 'translations', suffix: 'translation' },
  { type: 'LightningComponentBundle', folder: 'lwc', suffix: '' },
];

/** What is cut out of the file of an object, and of that of all labels. */
export const partTypes: readonly PartType[] = [
  { type: 'CustomField', container: 'CustomObject', element: 'fields', suffix: 'field' },
  { type: 'ValidationRule', container: 'CustomObject', element: 'validationRules', suffix: 'validationRule' },
  { type: 'ListView', container: 'CustomObject', element: 'listViews', suffix: 'listView' },
  { type: 'CompactLayout', container: 'CustomObject', element: 'compactLayouts', suffix: 'compactLayout' },
  { type: 'RecordType', container: 'CustomObject', element: 'recordTypes', suffix: 'recordType' },
  { type: 'CustomLabel', container: 'CustomLabels', element: 'labels', suffix: '' },
];

/** Types whose file is made of parts. */
export const isContainer = (type: string): boolean => partTypes.some(({ container }) => container === type);
