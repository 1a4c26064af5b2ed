create table mailbox (
    society_id uuid not null references society,
    account_id uuid not null,
    -- whose address it speaks of: that of the account when the mail went out, as account.email_key
    email_key text collate "C" not null check (char_length(email_key) between 3 and 254),
    state text not null check (state in ('ACCEPTED', 'POSTPONED', 'REFUSED')),
    -- code of the mail server's last answer, as of the mail
    reply text not null check (char_length(reply) <= 40),
    at timestamptz not null,
    primary key (society_id, account_id),
    foreign key (society_id, account_id) references account
);
comment on table mailbox is 'Whether the last mail to an account was taken by the mail server of its address; worth nothing once the address is another.';
create index mailbox_refused on mailbox (society_id, account_id) where state = 'REFUSED';
call wall_in('mailbox');
grant select, insert, update, delete on mailbox to ${app_role};

-- whether the office asked for the change, because its holder could not; the release before knows no such change
alter table email_change add column by_office boolean not null default false;

-- few rows each, for the lists of who is stopped
create index lockout_wait on lockout (society_id, locked_until) where account_id is not null and locked_until is not null;
create index account_frozen on account (society_id, account_id) where frozen_at is not null;
create index account_suspended on account (society_id, account_id) where suspended_at is not null;
create index account_set_up_waiting on account (society_id, completed_at)
    where completed_at is not null and sign_in_stage = 'SETTING_UP';
