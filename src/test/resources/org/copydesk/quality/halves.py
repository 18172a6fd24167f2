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


def figures(part):
    score.gold = lambda _: part
    return score.score(suite, predictions)[0]


print(json.dumps({"all": figures(rows), "even": figures(rows[0::2]), "odd": figures(rows[1::2])}))
