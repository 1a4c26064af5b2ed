alter table roster_import
    -- of the staff who sent the file and who confirmed it; null: the operator, by command
    add column asked_by uuid,
    add column confirmed_by uuid,
    add column file_name text check (char_length(file_name) between 1 and 200),
    add column encoding text check (encoding in ('UTF_8', 'SHIFT_JIS')),
    -- how far reading has come
    add column file_bytes bigint check (file_bytes >= 0),
    add column read_bytes bigint check (read_bytes >= 0),
    -- the server that reads or applies it, and until when it need not say that it still does
    add column server_id uuid,
    add column leased_until timestamptz,
    -- why it was not applied; absent in rows of the release before
    add column discarded_because text check (discarded_because in ('REFUSED', 'GIVEN_UP', 'REPLACED', 'INTERRUPTED', 'EXPIRED')),
    -- what was wrong with the file as a whole
    add column refusal_line bigint check (refusal_line >= 0),
    add column refusal_heading text,
    add column refusal_value text check (char_length(refusal_value) <= 60),
    add column refusal_reason text,
    add column refusal_argument text,
    add check ((server_id is null) = (leased_until is null)),
    add check (discarded_because is null or state = 'DISCARDED'),
    add check ((refusal_reason is null) = (refusal_line is null)),
    add check ((refusal_reason is null) = (refusal_value is null)),
    add check ((refusal_reason is null) = (refusal_argument is null)),
    add check (refusal_reason is null or discarded_because = 'REFUSED'),
    add check (confirmed_by is null or state in ('APPLYING', 'DONE'));
create index roster_import_started on roster_import (society_id, started_at desc, import_id);
