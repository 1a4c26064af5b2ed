create table account (
    society_id uuid not null references society,
    account_id uuid not null,
    member_id uuid not null,
    language text not null default 'ja' check (language in ('ja', 'en')),
    -- the first sign-in, step by step
    identity_confirmed_at timestamptz,
    email text,
    email_confirmed_at timestamptz,
    method text check (method in ('PASSKEY', 'AUTHENTICATOR_APP', 'EMAIL_CODE')),
    completed_at timestamptz,
    -- what ends or stops it
    frozen_at timestamptz,
    suspended_at timestamptz,
    closed_at timestamptz,
    previous_sign_in_at timestamptz,
    last_sign_in_at timestamptz,
    created_at timestamptz not null,
    primary key (society_id, account_id),
    unique (society_id, member_id),
    foreign key (society_id, member_id) references member,
    check (email_confirmed_at is null or email is not null),
    check (method is null or (identity_confirmed_at is not null and email_confirmed_at is not null)),
    check (completed_at is null or method is not null)
);
comment on table account is 'The portal account of an insured person, with how far the first sign-in has come.';
call wall_in('account');
grant select, insert, update on account to ${app_role};

create table user_id (
    society_id uuid not null references society,
    folded text not null check (folded = lower(folded)),
    as_typed text not null check (char_length(as_typed) between 1 and 64),
    -- whose it is or was: the person, so that it is never used again for another; the account once there is one
    member_id uuid not null,
    kind text not null check (kind in ('TEMPORARY', 'EARLIER', 'CHOSEN')),
    -- whether it signs in now; a reserved or ended one does not
    active boolean not null,
    first_active_at timestamptz,
    -- given back before it ever signed in: the next may have it
    released boolean not null default false,
    created_at timestamptz not null,
    primary key (society_id, folded),
    foreign key (society_id, member_id) references member,
    check (not active or first_active_at is not null),
    check (not released or (kind = 'CHOSEN' and first_active_at is null)),
    -- a temporary one holds a hyphen and so can never be chosen
    check ((kind = 'TEMPORARY') = (position('-' in as_typed) > 0) or kind = 'EARLIER')
);
comment on table user_id is 'The one namespace of user IDs of a society: temporary, earlier and chosen; none is ever used again for another person.';
create index user_id_member on user_id (society_id, member_id);
call wall_in('user_id');
grant select, insert, update on user_id to ${app_role};
