-- The functions of the extension `pitch`.
-- A brief is text, json or jsonb, in the format of brief_lint. `criterion` is a name of its --criteria.
\echo Use "CREATE EXTENSION pitch" to load this file. \quit

-- Returns 'complete', 'unfinished', 'flawed', 'not_applicable', or 'unreadable'. NULL only if an argument is
-- NULL, so a CHECK constraint refuses what cannot be read.
CREATE FUNCTION pitch_verdict(brief text, criterion text DEFAULT 'complete') RETURNS text
    AS 'MODULE_PATHNAME', 'pitch_sql_verdict' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_verdict(brief json, criterion text DEFAULT 'complete') RETURNS text
    AS 'MODULE_PATHNAME', 'pitch_sql_verdict' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_verdict(brief jsonb, criterion text DEFAULT 'complete') RETURNS text
    AS 'MODULE_PATHNAME', 'pitch_sql_verdict_jsonb' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100;

-- Returns the names of the parts that gaps lack. NULL if the brief cannot be read.
CREATE FUNCTION pitch_missing(brief text, criterion text DEFAULT 'complete') RETURNS text[]
    AS 'MODULE_PATHNAME', 'pitch_sql_missing' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_missing(brief json, criterion text DEFAULT 'complete') RETURNS text[]
    AS 'MODULE_PATHNAME', 'pitch_sql_missing' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_missing(brief jsonb, criterion text DEFAULT 'complete') RETURNS text[]
    AS 'MODULE_PATHNAME', 'pitch_sql_missing_jsonb' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100;

-- Returns the score, from 0 to 1. NULL if the brief cannot be read.
CREATE FUNCTION pitch_score(brief text, criterion text DEFAULT 'complete') RETURNS double precision
    AS 'MODULE_PATHNAME', 'pitch_sql_score' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_score(brief json, criterion text DEFAULT 'complete') RETURNS double precision
    AS 'MODULE_PATHNAME', 'pitch_sql_score' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_score(brief jsonb, criterion text DEFAULT 'complete') RETURNS double precision
    AS 'MODULE_PATHNAME', 'pitch_sql_score_jsonb' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100;

-- Returns why the brief cannot be read, a problem a line. NULL if it can be read.
CREATE FUNCTION pitch_error(brief text) RETURNS text
    AS 'MODULE_PATHNAME', 'pitch_sql_error' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_error(brief json) RETURNS text
    AS 'MODULE_PATHNAME', 'pitch_sql_error' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_error(brief jsonb) RETURNS text
    AS 'MODULE_PATHNAME', 'pitch_sql_error_jsonb' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100;

-- Returns the verdict of a policy, in the format of --rules of brief_lint.
CREATE FUNCTION pitch_policy(brief text, policy text) RETURNS text
    AS 'MODULE_PATHNAME', 'pitch_sql_policy' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_policy(brief json, policy text) RETURNS text
    AS 'MODULE_PATHNAME', 'pitch_sql_policy' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_policy(brief jsonb, policy text) RETURNS text
    AS 'MODULE_PATHNAME', 'pitch_sql_policy_jsonb' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE COST 100;

-- The parts of the aggregate. Only CREATE AGGREGATE uses them.
CREATE FUNCTION pitch_weakest_add(internal, text) RETURNS internal
    AS 'MODULE_PATHNAME', 'pitch_sql_weakest_add' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_weakest_add(internal, text, text) RETURNS internal
    AS 'MODULE_PATHNAME', 'pitch_sql_weakest_add' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_weakest_add(internal, json) RETURNS internal
    AS 'MODULE_PATHNAME', 'pitch_sql_weakest_add' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_weakest_add(internal, json, text) RETURNS internal
    AS 'MODULE_PATHNAME', 'pitch_sql_weakest_add' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_weakest_add(internal, jsonb) RETURNS internal
    AS 'MODULE_PATHNAME', 'pitch_sql_weakest_add_jsonb' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_weakest_add(internal, jsonb, text) RETURNS internal
    AS 'MODULE_PATHNAME', 'pitch_sql_weakest_add_jsonb' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_weakest_remove(internal, text) RETURNS internal
    AS 'MODULE_PATHNAME', 'pitch_sql_weakest_remove' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_weakest_remove(internal, text, text) RETURNS internal
    AS 'MODULE_PATHNAME', 'pitch_sql_weakest_remove' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_weakest_remove(internal, json) RETURNS internal
    AS 'MODULE_PATHNAME', 'pitch_sql_weakest_remove' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_weakest_remove(internal, json, text) RETURNS internal
    AS 'MODULE_PATHNAME', 'pitch_sql_weakest_remove' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_weakest_remove(internal, jsonb) RETURNS internal
    AS 'MODULE_PATHNAME', 'pitch_sql_weakest_remove_jsonb' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_weakest_remove(internal, jsonb, text) RETURNS internal
    AS 'MODULE_PATHNAME', 'pitch_sql_weakest_remove_jsonb' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
