create table daily_figure (
    society_id uuid not null references society,
    -- in Tokyo
    day date not null,
    figure text not null check (figure ~ '^[A-Z_]{1,40}$'),
    count bigint not null check (count >= 0),
    counted_at timestamptz not null,
    primary key (society_id, day, figure)
);
comment on table daily_figure is 'What the first page of the back office shows: how many there were on a day, counted by a job so that nobody waits for it.';
call wall_in('daily_figure');
grant select, insert, update on daily_figure to ${app_role};
