create table passkey (
    society_id uuid not null references society,
    passkey_id uuid not null,
    account_id uuid not null,
    -- the host it was made on, and the only one it is asked for on
    rp_id text not null check (rp_id = lower(rp_id) and rp_id <> ''),
    credential_id bytea not null check (octet_length(credential_id) between 1 and 1023),
    -- COSE key
    public_key bytea not null check (octet_length(public_key) > 0),
    aaguid uuid not null,
    sign_count bigint not null check (sign_count between 0 and 4294967295),
    transports text[] not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    name text not null check (char_length(name) between 1 and 50),
    created_at timestamptz not null,
    last_used_at timestamptz not null check (last_used_at >= created_at),
    primary key (society_id, passkey_id),
    unique (society_id, credential_id),
    foreign key (society_id, account_id) references account,
    check (backup_eligible or not backed_up)
);
comment on table passkey is 'A passkey of a member: the public key, and what is needed to tell a copy from the original.';
create index passkey_account on passkey (society_id, account_id);
call wall_in('passkey');
grant select, insert, update, delete on passkey to ${app_role};

create table passkey_user (
    society_id uuid not null references society,
    account_id uuid not null,
    -- what devices keep beside the key; random, so that it says nothing of the person
    handle bytea not null check (octet_length(handle) = 64),
    primary key (society_id, account_id),
    unique (society_id, handle),
    foreign key (society_id, account_id) references account
);
comment on table passkey_user is 'The random user handle under which devices keep an account''s passkeys.';
call wall_in('passkey_user');
grant select, insert on passkey_user to ${app_role};

create table passkey_challenge (
    society_id uuid not null references society,
    -- SHA-256 of the 32 bytes
    challenge_hash bytea not null check (octet_length(challenge_hash) = 32),
    ceremony text not null check (ceremony in ('REGISTRATION', 'SECOND_FACTOR', 'ALONE')),
    -- the one browser it was given to
    flow_hash bytea not null check (octet_length(flow_hash) = 32),
    -- for whom; nobody is known yet when a passkey signs in alone
    account_id uuid,
    rp_id text not null,
    valid_until timestamptz not null,
    primary key (society_id, challenge_hash),
    foreign key (society_id, account_id) references account,
    check ((ceremony = 'ALONE') = (account_id is null))
);
comment on table passkey_challenge is 'A challenge that waits for its answer; taken out before the answer is looked at, so that it serves once.';
create index passkey_challenge_account on passkey_challenge (society_id, account_id);
create index passkey_challenge_valid_until on passkey_challenge (society_id, valid_until);
call wall_in('passkey_challenge');
grant select, insert, delete on passkey_challenge to ${app_role};
