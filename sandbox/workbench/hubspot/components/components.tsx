import { Button, LoadingButton } from './buttons.tsx';
import { Accordion, DescriptionList, DescriptionListItem, List, StepIndicator } from './data.tsx';
import { DateInput } from './date-input.tsx';
import { Alert, EmptyState, ErrorState, LoadingSpinner, StatusTag } from './feedback.tsx';
import { Input, NumberInput } from './inputs.tsx';
import { Divider, Flex, Heading, Text } from './layout.tsx';
import { Statistics, StatisticsItem } from './statistics.tsx';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from './table.tsx';
import { ToggleGroup } from './toggle-group.tsx';

/** HubSpot's components that the card uses, rendered as HTML. A card that uses another one fails. */
export const components = {
  Accordion,
  Alert,
  Button,
  DateInput,
  DescriptionList,
  DescriptionListItem,
  Divider,
  EmptyState,
  ErrorState,
  Flex,
  Heading,
  Input,
  List,
  LoadingButton,
  LoadingSpinner,
  NumberInput,
  Statistics,
  StatisticsItem,
  StatusTag,
  StepIndicator,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
  ToggleGroup,
};
