"""Reads feeds with feedparser: the files named on the command line, one line of JSON each."""

import calendar
import datetime
import json
import sys

import feedparser


def instant(parsed):
    if parsed is None:
        return ""
    moment = datetime.datetime.fromtimestamp(calendar.timegm(parsed), datetime.timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


for path in sys.argv[1:]:
    feed = feedparser.parse(path)
    print(
        json.dumps(
            {
                "fault": str(feed.bozo_exception) if feed.bozo else "",
                "format": feed.version,
                "title": feed.feed.get("title", ""),
                "items": [
                    {
                        "id": entry.get("id", ""),
                        "link": entry.get("link", ""),
                        "published": instant(entry.get("published_parsed")),
                        "updated": instant(entry.get("updated_parsed")),
                    }
                    for entry in feed.entries
                ],
            }
        )
    )
