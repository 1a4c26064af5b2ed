create table recovery_code (
    society_id uuid not null references society,
    code_id uuid not null,
    account_id uuid not null,
    -- as of a password: Argon2id, then a keyed hash
    parameters text not null check (parameters like '$argon2id$v=19$m=%'),
    key_id text not null check (key_id <> ''),
    hash bytea not null check (octet_length(hash) = 32),
    made_at timestamptz not null,
    used_at timestamptz,
    primary key (society_id, code_id),
    foreign key (society_id, account_id) references account
);
comment on table recovery_code is 'A recovery code of the account''s present set; a new set replaces the old.';
create index recovery_code_account on recovery_code (society_id, account_id);
call wall_in('recovery_code');
grant select, insert, update, delete on recovery_code to ${app_role};
