-- Compares a filter by verdict with a cast to json, over 100,000 rows. Fails if the filter takes longer.
-- Each round runs both. The median of the ratios of 7 rounds counts, so the load of the machine does not.
CREATE TABLE briefs AS
    SELECT n, replace(body, '"id": "', '"id": "' || i || '-') AS body
    FROM generate_series(0, (100000 - 1) / (SELECT count(*) FROM campaigns)) AS i, campaigns ORDER BY i, n LIMIT 100000;
VACUUM ANALYZE briefs;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
DO $$
DECLARE
    start timestamptz; by_cast float8; by_verdict float8; ratio float8; ratios float8[] := '{}'; cast_rows bigint; complete bigint;
BEGIN
    FOR round IN 0..7 LOOP
        start := clock_timestamp();
        EXECUTE 'SELECT count(*) FROM briefs WHERE body::json IS NOT NULL' INTO cast_rows;
        by_cast := extract(epoch FROM clock_timestamp() - start);
        start := clock_timestamp();
        EXECUTE $q$SELECT count(*) FROM briefs WHERE pitch_verdict(body) = 'complete'$q$ INTO complete;
        by_verdict := extract(epoch FROM clock_timestamp() - start);
        IF round > 0 THEN ratios := ratios || by_verdict / by_cast; END IF; -- the first fills caches
    END LOOP;
    IF cast_rows <> 100000 OR complete NOT BETWEEN 1 AND 99999 THEN RAISE EXCEPTION 'rows: %, %', cast_rows, complete; END IF;
    SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY r) INTO ratio FROM unnest(ratios) AS r;
    RAISE WARNING 'verdict: % ms, cast to json: % ms in the last round; median ratio % of % (gate 1.0)', round(by_verdict * 1000),
        round(by_cast * 1000), round(ratio::numeric, 2), (SELECT array_agg(round(r::numeric, 2)) FROM unnest(ratios) AS r);
    IF ratio > 1.0 THEN RAISE EXCEPTION 'slower than the cast: %', ratio; END IF;
END $$;
-- The cast must do its work: a row that is not JSON is an error.
DO $$
BEGIN
    PERFORM count(*) FROM (VALUES ('{')) AS v (body) WHERE body::json IS NOT NULL;
    RAISE EXCEPTION 'the cast was optimised away';
EXCEPTION WHEN invalid_text_representation THEN NULL;
END $$;
