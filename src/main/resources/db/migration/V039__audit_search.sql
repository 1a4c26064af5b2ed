-- by person, kind or actor, the newest first
create index audit_event_kind on audit_event (society_id, kind, at desc, event_id desc);
create index audit_event_actor on audit_event (society_id, actor, at desc, event_id desc) where actor is not null;

create table audit_verification (
    society_id uuid not null references society,
    verification_id uuid not null,
    begun_at timestamptz not null,
    ended_at timestamptz check (ended_at >= begun_at),
    seals bigint not null default 0 check (seals >= 0),
    events bigint not null default 0 check (events >= 0),
    -- where the chain breaks; null: nowhere so far
    break_kind text check (break_kind ~ '^[A-Z_]{1,40}$'),
    break_seal bigint,
    break_event uuid,
    primary key (society_id, verification_id),
    check (break_kind is not null or (break_seal is null and break_event is null))
);
comment on table audit_verification is 'A check of the whole chain of seals that the office asked for, and what it found.';
create unique index audit_verification_running on audit_verification (society_id) where ended_at is null;
create index audit_verification_begun on audit_verification (society_id, begun_at);
call wall_in('audit_verification');
grant select, insert, update, delete on audit_verification to ${app_role};
