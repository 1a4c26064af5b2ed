-- A server takes a mail by moving next_try_at ahead, by its own clock; where the clocks of two servers were further apart than that,
-- both sent it. Whose turn it is goes by the one clock all servers share. A release before this one keeps to next_try_at alone.
alter table mail_queue add column leased_until timestamptz;
comment on column mail_queue.leased_until is 'Until when, by the clock of the database, the server that took the mail has it; null: nobody has.';
