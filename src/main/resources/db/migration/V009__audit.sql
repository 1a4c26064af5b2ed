create table audit_event (
    society_id uuid not null references society,
    event_id uuid not null,
    at timestamptz not null,
    kind text not null check (kind ~ '^[A-Z_]{1,60}$'),
    actor_kind text not null check (actor_kind in ('MEMBER', 'ANYONE', 'OPERATOR', 'JOB')),
    -- the account's id, or the name of the operator or job
    actor text check (char_length(actor) <= 80),
    result text not null check (result in ('SUCCEEDED', 'REFUSED', 'FAILED')),
    subject uuid,
    source_address text not null check (char_length(source_address) <= 64),
    browser text not null check (char_length(browser) <= 200),
    facts jsonb not null check (jsonb_typeof(facts) = 'object'),
    primary key (society_id, event_id),
    check ((actor_kind = 'ANYONE') = (actor is null))
);
comment on table audit_event is 'The trail of security-relevant events; rows are added and never changed.';
create index audit_event_subject on audit_event (society_id, subject, at) where subject is not null;
create index audit_event_at on audit_event (society_id, at);
call wall_in('audit_event');
grant select, insert on audit_event to ${app_role};

create table audit_unsealed (
    society_id uuid not null,
    event_id uuid not null,
    primary key (society_id, event_id),
    foreign key (society_id, event_id) references audit_event
);
comment on table audit_unsealed is 'Events that no seal covers yet: the work list of the sealing job.';
call wall_in('audit_unsealed');
grant select, insert, delete on audit_unsealed to ${app_role};

create table audit_seal (
    society_id uuid not null references society,
    seal_no bigint not null check (seal_no > 0),
    sealed_at timestamptz not null,
    -- the seal before; null for the first
    previous bytea check (octet_length(previous) = 32),
    -- the events in the order they were sealed, and the SHA-256 of each, which tells which one was changed
    events uuid[] not null check (cardinality(events) between 1 and 1000),
    digests bytea[] not null,
    key_id text not null check (key_id ~ '^[a-z0-9-]{1,16}$'),
    seal bytea not null check (octet_length(seal) = 32),
    primary key (society_id, seal_no),
    check (cardinality(digests) = cardinality(events)),
    check ((seal_no = 1) = (previous is null))
);
comment on table audit_seal is 'A keyed hash over a batch of events and the seal before, so that a later change to any of them is found.';
call wall_in('audit_seal');
grant select, insert on audit_seal to ${app_role};
