import { Button, EmptyState, ErrorState, Text } from '@hubspot/ui-extensions';
import type { Failure } from '../api/failure.ts';

interface LoadFailedProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

const titles: Record<Failure['kind'], string> = {
  not_known: 'No data yet',
  refused: 'Treaty cannot show this card',
  unreachable: 'Treaty is not responding',
};

/** Instead of a card that could not be had: why, and what to do. */
export function LoadFailed({ failure, onRetry }: LoadFailedProps) {
  const again = (
    <Button size="sm" onClick={onRetry}>
      Try again
    </Button>
  );
  if (failure.kind === 'not_known') {
    return (
      <EmptyState title={titles.not_known} layout="vertical" imageName="contacts">
        <Text>{failure.text}</Text>
        {again}
      </EmptyState>
    );
  }
  return (
    <ErrorState title={titles[failure.kind]}>
      <Text>{failure.text}</Text>
      {failure.id !== null && <Text variant="microcopy">{`Problem ID: ${failure.id}`}</Text>}
      {again}
    </ErrorState>
  );
}

/** The project was uploaded without the one thing that the card must be told. */
export function NotConfigured() {
  return (
    <ErrorState title="The app is not configured" type="support">
      <Text>The variable API_ORIGIN is missing. Upload the project again with a profile that sets it.</Text>
    </ErrorState>
  );
}
