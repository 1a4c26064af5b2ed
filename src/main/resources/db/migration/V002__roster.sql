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
    -- 記号|番号|枝番 folded for comparing; one who has left and whose number was given to another has '~' and the id behind it
    card_key text not null check (char_length(card_key) between 3 and 200),
    symbol text not null check (char_length(symbol) <= 40),
    number text not null check (char_length(number) between 1 and 20),
    sub_number text not null check (char_length(sub_number) <= 10),
    person_code text check (char_length(person_code) between 1 and 40),
    kind text not null check (kind in ('INSURED_PERSON', 'DEPENDENT')),
    name text not null check (char_length(name) between 1 and 100),
    kana_name text not null check (char_length(kana_name) <= 100),
    date_of_birth date not null,
    relationship text check (char_length(relationship) between 1 and 20),
    eligibility_acquired_on date not null,
    eligibility_lost_on date check (eligibility_lost_on >= eligibility_acquired_on),
    establishment_code text,
    earlier_user_id text check (char_length(earlier_user_id) between 1 and 64),
    email text check (char_length(email) between 3 and 254),
    postal_code text check (char_length(postal_code) between 1 and 10),
    address text check (char_length(address) between 1 and 200),
    changed_at timestamptz not null,
    primary key (society_id, member_id),
    -- checked at the end of a statement, so that two persons can exchange their numbers in one
    constraint member_card_key unique (society_id, card_key) deferrable initially immediate,
    foreign key (society_id, establishment_code) references establishment,
    check (kind = 'INSURED_PERSON' or earlier_user_id is null)
);
comment on table member is 'A person on the roster: insured person or dependent; identified by the card number, or by the person code where the society gives one.';
create unique index member_person_code on member (society_id, person_code) where person_code is not null;
create index member_establishment on member (society_id, establishment_code);
create index member_earlier_user_id on member (society_id, lower(earlier_user_id)) where earlier_user_id is not null;
-- for searches by the beginning: "C", so that a range (>= and <) serves; LIKE cannot use an index behind the wall
create index member_name on member (society_id, name collate "C");
create index member_kana_name on member (society_id, kana_name collate "C");
create index member_number on member (society_id, number collate "C");
create index member_loss on member (society_id, eligibility_lost_on);
call wall_in('member');
grant select, insert, update on member to ${app_role};
