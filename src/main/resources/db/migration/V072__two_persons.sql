-- All of it leaves the release before working: it reads and writes none of the new columns.

-- who invited last; null: the operator, or before this was kept
alter table staff_member add column invited_by uuid;
alter table staff_member add constraint staff_member_invited_by
    foreign key (society_id, invited_by) references staff_member (society_id, staff_id);
create index staff_member_invited_by on staff_member (society_id, invited_by);

-- the only one of its kind that waits; false: asked for by the release before
alter table staff_approval add column alone boolean not null default false;
-- undecided, and not to be decided any more: too old, or its asker may not do it any more
alter table staff_approval add column ended_at timestamptz check (ended_at >= asked_at);
alter table staff_approval add constraint staff_approval_ended check (decision is null or ended_at is null);
create unique index staff_approval_alone on staff_approval (society_id, deed, subject) nulls not distinct
    where alone and decision is null and ended_at is null;
