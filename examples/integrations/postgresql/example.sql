SELECT verdict, count(*), pitch_weakest(body) FROM campaigns GROUP BY verdict ORDER BY verdict;
SELECT body::json->>'title' AS title, round(pitch_score(body)::numeric, 2) AS score, pitch_missing(body) AS missing
    FROM campaigns WHERE verdict <> 'complete' ORDER BY score, title LIMIT 4;
