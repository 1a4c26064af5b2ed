-- Every change leaves the release before working: it writes none of the new values and none of the new tables.
alter table lockout drop constraint lockout_factor_check;
alter table lockout add constraint lockout_factor_check
    check (factor in ('PASSWORD', 'TEMPORARY_PASSWORD', 'DATE_OF_BIRTH', 'EMAIL_CODE', 'EMAIL_CONFIRMATION', 'POSTED_CODE',
                      'AUTHENTICATOR_APP', 'RECOVERY_CODE', 'RESET_CODE', 'ROSTER_FACTS'));

create table recovery (
    society_id uuid not null references society,
    -- SHA-256 of the random id in the browser's cookie
    id_hash bytea not null check (octet_length(id_hash) = 32),
    -- keyed hash of the user ID asked for: wrong codes are counted under it, whether it is anybody's or not
    asker_hash bytea not null check (octet_length(asker_hash) = 32),
    -- null: nobody's user ID, and so no code is ever right
    account_id uuid,
    mailbox_proven_at timestamptz,
    -- what was shown beside the mailbox
    factor text check (factor in ('PASSKEY', 'AUTHENTICATOR_APP', 'RECOVERY_CODE', 'ROSTER_FACTS')),
    factor_at timestamptz,
    -- which one this browser's person wants to be asked for
    asked_for text check (asked_for in ('PASSKEY', 'AUTHENTICATOR_APP', 'RECOVERY_CODE', 'ROSTER_FACTS')),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    -- the password was set, the credential re-issued, or the person gave up
    ended_at timestamptz,
    primary key (society_id, id_hash),
    foreign key (society_id, account_id) references account,
    check (mailbox_proven_at is null or account_id is not null),
    check ((factor is null) = (factor_at is null)),
    check (factor_at is null or mailbox_proven_at is not null)
);
comment on table recovery is 'One browser in which somebody has asked for a new password, and what was shown there since.';
create index recovery_account on recovery (society_id, account_id) where account_id is not null;
create index recovery_expiry on recovery (society_id, expires_at);
call wall_in('recovery');
grant select, insert, update, delete on recovery to ${app_role};

create table recovery_mail (
    society_id uuid not null references society,
    mail_id uuid not null,
    kind text not null check (kind in ('RESET', 'USER_ID')),
    -- null: there is nobody to write to
    account_id uuid,
    -- the one browser whose code it is
    flow_hash bytea,
    -- asked for, and not yet looked at by the job that writes it
    due boolean not null,
    code_hash bytea check (octet_length(code_hash) = 32),
    code_until timestamptz,
    link_hash bytea check (octet_length(link_hash) = 32),
    link_until timestamptz,
    asked_at timestamptz not null,
    -- code or link was used, or is worth nothing any more
    ended_at timestamptz,
    primary key (society_id, mail_id),
    unique (society_id, link_hash),
    foreign key (society_id, account_id) references account,
    foreign key (society_id, flow_hash) references recovery (society_id, id_hash)
        on delete cascade on update cascade,
    check ((kind = 'RESET') = (flow_hash is not null)),
    check (code_hash is null or (account_id is not null and kind = 'RESET')),
    check ((code_hash is null) = (code_until is null) and (link_hash is null) = (link_until is null)
           and (code_hash is null) = (link_hash is null))
);
comment on table recovery_mail is 'A mail asked for by somebody who has forgotten password or user ID; a job writes it, so that asking looks the same whoever is asked for.';
create index recovery_mail_account on recovery_mail (society_id, account_id) where account_id is not null;
create index recovery_mail_flow on recovery_mail (society_id, flow_hash) where flow_hash is not null;
create index recovery_mail_due on recovery_mail (society_id, asked_at) where due;
create index recovery_mail_asked_at on recovery_mail (society_id, asked_at);
call wall_in('recovery_mail');
grant select, insert, update, delete on recovery_mail to ${app_role};

create table recovery_count (
    society_id uuid not null references society,
    -- keyed hash of the user ID or card number asked for, or of the network asked from
    subject bytea not null check (octet_length(subject) = 32),
    since timestamptz not null,
    asked integer not null check (asked > 0),
    primary key (society_id, subject)
);
comment on table recovery_count is 'How many recovery mails were asked for within the running hour, for one person or from one network.';
create index recovery_count_since on recovery_count (society_id, since);
call wall_in('recovery_count');
grant select, insert, update, delete on recovery_count to ${app_role};
