-- The society a transaction works for; null outside one, so that nothing is visible.
create function current_society() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('portal.society', true), '')::uuid $$;

-- Puts the second wall around a table: only rows of the current society exist. The table's owner, under whom nothing
-- but migrations and backups run, reads all rows, and writes those of the current society alone.
create procedure wall_in(walled regclass)
    language plpgsql
    as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('alter table %s force row level security', walled);
    execute format('create policy society_wall on %s using (society_id = current_society()) with check (society_id = current_society())', walled);
    execute format('create policy owner_reads on %s for select to current_user using (true)', walled);
end
$$;

create table society (
    society_id uuid primary key,
    name text not null check (char_length(name) between 1 and 60),
    english_name text not null check (char_length(english_name) between 1 and 100),
    insurer_number text not null check (insurer_number ~ '^[0-9]{8}$'),
    settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object'),
    created_at timestamptz not null
);
comment on table society is 'A health-insurance society with the settings that differ from the defaults.';
call wall_in('society');
grant select, insert, update on society to ${app_role};

create table society_host (
    host text primary key check (host = lower(host)),
    society_id uuid not null references society,
    rank smallint not null check (rank >= 0),
    unique (society_id, rank)
);
comment on table society_host is 'Which society answers under which host name; rank 0 is the canonical one. Exempt from the wall: it is how the society is found.';
grant select, insert, update, delete on society_host to ${app_role};

create table portal_fact (
    name text primary key,
    value text not null
);
comment on table portal_fact is 'What the servers and commands tell each other: key check values, the address last served at. Exempt from the wall: it holds nothing of a society.';
grant select, insert, update on portal_fact to ${app_role};
