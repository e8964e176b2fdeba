/** The trail is append-only for every role, the owner's own statements included. */
export const trailGuard: readonly string[] = [
  `create function refuse_change_of_audit() returns trigger language plpgsql as $$
    begin
      raise exception 'the audit trail is append-only' using errcode = '42501';
    end
  $$`,
  'create trigger audit_rows_stay before update or delete on audit for each row execute function refuse_change_of_audit()',
  'create trigger audit_table_stays before truncate on audit for each statement execute function refuse_change_of_audit()',
];

/** A version of the agreement stays as it was approved: only which one is in force may change. */
export const versionGuard: readonly string[] = [
  `create function refuse_change_of_version() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE'
        and (new.content_hash, new.version, new.files) is not distinct from (old.content_hash, old.version, old.files)
      then return new;
      end if;
      raise exception 'a version of the definitions is never changed' using errcode = '42501';
    end
  $$`,
  'create trigger versions_stay before update or delete on definitions_version for each row execute function refuse_change_of_version()',
  'create trigger versions_table_stays before truncate on definitions_version for each statement execute function refuse_change_of_version()',
];
