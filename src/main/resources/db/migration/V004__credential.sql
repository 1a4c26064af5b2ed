create table password (
    society_id uuid not null references society,
    account_id uuid not null,
    -- of the password hash: $argon2id$v=19$m=19456,t=2,p=1$salt
    parameters text not null check (parameters like '$argon2id$v=19$m=%'),
    -- of the keyed hash over it
    key_id text not null check (key_id <> ''),
    hash bytea not null check (octet_length(hash) = 32),
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
    parameters text check (parameters like '$argon2id$v=19$m=%'),
    key_id text check (key_id <> ''),
    hash bytea check (octet_length(hash) = 32),
    -- what an earlier user shows before step 1
    confirmation text not null check (confirmation in ('NONE', 'ROSTER_EMAIL', 'POSTED_CODE')),
    posted_code_hash bytea check (octet_length(posted_code_hash) = 32),
    issued_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > issued_at),
    ended_at timestamptz,
    primary key (society_id, credential_id),
    foreign key (society_id, account_id) references account,
    check ((kind = 'LETTER') = (hash is not null)),
    check ((hash is null) = (parameters is null) and (hash is null) = (key_id is null)),
    check (kind = 'MIGRATION' or confirmation = 'NONE'),
    check ((confirmation = 'POSTED_CODE') = (posted_code_hash is not null))
);
comment on table temporary_credential is 'A temporary or migration credential: expires, serves the first sign-in only, and is ended by its completion or a re-issue.';
create unique index temporary_credential_live on temporary_credential (society_id, account_id) where ended_at is null;
call wall_in('temporary_credential');
grant select, insert, update on temporary_credential to ${app_role};

create table lockout (
    society_id uuid not null references society,
    -- hash of what is guessed at: an account, or a user ID that nobody has
    subject bytea not null check (octet_length(subject) = 32),
    factor text not null check (factor in ('PASSWORD', 'TEMPORARY_PASSWORD', 'DATE_OF_BIRTH', 'EMAIL_CODE', 'EMAIL_CONFIRMATION', 'POSTED_CODE')),
    account_id uuid,
    failures integer not null check (failures >= 0),
    locked_until timestamptz,
    -- whether the latest try was compared, or refused because of a wait
    compared boolean not null,
    last_try_at timestamptz not null,
    -- the wait has begun and its mail is not yet in the outbox
    notice_due boolean not null default false,
    primary key (society_id, subject, factor),
    foreign key (society_id, account_id) references account
);
comment on table lockout is 'Wrong answers in a row per subject and factor; counted by one statement before the answer is compared.';
create index lockout_account on lockout (society_id, account_id) where account_id is not null;
create index lockout_notice_due on lockout (society_id) where notice_due;
call wall_in('lockout');
grant select, insert, update, delete on lockout to ${app_role};

create table source_failure (
    society_id uuid not null references society,
    -- IPv4 address, or the first 64 bits of an IPv6 address
    source text not null check (char_length(source) between 1 and 64),
    since timestamptz not null,
    failures integer not null check (failures > 0),
    primary key (society_id, source)
);
comment on table source_failure is 'Wrong answers from one network address within the running minute, over all forms.';
call wall_in('source_failure');
grant select, insert, update, delete on source_failure to ${app_role};
