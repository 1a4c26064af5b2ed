create table staff_member (
    society_id uuid not null references society,
    staff_id uuid not null,
    name text not null check (char_length(name) between 1 and 60),
    -- also the user name of who signs in with a password
    email text not null check (position('@' in email) > 1 and char_length(email) <= 254),
    role text not null check (role in ('ADMINISTRATOR', 'CLERK', 'VIEWER')),
    -- what devices keep beside the key of a passkey; random, so that it says nothing of the person
    passkey_handle bytea not null check (octet_length(passkey_handle) = 64),
    created_at timestamptz not null,
    -- an invitation was accepted, and no later one is waiting
    joined_at timestamptz check (joined_at >= created_at),
    stopped_at timestamptz check (stopped_at >= created_at),
    last_sign_in_at timestamptz,
    primary key (society_id, staff_id),
    unique (society_id, passkey_handle)
);
comment on table staff_member is 'Somebody who works at a society and may use its back office; never deleted, since the audit trail names the id.';
create unique index staff_member_email on staff_member (society_id, lower(email));
call wall_in('staff_member');
grant select, insert, update on staff_member to ${app_role};

create table staff_invitation (
    society_id uuid not null references society,
    staff_id uuid not null,
    -- SHA-256 of the random token in the link
    token_hash bytea not null check (octet_length(token_hash) = 32),
    -- null: the operator
    invited_by uuid,
    created_at timestamptz not null,
    valid_until timestamptz not null check (valid_until > created_at),
    -- one at a time: a later one takes the place of the earlier one
    primary key (society_id, staff_id),
    unique (society_id, token_hash),
    foreign key (society_id, staff_id) references staff_member,
    foreign key (society_id, invited_by) references staff_member (society_id, staff_id)
);
comment on table staff_invitation is 'The link that lets somebody become staff: gone once it is used.';
create index staff_invitation_invited_by on staff_invitation (society_id, invited_by);
call wall_in('staff_invitation');
grant select, insert, update, delete on staff_invitation to ${app_role};

create table staff_passkey (
    society_id uuid not null references society,
    passkey_id uuid not null,
    staff_id uuid not null,
    -- the office host it was made on, and the only one it is asked for on
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
    foreign key (society_id, staff_id) references staff_member,
    check (backup_eligible or not backed_up)
);
comment on table staff_passkey is 'A passkey of a staff member: the public key, and what is needed to tell a copy from the original.';
create index staff_passkey_staff on staff_passkey (society_id, staff_id);
call wall_in('staff_passkey');
grant select, insert, update, delete on staff_passkey to ${app_role};

create table staff_password (
    society_id uuid not null references society,
    staff_id uuid not null,
    -- of the password hash: $argon2id$v=19$m=19456,t=2,p=1$salt
    parameters text not null check (parameters like '$argon2id$v=19$m=%'),
    -- of the keyed hash over it
    key_id text not null check (key_id <> ''),
    hash bytea not null check (octet_length(hash) = 32),
    set_at timestamptz not null,
    -- compared and wrong since the last right one, however long ago
    wrong_answers integer not null default 0 check (wrong_answers >= 0),
    disabled_at timestamptz,
    primary key (society_id, staff_id),
    foreign key (society_id, staff_id) references staff_member
);
comment on table staff_password is 'The password of a staff member who uses an authenticator app instead of a passkey: Argon2id, then a keyed hash.';
call wall_in('staff_password');
grant select, insert, update, delete on staff_password to ${app_role};

create table staff_authenticator_app (
    society_id uuid not null references society,
    staff_id uuid not null,
    app_id uuid not null,
    -- 20 bytes, encrypted with a key outside the database and bound to this row
    secret bytea not null check (octet_length(secret) > 20),
    -- the 30-second step accepted last; it and all before it never again
    last_step bigint not null check (last_step > 0),
    created_at timestamptz not null,
    last_used_at timestamptz not null check (last_used_at >= created_at),
    primary key (society_id, staff_id),
    foreign key (society_id, staff_id) references staff_member
);
comment on table staff_authenticator_app is 'The authenticator app that stands beside a staff member''s password.';
call wall_in('staff_authenticator_app');
grant select, insert, update, delete on staff_authenticator_app to ${app_role};

create table staff_sign_in (
    society_id uuid not null references society,
    -- SHA-256 of the random id in the browser's cookie
    id_hash bytea not null check (octet_length(id_hash) = 32),
    staff_id uuid not null,
    state text not null check (state in ('JOINING', 'AWAITING_APP_CODE')),
    -- the invitation that is being accepted
    invitation_hash bytea check (octet_length(invitation_hash) = 32),
    -- of an app that is being set up: its id, and its secret as staff_authenticator_app keeps it
    app_id uuid,
    app_secret bytea check (octet_length(app_secret) > 20),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    primary key (society_id, id_hash),
    foreign key (society_id, staff_id) references staff_member,
    check ((state = 'JOINING') = (invitation_hash is not null)),
    check ((app_id is null) = (app_secret is null)),
    check (app_id is null or state = 'JOINING')
);
comment on table staff_sign_in is 'A half-way sign-in to the back office: an invitation being accepted, or a right password without its code.';
create index staff_sign_in_staff on staff_sign_in (society_id, staff_id);
create index staff_sign_in_expiry on staff_sign_in (society_id, expires_at);
call wall_in('staff_sign_in');
grant select, insert, update, delete on staff_sign_in to ${app_role};

create table staff_session (
    society_id uuid not null references society,
    id_hash bytea not null check (octet_length(id_hash) = 32),
    staff_id uuid not null,
    factor text not null check (factor in ('PASSKEY', 'PASSWORD_AND_APP')),
    -- when a factor was shown last
    proven_at timestamptz not null check (proven_at >= created_at),
    source_address text not null,
    browser text not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null check (expires_at >= created_at),
    primary key (society_id, id_hash),
    foreign key (society_id, staff_id) references staff_member
);
comment on table staff_session is 'A signed-in browser of a staff member; ids are stored hashed.';
create index staff_session_staff on staff_session (society_id, staff_id, created_at);
create index staff_session_expiry on staff_session (society_id, expires_at);
call wall_in('staff_session');
grant select, insert, update, delete on staff_session to ${app_role};

-- a challenge may be for somebody who has no account: then the browser's flow alone says whom it is for
alter table passkey_challenge drop constraint passkey_challenge_check;
alter table passkey_challenge add constraint passkey_challenge_alone check (ceremony <> 'ALONE' or account_id is null);

alter table audit_event drop constraint audit_event_actor_kind_check;
alter table audit_event add constraint audit_event_actor_kind_check
    check (actor_kind in ('MEMBER', 'STAFF', 'ANYONE', 'OPERATOR', 'JOB'));
