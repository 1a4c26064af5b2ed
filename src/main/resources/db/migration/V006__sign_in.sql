create table sign_in (
    society_id uuid not null references society,
    -- SHA-256 of the random id in the browser's cookie
    id_hash bytea not null check (octet_length(id_hash) = 32),
    account_id uuid not null,
    credential text not null check (credential in ('CHOSEN', 'LETTER', 'MIGRATION')),
    -- what an earlier user still has to show before step 1
    confirmation text not null check (confirmation in ('NONE', 'ROSTER_EMAIL', 'POSTED_CODE')),
    confirmed_at timestamptz,
    -- of an everyday sign-in that still waits for new terms to be accepted
    second_factor_at timestamptz,
    return_to text check (return_to ~ '^/[^/\\]' and char_length(return_to) <= 200),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (society_id, id_hash),
    foreign key (society_id, account_id) references account,
    check (credential = 'MIGRATION' or confirmation = 'NONE'),
    check (second_factor_at is null or credential = 'CHOSEN')
);
comment on table sign_in is 'A half-way sign-in: one browser in which a right password was given and something is still missing.';
create index sign_in_account on sign_in (society_id, account_id);
create index sign_in_expiry on sign_in (society_id, expires_at);
call wall_in('sign_in');
grant select, insert, update, delete on sign_in to ${app_role};

create table member_session (
    society_id uuid not null references society,
    id_hash bytea not null check (octet_length(id_hash) = 32),
    account_id uuid not null,
    -- the factors proven, with their times, as FACTOR=epoch seconds
    factors text not null check (factors <> ''),
    source_address text not null,
    browser text not null,
    previous_sign_in_at timestamptz,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (society_id, id_hash),
    foreign key (society_id, account_id) references account,
    check (expires_at >= created_at)
);
comment on table member_session is 'A signed-in browser of a member; ids are stored hashed.';
create index member_session_account on member_session (society_id, account_id, created_at);
create index member_session_expiry on member_session (society_id, expires_at);
call wall_in('member_session');
grant select, insert, update, delete on member_session to ${app_role};
