/** Named points between the steps of a pipeline where a test may kill the process. Does nothing in production. */
export interface Faults {
  point(name: string): void;
}
