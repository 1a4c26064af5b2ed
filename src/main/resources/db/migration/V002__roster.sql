create table establishment (
    society_id uuid not null references society,
    establishment_code text not null check (char_length(establishment_code) between 1 and 20),
    name text not null check (char_length(name) between 1 and 200),
    primary key (society_id, establishment_code)
);
comment on table establishment is 'An employer''s establishment (事業所) as the roster names it.';
call wall_in('establishment');
grant select, insert, update on establishment to ${app_role};

create table member (
    society_id uuid not null references society,
    member_id uuid not null,
    card_key text not null,
    symbol text not null,
    number text not null check (number <> ''),
    sub_number text not null,
    person_code text,
    kind text not null check (kind in ('INSURED_PERSON', 'DEPENDENT')),
    name text not null check (name <> ''),
    kana_name text not null,
    date_of_birth date not null,
    relationship text,
    eligibility_acquired_on date not null,
    eligibility_lost_on date,
    establishment_code text,
    earlier_user_id text,
    email text,
    postal_code text,
    address text,
    changed_at timestamptz not null,
    primary key (society_id, member_id),
    unique (society_id, card_key),
    foreign key (society_id, establishment_code) references establishment,
    check (kind = 'INSURED_PERSON' or earlier_user_id is null)
);
comment on table member is 'A person on the roster: insured person or dependent; identified by the card number, or by the person code where the society gives one.';
create unique index member_person_code on member (society_id, person_code) where person_code is not null;
create index member_establishment on member (society_id, establishment_code);
call wall_in('member');
grant select, insert, update on member to ${app_role};
