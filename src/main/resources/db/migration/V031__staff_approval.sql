create table staff_approval (
    society_id uuid not null references society,
    approval_id uuid not null,
    -- which deed waits, as its code names it
    deed text not null check (deed ~ '^[A-Z_]{1,40}$'),
    -- whom or what it concerns; null: many
    subject uuid,
    -- what the deed needs beside that, in its own words
    detail text not null check (char_length(detail) <= 2000),
    reason text not null check (char_length(reason) between 1 and 200),
    asked_by uuid not null,
    asked_at timestamptz not null,
    valid_until timestamptz not null check (valid_until > asked_at),
    decision text check (decision in ('APPROVED', 'DECLINED', 'WITHDRAWN')),
    decided_by uuid,
    decided_at timestamptz,
    primary key (society_id, approval_id),
    foreign key (society_id, asked_by) references staff_member (society_id, staff_id),
    foreign key (society_id, decided_by) references staff_member (society_id, staff_id),
    check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
    -- two persons: nobody approves what they asked for, and nobody else withdraws it
    check (decision is null or (decision = 'WITHDRAWN') = (decided_by = asked_by))
);
comment on table staff_approval is 'A deed that waits for a second person of the staff, or was decided by one.';
create index staff_approval_waiting on staff_approval (society_id, valid_until) where decision is null;
create index staff_approval_asked_by on staff_approval (society_id, asked_by);
create index staff_approval_decided_by on staff_approval (society_id, decided_by);
call wall_in('staff_approval');
grant select, insert, update on staff_approval to ${app_role};
