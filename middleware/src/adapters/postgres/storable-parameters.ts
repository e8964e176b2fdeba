import { PostgresQueryCompiler, type Dialect } from 'kysely';
import { storableText } from '../../domain/normalize/storable.ts';

/** Leaves out of every text that goes into the database what PostgreSQL keeps in no column. */
class StorableQueryCompiler extends PostgresQueryCompiler {
  protected override addParameter(parameter: unknown): void {
    super.addParameter(typeof parameter === 'string' ? storableText(parameter) : parameter);
  }
}

/** The dialect, with texts that fit into its columns: the last door, behind those that read what comes from outside. */
export const withStorableParameters = (dialect: Dialect): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createDriver: () => dialect.createDriver(),
  createIntrospector: (db) => dialect.createIntrospector(db),
  createQueryCompiler: () => new StorableQueryCompiler(),
});
