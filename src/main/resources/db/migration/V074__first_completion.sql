-- When the methods of an account are reset, the time for setting one up begins anew with completed_at. The day on which the
-- first sign-in was completed stays here; a trigger keeps it, so that the release before does, too.
alter table account add column first_completed_at timestamptz;
comment on column account.first_completed_at is 'When the first sign-in was completed, where completed_at has moved on since; null: it has not.';

create function keep_first_completion() returns trigger
    language plpgsql
    as $$
begin
    new.first_completed_at := case
        when new.completed_at is null or old.completed_at is null then null
        else coalesce(old.first_completed_at, old.completed_at) end;
    return new;
end
$$;
create trigger account_completed_again before update on account
    for each row when (old.completed_at is distinct from new.completed_at) execute function keep_first_completion();