CREATE FUNCTION pitch_weakest_merge(internal, internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'pitch_sql_weakest_merge' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION pitch_weakest_save(internal) RETURNS bytea
    AS 'MODULE_PATHNAME', 'pitch_sql_weakest_save' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION pitch_weakest_load(bytea, internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'pitch_sql_weakest_load' LANGUAGE C STRICT IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION pitch_weakest_result(internal) RETURNS text
    AS 'MODULE_PATHNAME', 'pitch_sql_weakest_result' LANGUAGE C IMMUTABLE PARALLEL SAFE;

-- Returns the id of the rule that is most often a gap in the briefs that can be read. Of several such rules,
-- returns the first of the criterion. NULL if there is no gap. A query has one criterion for each group.
CREATE AGGREGATE pitch_weakest(brief text) (
    STYPE = internal, SSPACE = 1024, SFUNC = pitch_weakest_add, FINALFUNC = pitch_weakest_result,
    COMBINEFUNC = pitch_weakest_merge, SERIALFUNC = pitch_weakest_save, DESERIALFUNC = pitch_weakest_load,
    MSTYPE = internal, MSSPACE = 1024, MSFUNC = pitch_weakest_add, MINVFUNC = pitch_weakest_remove,
    MFINALFUNC = pitch_weakest_result, PARALLEL = SAFE);
CREATE AGGREGATE pitch_weakest(brief text, criterion text) (
    STYPE = internal, SSPACE = 1024, SFUNC = pitch_weakest_add, FINALFUNC = pitch_weakest_result,
    COMBINEFUNC = pitch_weakest_merge, SERIALFUNC = pitch_weakest_save, DESERIALFUNC = pitch_weakest_load,
    MSTYPE = internal, MSSPACE = 1024, MSFUNC = pitch_weakest_add, MINVFUNC = pitch_weakest_remove,
    MFINALFUNC = pitch_weakest_result, PARALLEL = SAFE);
CREATE AGGREGATE pitch_weakest(brief json) (
    STYPE = internal, SSPACE = 1024, SFUNC = pitch_weakest_add, FINALFUNC = pitch_weakest_result,
    COMBINEFUNC = pitch_weakest_merge, SERIALFUNC = pitch_weakest_save, DESERIALFUNC = pitch_weakest_load,
    MSTYPE = internal, MSSPACE = 1024, MSFUNC = pitch_weakest_add, MINVFUNC = pitch_weakest_remove,
    MFINALFUNC = pitch_weakest_result, PARALLEL = SAFE);
CREATE AGGREGATE pitch_weakest(brief json, criterion text) (
    STYPE = internal, SSPACE = 1024, SFUNC = pitch_weakest_add, FINALFUNC = pitch_weakest_result,
    COMBINEFUNC = pitch_weakest_merge, SERIALFUNC = pitch_weakest_save, DESERIALFUNC = pitch_weakest_load,
    MSTYPE = internal, MSSPACE = 1024, MSFUNC = pitch_weakest_add, MINVFUNC = pitch_weakest_remove,
    MFINALFUNC = pitch_weakest_result, PARALLEL = SAFE);
CREATE AGGREGATE pitch_weakest(brief jsonb) (
    STYPE = internal, SSPACE = 1024, SFUNC = pitch_weakest_add, FINALFUNC = pitch_weakest_result,
    COMBINEFUNC = pitch_weakest_merge, SERIALFUNC = pitch_weakest_save, DESERIALFUNC = pitch_weakest_load,
    MSTYPE = internal, MSSPACE = 1024, MSFUNC = pitch_weakest_add, MINVFUNC = pitch_weakest_remove,
    MFINALFUNC = pitch_weakest_result, PARALLEL = SAFE);
CREATE AGGREGATE pitch_weakest(brief jsonb, criterion text) (
    STYPE = internal, SSPACE = 1024, SFUNC = pitch_weakest_add, FINALFUNC = pitch_weakest_result,
    COMBINEFUNC = pitch_weakest_merge, SERIALFUNC = pitch_weakest_save, DESERIALFUNC = pitch_weakest_load,
    MSTYPE = internal, MSSPACE = 1024, MSFUNC = pitch_weakest_add, MINVFUNC = pitch_weakest_remove,
    MFINALFUNC = pitch_weakest_result, PARALLEL = SAFE);
