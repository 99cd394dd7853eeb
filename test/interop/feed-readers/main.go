// Reads feeds with gofeed: the files named on the command line, one line of JSON each.
package main

import (
	"encoding/json"
	"os"
	"time"

	"github.com/mmcdole/gofeed"
)

type item struct {
	ID        string `json:"id"`
	Link      string `json:"link"`
	Published string `json:"published"`
	Updated   string `json:"updated"`
}

type result struct {
	Fault  string `json:"fault"`
	Format string `json:"format"`
	Title  string `json:"title"`
	Items  []item `json:"items"`
}

func instant(moment *time.Time) string {
	if moment == nil {
		return ""
	}
	return moment.UTC().Format(time.RFC3339)
}

func read(path string) result {
	file, err := os.Open(path)
	if err != nil {
		return result{Fault: err.Error()}
	}
	defer file.Close()
	feed, err := gofeed.NewParser().Parse(file)
	if err != nil {
		return result{Fault: err.Error()}
	}
	items := []item{}
	for _, entry := range feed.Items {
		items = append(items, item{entry.GUID, entry.Link, instant(entry.PublishedParsed), instant(entry.UpdatedParsed)})
	}
	return result{"", feed.FeedType + feed.FeedVersion, feed.Title, items}
}

func main() {
	output := json.NewEncoder(os.Stdout)
	for _, path := range os.Args[1:] {
		if err := output.Encode(read(path)); err != nil {
			panic(err)
		}
	}
}
