create table password (
    society_id uuid not null references society,
    account_id uuid not null,
    -- PHC string of the parameters and salt: $argon2id$v=19$m=19456,t=2,p=1$salt
    parameters text not null,
    key_id text not null,
    hash bytea not null,
    set_at timestamptz not null,
    primary key (society_id, account_id),
    foreign key (society_id, account_id) references account
);
comment on table password is 'The password a member chose: Argon2id, then a keyed hash with a key outside the database.';
call wall_in('password');
grant select, insert, update, delete on password to ${app_role};

create table temporary_credential (
    society_id uuid not null references society,
    credential_id uuid not null,
    account_id uuid not null,
    kind text not null check (kind in ('LETTER', 'MIGRATION')),
    -- only a letter has a password of its own; a migration password is compared with the roster
    parameters text,
    key_id text,
    hash bytea,
    -- what an earlier user shows before step 1
    confirmation text not null check (confirmation in ('NONE', 'ROSTER_EMAIL', 'POSTED_CODE')),
    posted_code_hash bytea,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    primary key (society_id, credential_id),
    foreign key (society_id, account_id) references account,
    check ((kind = 'LETTER') = (hash is not null)),
    check ((hash is null) = (parameters is null) and (hash is null) = (key_id is null)),
    check (kind = 'MIGRATION' or confirmation = 'NONE'),
    check (posted_code_hash is null or kind = 'MIGRATION')
);
comment on table temporary_credential is 'A temporary or migration credential: expires, serves the first sign-in only, and is ended by its completion or a re-issue.';
create unique index temporary_credential_live on temporary_credential (society_id, account_id) where ended_at is null;
call wall_in('temporary_credential');
grant select, insert, update on temporary_credential to ${app_role};

create table lockout (
    society_id uuid not null references society,
    -- keyed hash of what is guessed at: an account, or a user ID that nobody has
    subject bytea not null,
    factor text not null,
    failures integer not null check (failures >= 0),
    locked_until timestamptz,
    last_failure_at timestamptz not null,
    primary key (society_id, subject, factor)
);
comment on table lockout is 'Wrong answers in a row per subject and factor; counted by one statement before the answer is compared.';
call wall_in('lockout');
grant select, insert, update, delete on lockout to ${app_role};
