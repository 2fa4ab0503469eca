-- Tests the functions. The first failure ends it. `campaigns` is the number of rows in the table of that name.

CREATE FUNCTION expect(what text, got anycompatible, wanted anycompatible) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF got IS DISTINCT FROM wanted THEN RAISE EXCEPTION '%: % instead of %', what, got, wanted; END IF;
END $$;

-- Runs a statement that must fail. Returns its SQLSTATE and message, detail and hint.
CREATE FUNCTION error_of(statement text, OUT code text, OUT message text, OUT detail text, OUT hint text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE statement;
    RAISE EXCEPTION SQLSTATE 'ZZ000' USING MESSAGE = 'no error: ' || statement;
EXCEPTION WHEN query_canceled OR OTHERS THEN
    GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
END $$;

-- Returns the plan of a query.
CREATE FUNCTION plan_of(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE line text; plan text := '';
BEGIN
    FOR line IN EXECUTE 'EXPLAIN (COSTS OFF, VERBOSE OFF) ' || query LOOP plan := plan || line || E'\n'; END LOOP;
    RETURN plan;
END $$;

-- Memory of this backend in bytes: in contexts of PostgreSQL, or all that is not shared.
CREATE FUNCTION memory_of(kind text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE bytes bigint;
BEGIN
    IF kind = 'process' THEN
        RETURN 1024 * substring(pg_read_file('/proc/self/status', 0, 100000) FROM 'RssAnon:\s+(\d+)')::bigint;
    END IF;
    EXECUTE 'SELECT sum(total_bytes) FROM pg_backend_memory_contexts' INTO bytes;
    RETURN bytes;
END $$;

-- A complete brief, and one without its method.
\set whole '{"need": {"statement": "the occasion calls for moving", "origins": ["organic"]}, "solution": {"statement": "United Van Lines", "appeals": ["functional"]}, "method": {"statement": "call", "where": ["phone"]}}'
\set half '{"need": {"statement": "the occasion calls for moving", "origins": ["organic"]}, "solution": {"statement": "United Van Lines", "appeals": ["functional"]}}'
CREATE TABLE samples AS SELECT :'whole'::text AS whole, :'half'::text AS half;

-- Every function, with text, json, jsonb, an unknown literal and varchar.
SELECT expect('loaded', count(*), :campaigns) FROM campaigns;
SELECT expect('whole text', pitch_verdict(whole), 'complete') FROM samples;
SELECT expect('whole json', pitch_verdict(whole::json), 'complete') FROM samples;
SELECT expect('whole jsonb', pitch_verdict(whole::jsonb), 'complete') FROM samples;
SELECT expect('whole varchar', pitch_verdict(whole::varchar), 'complete') FROM samples;
SELECT expect('half', pitch_verdict(half), 'unfinished') FROM samples;
SELECT expect('literal', pitch_verdict('{}'), 'unfinished');
SELECT expect('criterion', pitch_verdict('{}', 'complete'), 'unfinished');
SELECT expect('criterion by name', pitch_verdict('{}'::json, criterion => 'moore'), 'unfinished');
SELECT expect('unreadable', pitch_verdict(broken), 'unreadable')
    FROM unnest(ARRAY['', ' ', '{', '[]', 'null', '7', '{"need": 7}', '{} {}', '{"recipients": [{}, {}]}']) AS broken;
SELECT expect('NULL', pitch_verdict(NULL::text), NULL), expect('NULL criterion', pitch_verdict('{}', NULL), NULL);
SELECT expect('missing', pitch_missing(half), ARRAY['method']), expect('missing jsonb', pitch_missing(half::jsonb), ARRAY['method']),
       expect('nothing missing', pitch_missing(whole), ARRAY[]::text[]), expect('unreadable missing', pitch_missing('{'), NULL),
       expect('three missing', cardinality(pitch_missing('{}')), 3), expect('NULL missing', pitch_missing(NULL::json), NULL) FROM samples;
SELECT expect('score', pitch_score(whole), 1), expect('half a score', round(pitch_score(half)::numeric, 3), 0.667),
       expect('json score', pitch_score(half::json), pitch_score(half)), expect('jsonb score', pitch_score(half::jsonb, 'complete'), pitch_score(half)),
       expect('unreadable score', pitch_score('{'), NULL) FROM samples;
SELECT expect('no error', pitch_error(whole), NULL), expect('no error jsonb', pitch_error(whole::jsonb), NULL),
       expect('error', pitch_error('{"need": {"origins": ["nowhere"]}}') ~ '^need\.origins\[0\]: ', true),
       expect('error jsonb', pitch_error('{"need": {"origins": ["nowhere"]}}'::jsonb) ~ '^need\.origins\[0\]: ', true),
       expect('error of characters', pitch_error('{"need": {"origins": ["österlich"]}}') ~ 'österlich', true) FROM samples;
SELECT expect('verdict and error agree', count(*), 0::bigint)
    FROM campaigns WHERE (pitch_verdict(body) = 'unreadable') <> (pitch_error(body) IS NOT NULL) OR pitch_verdict(body) IS NULL;
SELECT expect('policy', pitch_policy(whole, 'states-need and states-solution'), 'complete'),
       expect('policy of json', pitch_policy(half::json, 'states-need, connects'), 'unfinished'),
       expect('policy of jsonb', pitch_policy(half::jsonb, E'# a comment\nany(states-need, connects)'), 'complete'),
       expect('negation', pitch_policy(whole, 'not states-need'), 'flawed'),
       expect('policy, unreadable', pitch_policy('{', 'states-need'), 'unreadable'),
       expect('NULL policy', pitch_policy(whole, NULL), NULL) FROM samples;

-- The same verdict, whatever the type.
SELECT expect('types', count(*), 0::bigint) FROM campaigns
    WHERE pitch_verdict(body) <> pitch_verdict(body::json) OR pitch_verdict(body) <> pitch_verdict(body::jsonb)
       OR pitch_missing(body) <> pitch_missing(body::jsonb) OR pitch_score(body) <> pitch_score(body::jsonb);

-- jsonb writes numbers with other digits.
SELECT expect('numbers', pitch_verdict(brief::jsonb), pitch_verdict(brief)) FROM unnest(ARRAY['{"method": {"frequency": 1e2}}',
    '{"method": {"frequency": 1.0}}', '{"method": {"frequency": 1.5}}', '{"method": {"frequency": 1e400}}', '{"budget": {"amount": 1e-400}}',
    '{"budget": {"amount": -0.0}}', '{"budget": {"amount": 123456789012345678901234567890.5}}']) AS brief;
SELECT expect('longest number', pitch_verdict('{"budget": {"amount": 1e131071}}'::jsonb), 'unreadable');

-- A prepared statement can get another policy each time.
PREPARE by_policy (text, text) AS SELECT pitch_policy($1, $2) AS verdict;
SET plan_cache_mode = force_generic_plan;
EXECUTE by_policy(:'half', 'states-need') \gset first_
EXECUTE by_policy(:'half', 'not states-need') \gset second_
EXECUTE by_policy(:'half', 'connects') \gset third_
SELECT expect('prepared', ARRAY[:'first_verdict', :'second_verdict', :'third_verdict'], ARRAY['complete', 'flawed', 'unfinished']);
SELECT expect('prepared, invalid', (error_of($$EXECUTE by_policy('{}', 'conects')$$)).code, '22023');
EXECUTE by_policy(:'half', 'states-need') \gset
SELECT expect('prepared, after an error', :'verdict', 'complete');
RESET plan_cache_mode;

-- An invalid criterion or policy is an error of the query, with its place and the nearest word.
SELECT expect('unknown criterion', error_of($$SELECT pitch_verdict('{}', 'complet')$$)::text,
              '(22023,"criterion: expected one of complete, successful, received, moore, kellogg, storybrand, smart, ipa-brief, effie; got ''complet''","","Did you mean ''complete''?")');
SELECT expect('invalid policy', error_of($$SELECT pitch_policy('{}', E'states-need\n and states-soluton')$$)::text,
              '(22023,"invalid policy","Line 2, column 6: ''states-soluton'': expected a rule or criterion of the vocabulary.","Did you mean ''states-solution''?")');
SELECT expect('code', (error_of(statement)).code, '22023') FROM unnest(ARRAY[
    $$SELECT pitch_policy('{}', '')$$, $$SELECT pitch_policy('{}', 'all(')$$, $$SELECT pitch_policy('{', repeat('(', 100000))$$,
    $$SELECT pitch_score('{}', '')$$, $$SELECT pitch_missing('{', 'ß')$$, $$SELECT pitch_weakest(body, 'x') FROM campaigns$$,
    $$SELECT pitch_weakest(body, CASE WHEN n % 2 = 0 THEN 'complete' ELSE 'moore' END) FROM campaigns$$]) AS statement;
SELECT expect('not for users', (error_of('SELECT pitch_weakest_result(NULL)')).message IS NOT NULL, true);

-- The aggregate.
SELECT expect('weakest', pitch_weakest(half), 'connects'), expect('weakest json', pitch_weakest(half::json, 'complete'), 'connects'),
       expect('weakest jsonb', pitch_weakest(half::jsonb), 'connects'), expect('no gap', pitch_weakest(whole), NULL),
       expect('no brief', pitch_weakest('{'), NULL), expect('NULL rows', pitch_weakest(NULL::text), NULL),
       expect('NULL criteria', pitch_weakest(half, NULL), NULL) FROM samples;
SELECT expect('no rows', pitch_weakest(whole), NULL) FROM samples WHERE false;
SELECT expect('weakest of all', pitch_weakest(body), 'states-need') FROM campaigns;
SELECT expect('groups', array_agg(weakest ORDER BY bad), ARRAY[NULL, 'connects'])
    FROM (SELECT bad, pitch_weakest(CASE WHEN bad THEN half ELSE whole END) AS weakest
          FROM samples, generate_series(1, 9), unnest(ARRAY[true, false]) AS bad GROUP BY bad) AS grouped;
-- A window that moves gives what the same rows give in an aggregate.
SELECT expect('window', count(*), 0::bigint)
    FROM (SELECT n, pitch_weakest(body) OVER (ORDER BY n ROWS BETWEEN 3 PRECEDING AND 1 FOLLOWING) AS moving FROM campaigns) AS windows
    WHERE moving IS DISTINCT FROM (SELECT pitch_weakest(body) FROM campaigns AS c WHERE c.n BETWEEN windows.n - 3 AND windows.n + 1);

SELECT expect('modifiers', ARRAY[pitch_weakest(DISTINCT body), pitch_weakest(body ORDER BY n DESC), pitch_weakest(body) FILTER (WHERE n > 0),
       pitch_weakest(body) FILTER (WHERE false)], ARRAY['states-need', 'states-need', 'states-need', NULL]) FROM campaigns;
SELECT expect('window of NULL and unreadable', array_agg(weakest), ARRAY[NULL, NULL, 'states-need', 'states-need', NULL, NULL, 'states-need'])
    FROM (SELECT pitch_weakest(brief) OVER (ORDER BY place ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS weakest
          FROM unnest(ARRAY[NULL, '{', '{}', NULL, NULL, '{', '{}']) WITH ORDINALITY AS briefs (brief, place)) AS windows;
SELECT expect('window of one criterion a row', array_agg(weakest), ARRAY['names-audience', 'states-need', NULL, 'states-need'])
    FROM (SELECT pitch_weakest('{}', criterion) OVER (ORDER BY place ROWS BETWEEN CURRENT ROW AND CURRENT ROW) AS weakest
          FROM unnest(ARRAY['moore', 'complete', NULL, 'effie']) WITH ORDINALITY AS criteria (criterion, place)) AS windows;

-- A CHECK constraint accepts only complete briefs.
CREATE TABLE kept (body text CHECK (pitch_verdict(body) = 'complete'), verdict text GENERATED ALWAYS AS (pitch_verdict(body, 'moore')) STORED);
INSERT INTO kept SELECT whole FROM samples;
SELECT expect('CHECK', (error_of(format('INSERT INTO kept VALUES (%L)', brief))).code, '23514') FROM samples, unnest(ARRAY[half, '{', '', '{}']) AS brief;
SELECT expect('UPDATE', (error_of($$UPDATE kept SET body = '[]'$$)).code, '23514');

-- A generated column, and an index on an expression that the planner uses.
CREATE TABLE generated (id serial PRIMARY KEY, body text, verdict text GENERATED ALWAYS AS (pitch_verdict(body)) STORED);
INSERT INTO generated (body) SELECT replace(body, '"id"', '"title"') FROM campaigns;
INSERT INTO generated (body) SELECT body FROM campaigns, generate_series(1, 50);
SELECT expect('generated', count(*), 0::bigint) FROM generated WHERE verdict <> pitch_verdict(body);
CREATE INDEX by_verdict ON generated (pitch_verdict(body), id);
CREATE INDEX by_score ON generated (pitch_score(body)) WHERE pitch_verdict(body) <> 'unreadable';
ANALYZE generated;
SET enable_seqscan = off;
SELECT expect('index', plan_of($$SELECT id FROM generated WHERE pitch_verdict(body) = 'flawed'$$) ~ 'by_verdict', true);
SELECT expect('same by index', (SELECT count(*) FROM generated WHERE pitch_verdict(body) = 'complete'), count(*))
    FROM generated WHERE verdict = 'complete';
RESET enable_seqscan;

-- Values that are stored outside of their row, and every way to make an index again.
CREATE TABLE stored (id int, body text, fast jsonb, raw json);
ALTER TABLE stored ALTER body SET STORAGE EXTERNAL;
INSERT INTO stored SELECT i, brief, brief::jsonb, brief::json FROM generate_series(1, 20) AS i,
    LATERAL (SELECT format('{"id": "%s", "need": {"statement": "%s", "origins": ["organic"]}}', i, repeat('x', i * 20000)) AS brief) AS briefs;
CREATE INDEX stored_verdict ON stored (pitch_verdict(body));
CREATE INDEX stored_missing ON stored USING gin (pitch_missing(fast));
CREATE INDEX stored_score ON stored (pitch_score(raw));
UPDATE stored SET fast = '{}' WHERE id = 3;
DELETE FROM stored WHERE id = 4;
VACUUM ANALYZE stored;
REINDEX TABLE stored;
REINDEX TABLE CONCURRENTLY stored;
CLUSTER stored USING stored_verdict;
VACUUM FULL stored;
SET enable_seqscan = off;
SELECT expect('stored outside', (SELECT count(*) FROM stored WHERE pitch_verdict(body) = 'unfinished'), 19),
       expect('array index', plan_of($$SELECT FROM stored WHERE pitch_missing(fast) @> ARRAY['need']$$) ~ 'stored_missing', true),
       expect('found by array', (SELECT array_agg(id) FROM stored WHERE pitch_missing(fast) @> ARRAY['need']), ARRAY[3]);
RESET enable_seqscan;

-- Parallel plans, with equal results.
CREATE TABLE parallel AS SELECT body FROM campaigns, generate_series(1, 400);
ANALYZE parallel;
CREATE FUNCTION summary() RETURNS text LANGUAGE sql AS $$
    SELECT concat_ws(' ', count(*) FILTER (WHERE pitch_verdict(body) = 'complete'), pitch_weakest(body), pitch_weakest(body, 'moore'),
                     round(sum(pitch_score(body))::numeric, 3), sum(cardinality(pitch_missing(body)))) FROM parallel $$;
SET max_parallel_workers_per_gather = 0;
SELECT summary() AS alone, (SELECT count(*) FROM parallel WHERE pitch_verdict(body) = 'complete') AS complete \gset
SET max_parallel_workers_per_gather = 2; SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
SELECT expect('parallel filter', plan_of($$SELECT count(*) FROM parallel WHERE pitch_verdict(body) = 'complete'$$) ~ 'Parallel Seq Scan', true);
SELECT expect('parallel aggregate', plan_of('SELECT pitch_weakest(body) FROM parallel') ~ '(?n)Finalize Aggregate(.|\n)*Partial Aggregate(.|\n)*Parallel Seq Scan', true);
SELECT expect('same in parallel', summary(), :'alone');
SELECT expect('same filter', count(*), :complete::bigint) FROM parallel WHERE pitch_verdict(body) = 'complete';
RESET ALL;
SET jit = on; SET jit_above_cost = 0;
SELECT expect('same with jit', summary(), :'alone');
RESET ALL;

-- Hostile texts are data, whatever they are.
SELECT expect('hostile', pitch_verdict(brief), 'unreadable') FROM unnest(ARRAY[
    repeat('x', 10000000), repeat('[', 1000000), repeat('{"need":', 100000), '{"id": "' || repeat('x', 10000000) || '"}', '"' || repeat('\', 100001),
    repeat(' ', 10000000), '{"need": {"statement": "\ud800"}}', '{"need": {"origins": [' || repeat('"x",', 200000) || '"x"]}}']) AS brief;
SELECT expect('hostile error', length(pitch_error(brief)) BETWEEN 1 AND 20000, true) FROM unnest(ARRAY[
    repeat('x', 10000000), repeat('[', 1000000), '{"' || repeat('x', 500000) || '": {}, "need": 7}', E'{"\u202e\u0001": 1, "need": 7}', '{"need": {"origins": [' || repeat('"x",', 200000) || '"x"]}}']) AS brief;
SELECT expect('prefixes', count(*), 0::bigint) FROM campaigns, generate_series(0, length(body) - 1) AS size WHERE pitch_verdict(left(body, size)) <> 'unreadable';
SELECT expect('policies', count(*), 1000::bigint) FROM samples, generate_series(1, 1000) AS i
    WHERE pitch_policy(whole, format('states-need # %s', i)) = 'complete';

-- Errors in a subtransaction neither leak nor break the session. In a new connection, a leak takes memory
-- from the system, not what earlier tests freed.
\connect
DO $$
DECLARE contexts bigint; process bigint; caught int := 0;
BEGIN
    FOR round IN 1..20000 LOOP
        IF round = 10001 THEN contexts := memory_of('contexts'); process := memory_of('process'); END IF;
        BEGIN
            IF round % 2 = 0 THEN PERFORM pitch_policy('{}', 'states-' || round); ELSE PERFORM pitch_verdict('{}', 'criterion ' || round); END IF;
        EXCEPTION WHEN invalid_parameter_value THEN caught := caught + 1;
        END;
    END LOOP;
    PERFORM expect('caught', caught, 20000);
    contexts := memory_of('contexts') - contexts;
    process := memory_of('process') - process;
    RAISE WARNING '10,000 errors: contexts grew by % bytes, the process by %', contexts, process;
    PERFORM expect('contexts', contexts < 200000, true), expect('process', process < 1000000, true);
END $$;

-- Neither do rows, long ones included.
SELECT memory_of('process') AS before \gset
SELECT expect('rows', count(pitch_error(body || '{')) + count(pitch_policy(body, 'tridom')), 2 * count(*)) FROM parallel;
SELECT expect('process', memory_of('process') - :before < 4000000, true);

-- A large brief takes memory only while it is read.
SELECT memory_of('process') AS before \gset
SELECT expect('large', pitch_verdict('[' || repeat('[],', 300000) || '[]]'), 'unreadable');
SELECT expect('process', memory_of('process') - :before < 4000000, true);

-- A long query can be cancelled, and the session can be used afterwards.
SET statement_timeout = '300ms';
SELECT expect('cancelled', (error_of($$SELECT count(*) FROM parallel AS a, parallel AS b WHERE pitch_verdict(a.body || b.body) = ''$$)).code, '57014');
RESET statement_timeout;
SELECT expect('after that', pitch_verdict(whole), 'complete') FROM samples;
DROP TABLE parallel;
