-- Tests a server whose encoding is not UTF-8. `encoding` is its name; the client has the same.

CREATE TABLE results AS SELECT
    pitch_verdict(convert_from('\x7b226e656564223a207b2273746174656d656e74223a2022e9227d7d', :'encoding')) AS e_acute,
    pitch_error(convert_from('\x7b226e656564223a207b226f726967696e73223a205b22e9225d7d7d', :'encoding')) AS error,
    pitch_error('{"need": {"origins": ["\u20ac"]}}') AS euro,
    pitch_verdict('{}', 'complete') AS empty;
DO $$
DECLARE r results;
BEGIN
    SELECT * INTO r FROM results;
    -- A single byte is a letter in LATIN1, and invalid UTF-8 in SQL_ASCII.
    IF (r.e_acute = 'unfinished') <> (getdatabaseencoding() = 'LATIN1') OR r.e_acute NOT IN ('unfinished', 'unreadable') THEN RAISE EXCEPTION 'verdict: %', r.e_acute; END IF;
    IF r.error IS NULL OR r.error ~ '[^ -~]' THEN RAISE EXCEPTION 'error: %', r.error; END IF;
    IF r.euro !~ '\?' OR r.euro ~ '[^ -~]' THEN RAISE EXCEPTION 'euro: %', r.euro; END IF;
    IF r.empty <> 'unfinished' THEN RAISE EXCEPTION 'empty: %', r.empty; END IF;
END $$;
