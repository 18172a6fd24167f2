"""Prints a suite's figures over all its pages, over the even and over the odd ones: halves.py SCORE.PY SUITE EVENTS.jsonl"""
import importlib.util, json, sys
from pathlib import Path

spec = importlib.util.spec_from_file_location("score", sys.argv[1])
score = importlib.util.module_from_spec(spec)
spec.loader.exec_module(score)
suite = sys.argv[2]
rows = score.gold(suite)
lines = Path(sys.argv[3]).open(encoding="utf-8")
predictions = {p["id"]: p for p in map(score.prediction, filter(str.strip, lines))}
score_page, known = score.score_page, {}


def scored_once(suite, row, prediction):
    if row["id"] not in known:
        known[row["id"]] = score_page(suite, row, prediction)
    return known[row["id"]]


def figures(part):
    score.gold = lambda _: part
    return score.score(suite, predictions)[0]


score.score_page = scored_once
print(json.dumps({"all": figures(rows), "even": figures(rows[0::2]), "odd": figures(rows[1::2])}))
