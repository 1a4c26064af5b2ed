-- Who of the office published it; null: the operator.
alter table terms_version add column published_by uuid;

-- The release before works on; while it still runs, a withdrawn version would come into force on its day.
create table terms_withdrawal (
    society_id uuid not null references society,
    version integer not null,
    withdrawn_at timestamptz not null,
    withdrawn_by uuid not null,
    primary key (society_id, version),
    foreign key (society_id, version) references terms_version
);
comment on table terms_withdrawal is 'Versions of the terms of use that were taken back before their first day; their texts stay, as everything published does.';
call wall_in('terms_withdrawal');
grant select, insert on terms_withdrawal to ${app_role};
