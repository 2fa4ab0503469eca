-- Checks the example campaigns. Requires that the extension is loaded, and the root of the repository as the folder.
CREATE TABLE lines(body TEXT);
.mode ascii
.separator "\037" "\n"
.import examples/campaigns.jsonl lines
.mode box

-- A table whose verdicts are columns, and indexed.
CREATE TABLE campaigns(
    body TEXT NOT NULL CHECK (pitch_error(body) IS NULL),
    id TEXT AS (json_extract(body, '$.id')),
    verdict TEXT AS (pitch_verdict(body)) STORED
);
CREATE INDEX by_verdict ON campaigns(verdict);
INSERT INTO campaigns SELECT body FROM lines;

SELECT verdict, count(*) AS campaigns, pitch_weakest(body) AS weakest FROM campaigns GROUP BY verdict;
SELECT id, rule, outcome, lacks FROM campaigns, pitch_gaps(body) WHERE verdict = 'unfinished' LIMIT 3;
SELECT id, round(pitch_score(body, 'successful'), 2) AS score FROM campaigns
    WHERE pitch_policy(body, 'complete-sentence and calls-to-action') = 'complete' ORDER BY score DESC LIMIT 2;
