-- Every server looks every few seconds for batches and imports to go on with. Asked society by society that is a transaction
-- each, of which there may be 1500; these tell the ids of the few with work, and nothing else, whoever asks.
create function societies_issuing() returns setof uuid
    language sql stable security definer
    set search_path = public, pg_temp
    as $$ select society_id from issue_batch where state = 'ISSUING' $$;
comment on function societies_issuing() is 'Societies with a batch of letters under way, across the wall.';

create function societies_importing() returns setof uuid
    language sql stable security definer
    set search_path = public, pg_temp
    as $$ select society_id from roster_import where state = 'APPLYING' $$;
comment on function societies_importing() is 'Societies whose roster is being applied, across the wall.';

revoke execute on function societies_issuing(), societies_importing() from public;
grant execute on function societies_issuing(), societies_importing() to ${app_role};
