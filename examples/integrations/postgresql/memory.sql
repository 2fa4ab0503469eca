-- Reads a large brief with :megabytes more memory than the backend has. test.sh runs this again and again in
-- one connection. Either the query succeeds, or it fails and the backend lives on.
SELECT ((substring(pg_read_file('/proc/self/status', 0, 100000) FROM 'VmSize:\s+(\d+)')::bigint + 1024 * :megabytes) * 1024) AS bytes,
       pg_backend_pid() AS pid \gset
\setenv LIMIT :bytes
\setenv BACKEND :pid
\! prlimit --pid "$BACKEND" --as="$LIMIT:"
DO $$
DECLARE why text;
BEGIN
    INSERT INTO outcomes SELECT pitch_verdict(body) FROM large;
EXCEPTION WHEN out_of_memory THEN
    GET STACKED DIAGNOSTICS why = PG_EXCEPTION_DETAIL;
    INSERT INTO outcomes VALUES (why);
END $$;
\! prlimit --pid "$BACKEND" --as=unlimited:
INSERT INTO afterwards SELECT pitch_verdict('{}');
