create table roster_import (
    society_id uuid not null references society,
    import_id uuid not null,
    extent text not null check (extent in ('WHOLE', 'DELTA')),
    state text not null check (state in ('READING', 'PREVIEWED', 'APPLYING', 'DONE', 'DISCARDED')),
    -- the day on which those absent from a whole file have left
    import_date date not null,
    new_count integer,
    changed_count integer,
    left_count integer,
    unchanged_count integer,
    refused_count integer,
    -- of those insured before, for the share of departures
    insured_count integer,
    -- some line does not say whom it is about: nobody is taken as left
    identity_unreadable boolean,
    -- how far the application has come
    numbers_moved boolean not null default false,
    applied_line bigint not null default 0,
    applied_departure bigint not null default 0,
    applied_count integer not null default 0,
    started_at timestamptz not null,
    ended_at timestamptz,
    primary key (society_id, import_id),
    check ((state in ('DONE', 'DISCARDED')) = (ended_at is not null)),
    check (state not in ('PREVIEWED', 'APPLYING', 'DONE') or (new_count is not null and changed_count is not null
           and left_count is not null and unchanged_count is not null and refused_count is not null
           and insured_count is not null and identity_unreadable is not null))
);
comment on table roster_import is 'An import of a roster file (加入者データ取込), with its preview and how far it has been applied.';
create unique index roster_import_one_at_a_time on roster_import (society_id) where state in ('READING', 'PREVIEWED', 'APPLYING');
call wall_in('roster_import');
grant select, insert, update on roster_import to ${app_role};

create table roster_import_line (
    society_id uuid not null references society,
    import_id uuid not null,
    line bigint not null check (line > 1),
    -- the person's key should the person be new
    fresh_id uuid not null,
    refused boolean not null,
    -- null: the line does not say whom it is about
    card_key text,
    symbol text,
    number text,
    sub_number text,
    person_code text,
    kind text check (kind in ('INSURED_PERSON', 'DEPENDENT')),
    name text,
    kana_name text,
    date_of_birth date,
    relationship text,
    eligibility_acquired_on date,
    eligibility_lost_on date,
    establishment_code text,
    establishment_name text,
    earlier_user_id text,
    email text,
    postal_code text,
    address text,
    -- what the comparison with the roster found
    member_id uuid,
    outcome text check (outcome in ('NEW', 'CHANGED', 'LEFT', 'UNCHANGED')),
    number_moves boolean not null default false,
    primary key (society_id, import_id, line),
    foreign key (society_id, import_id) references roster_import,
    check (refused or (card_key is not null and symbol is not null and number is not null and sub_number is not null
           and kind is not null and name is not null and kana_name is not null and date_of_birth is not null
           and eligibility_acquired_on is not null and establishment_code is not null and establishment_name is not null)),
    check (not number_moves or outcome in ('CHANGED', 'LEFT'))
);
comment on table roster_import_line is 'A line of a roster file waiting to be applied; gone when the import has ended.';
create index roster_import_line_card on roster_import_line (society_id, import_id, card_key);
create index roster_import_line_member on roster_import_line (society_id, import_id, member_id);
call wall_in('roster_import_line');
grant select, insert, update, delete on roster_import_line to ${app_role};

create table roster_import_departure (
    society_id uuid not null references society,
    import_id uuid not null,
    position bigint not null check (position > 0),
    member_id uuid not null,
    primary key (society_id, import_id, position),
    foreign key (society_id, import_id) references roster_import,
    foreign key (society_id, member_id) references member
);
comment on table roster_import_departure is 'A person absent from a whole file, who leaves when the import is applied; gone when it has ended.';
create index roster_import_departure_member on roster_import_departure (society_id, member_id);
call wall_in('roster_import_departure');
grant select, insert, delete on roster_import_departure to ${app_role};

create table roster_import_fault (
    society_id uuid not null references society,
    import_id uuid not null,
    line bigint not null check (line > 0),
    ordinal bigint generated always as identity,
    heading text,
    value text not null check (char_length(value) <= 60),
    reason text not null,
    argument text not null,
    primary key (society_id, import_id, line, ordinal),
    foreign key (society_id, import_id) references roster_import
);
comment on table roster_import_fault is 'Why a line of a roster file was refused; kept until the society''s next import.';
call wall_in('roster_import_fault');
grant select, insert, delete on roster_import_fault to ${app_role};
