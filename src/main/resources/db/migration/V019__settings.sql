create table event_report (
    society_id uuid not null references society,
    -- SHA-256 of the random token in the link
    token_hash bytea not null check (octet_length(token_hash) = 32),
    account_id uuid not null,
    -- what the mail with the link told
    kind text not null check (kind ~ '^[A-Z_]{1,40}$'),
    language text not null check (language in ('ja', 'en')),
    told_at timestamptz not null,
    valid_until timestamptz not null check (valid_until > told_at),
    reported_at timestamptz,
    primary key (society_id, token_hash),
    foreign key (society_id, account_id) references account
);
comment on table event_report is 'The link of a mail about an account, by which its reader says that it was somebody else.';
create index event_report_account on event_report (society_id, account_id);
create index event_report_valid_until on event_report (society_id, valid_until);
call wall_in('event_report');
grant select, insert, update, delete on event_report to ${app_role};

create table email_change (
    society_id uuid not null references society,
    change_id uuid not null,
    account_id uuid not null,
    old_email text not null check (position('@' in old_email) > 1),
    new_email text not null check (position('@' in new_email) > 1),
    language text not null check (language in ('ja', 'en')),
    -- SHA-256 of the random token mailed to the new address
    link_hash bytea not null check (octet_length(link_hash) = 32),
    asked_at timestamptz not null,
    valid_until timestamptz not null check (valid_until > asked_at),
    confirmed_at timestamptz,
    -- cancelled, or another address was given
    ended_at timestamptz,
    -- SHA-256 of the random token mailed to the old address
    undo_hash bytea check (octet_length(undo_hash) = 32),
    undo_until timestamptz,
    undone_at timestamptz,
    primary key (society_id, change_id),
    unique (society_id, link_hash),
    unique (society_id, undo_hash),
    foreign key (society_id, account_id) references account,
    check (confirmed_at is null or ended_at is null),
    check ((undo_hash is null) = (confirmed_at is null)),
    check ((undo_until is null) = (undo_hash is null)),
    check (undone_at is null or confirmed_at is not null)
);
comment on table email_change is 'A change of the mail address: waits for the new address to be confirmed, then for some days for its undoing.';
create unique index email_change_waiting on email_change (society_id, account_id)
    where confirmed_at is null and ended_at is null;
create index email_change_account on email_change (society_id, account_id);
create index email_change_asked_at on email_change (society_id, asked_at);
call wall_in('email_change');
grant select, insert, update, delete on email_change to ${app_role};
