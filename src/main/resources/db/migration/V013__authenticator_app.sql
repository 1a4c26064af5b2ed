create table authenticator_app (
    society_id uuid not null references society,
    app_id uuid not null,
    account_id uuid not null,
    name text not null check (char_length(name) between 1 and 50),
    -- 20 bytes, encrypted with a key outside the database and bound to this row
    secret bytea not null check (octet_length(secret) > 20),
    -- the 30-second step accepted last; it and all before it never again
    last_step bigint not null check (last_step > 0),
    created_at timestamptz not null,
    last_used_at timestamptz not null check (last_used_at >= created_at),
    primary key (society_id, app_id),
    foreign key (society_id, account_id) references account
);
comment on table authenticator_app is 'An authenticator app that has shown a right code, and so serves as second factor.';
create index authenticator_app_account on authenticator_app (society_id, account_id);
call wall_in('authenticator_app');
grant select, insert, update, delete on authenticator_app to ${app_role};

create table authenticator_app_offer (
    society_id uuid not null references society,
    -- the one browser it is shown in
    flow_hash bytea not null check (octet_length(flow_hash) = 32),
    account_id uuid not null,
    app_id uuid not null,
    secret bytea not null check (octet_length(secret) > 20),
    created_at timestamptz not null,
    primary key (society_id, flow_hash),
    foreign key (society_id, account_id) references account
);
comment on table authenticator_app_offer is 'A secret shown for setting up an authenticator app; worth nothing before a right code was given.';
create index authenticator_app_offer_account on authenticator_app_offer (society_id, account_id);
create index authenticator_app_offer_created_at on authenticator_app_offer (society_id, created_at);
call wall_in('authenticator_app_offer');
grant select, insert, update, delete on authenticator_app_offer to ${app_role};
