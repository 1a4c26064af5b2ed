create table email_code (
    society_id uuid not null references society,
    code_id uuid not null,
    account_id uuid not null,
    purpose text not null check (purpose in ('SIGN_IN', 'ROSTER_EMAIL', 'EMAIL_CONFIRMATION')),
    -- the one browser it works in
    flow_hash bytea not null check (octet_length(flow_hash) > 0),
    code_hash bytea not null check (octet_length(code_hash) = 32),
    -- asked for by 再送信, not the first of its flow
    resent boolean not null,
    sent_at timestamptz not null,
    valid_until timestamptz not null check (valid_until > sent_at),
    -- used, or replaced by a code for another address
    ended_at timestamptz,
    primary key (society_id, code_id),
    foreign key (society_id, account_id) references account
);
comment on table email_code is 'A six-digit code sent by mail: for one browser, one purpose and one use.';
create index email_code_account on email_code (society_id, account_id, sent_at);
create index email_code_sent_at on email_code (society_id, sent_at);
call wall_in('email_code');
grant select, insert, update, delete on email_code to ${app_role};

create table email_confirmation (
    society_id uuid not null references society,
    -- that of the code in the same mail
    code_id uuid not null,
    account_id uuid not null,
    flow_hash bytea not null check (octet_length(flow_hash) > 0),
    email text not null check (position('@' in email) > 1),
    language text not null check (language in ('ja', 'en')),
    link_hash bytea not null check (octet_length(link_hash) = 32),
    sent_at timestamptz not null,
    valid_until timestamptz not null check (valid_until > sent_at),
    confirmed_at timestamptz,
    -- another address was given, or the credential re-issued
    ended_at timestamptz,
    primary key (society_id, code_id),
    unique (society_id, link_hash),
    foreign key (society_id, account_id) references account,
    check (confirmed_at is null or ended_at is null)
);
comment on table email_confirmation is 'A mail that asks whether an address is the member''s, with a link that works in any browser.';
create index email_confirmation_account on email_confirmation (society_id, account_id);
create index email_confirmation_sent_at on email_confirmation (society_id, sent_at);
call wall_in('email_confirmation');
grant select, insert, update, delete on email_confirmation to ${app_role};
