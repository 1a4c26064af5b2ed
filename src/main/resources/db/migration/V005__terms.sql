create table terms_version (
    society_id uuid not null references society,
    version integer not null check (version >= 1),
    valid_from date not null,
    japanese text not null check (char_length(japanese) between 1 and 200000),
    english text check (char_length(english) between 1 and 200000),
    -- SHA-256 over both texts: what exactly was accepted
    text_hash bytea not null check (octet_length(text_hash) = 32),
    published_at timestamptz not null,
    primary key (society_id, version)
);
comment on table terms_version is 'A version of the terms of use (利用規約); never changed once published.';
call wall_in('terms_version');
grant select, insert on terms_version to ${app_role};

create table terms_acceptance (
    society_id uuid not null references society,
    account_id uuid not null,
    version integer not null,
    text_hash bytea not null,
    accepted_at timestamptz not null,
    primary key (society_id, account_id, version),
    foreign key (society_id, account_id) references account,
    foreign key (society_id, version) references terms_version
);
comment on table terms_acceptance is 'Who accepted which version of the terms of use, and when.';
create index terms_acceptance_version on terms_acceptance (society_id, version);
call wall_in('terms_acceptance');
grant select, insert on terms_acceptance to ${app_role};
