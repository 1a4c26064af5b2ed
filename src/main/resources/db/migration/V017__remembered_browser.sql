create table remembered_browser (
    society_id uuid not null references society,
    browser_id uuid not null,
    account_id uuid not null,
    -- SHA-256 of the token that stands beside the id in the browser's cookie; each use replaces it
    token_hash bytea not null check (octet_length(token_hash) = 32),
    source_address text not null,
    browser text not null,
    made_at timestamptz not null,
    -- when the present token came to be
    used_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (society_id, browser_id),
    foreign key (society_id, account_id) references account,
    check (used_at >= made_at),
    check (expires_at > made_at)
);
comment on table remembered_browser is 'A browser on which the password alone opens the portal for some days (ログイン状態の保存).';
create index remembered_browser_account on remembered_browser (society_id, account_id);
create index remembered_browser_expiry on remembered_browser (society_id, expires_at);
call wall_in('remembered_browser');
grant select, insert, update, delete on remembered_browser to ${app_role};

create table known_browser (
    society_id uuid not null references society,
    account_id uuid not null,
    -- SHA-256 of the random value in a cookie that says nothing but that the browser was here
    browser_hash bytea not null check (octet_length(browser_hash) = 32),
    seen_at timestamptz not null,
    primary key (society_id, account_id, browser_hash),
    foreign key (society_id, account_id) references account
);
comment on table known_browser is 'A browser from which a member has signed in; from any other the member is told by mail.';
create index known_browser_seen on known_browser (society_id, seen_at);
call wall_in('known_browser');
grant select, insert, update, delete on known_browser to ${app_role};

-- Every change leaves the release before working: it writes none of these, and their defaults mean what it did.
alter table sign_in
    -- whether its person wants this browser to be remembered once all is proven
    add column remember boolean not null default false,
    -- when this browser has shown that it is remembered, beside a right password
    add column remembered_at timestamptz,
    add check (remembered_at is null or (credential = 'CHOSEN' and password_given));
