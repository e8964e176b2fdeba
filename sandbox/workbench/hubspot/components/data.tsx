import type {
  AccordionProps,
  DescriptionListItemProps,
  DescriptionListProps,
  ListProps,
  StepIndicatorProps,
} from '@hubspot/ui-extensions';
import { Children } from 'react';

/** A section that can be expanded. */
export function Accordion({ title, defaultOpen = false, children }: AccordionProps) {
  return (
    <details className="hs-accordion" open={defaultOpen}>
      <summary>{title}</summary>
      <div className="hs-accordion-content">{children}</div>
    </details>
  );
}

/** A list with bullets. */
export function List({ children }: ListProps) {
  return (
    <ul className="hs-list">
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </ul>
  );
}

/** Labels with their values. */
export function DescriptionList({ direction = 'column', children }: DescriptionListProps) {
  return (
    <dl className="hs-description-list" data-direction={direction}>
      {children}
    </dl>
  );
}

/** One label with its value. */
export function DescriptionListItem({ label, children }: DescriptionListItemProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Steps, those up to the present one done. */
export function StepIndicator({ stepNames, currentStep = 0, direction = 'horizontal' }: StepIndicatorProps) {
  return (
    <ol className="hs-steps" data-direction={direction}>
      {stepNames.map((name, step) => (
        <li
          key={name}
          data-done={step <= currentStep}
          aria-current={step === currentStep ? 'step' : undefined}
        >
          {name}
        </li>
      ))}
    </ol>
  );
}
