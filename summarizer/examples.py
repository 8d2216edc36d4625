"""The examples and exit codes that `--help` ends with; the mark before each keeps click from folding it."""

CLI = """\b
Examples:
  summarizer digest news/                     a digest of a folder, on the screen
  summarizer digest news/ -o digest.md        the same as a Markdown file
  summarizer digest news/ --model qwen3 --base-url http://localhost:8080/v1
  summarizer brief article.txt                what one article says
  summarizer check digest.json                does every sentence still hold?

\b
Exit codes:
  0   done
  1   done, but an input is missing from it (unreadable, engine failed),
      or check found what does not hold
  2   wrong usage or settings
  3   nothing to do: no input, nothing new, or nothing readable
  4   the engine is unavailable
  5   over budget, partly done
  6   delivery failed
  70  a fault of the program
  75  another run is at work
  130 interrupted
"""
CHECK = """\b
Examples:
  summarizer digest news/ -o digest.json && summarizer check digest.json
  summarizer check digest.json --sources archive/ --format json
"""
DOCTOR = """\b
Examples:
  summarizer doctor                           the sources of summarizer.toml
  summarizer doctor https://example.org/feed.xml news/
  summarizer doctor --model qwen3 --base-url http://localhost:8080/v1 news/
"""
SCHEDULE_SHOW = """\b
Example:
  cd ~/news && summarizer schedule show
"""
SCHEMA = """\b
Example:
  summarizer schema digest > digest.schema.json
"""
PROMPT = """\b
Example:
  summarizer prompt brief
"""
DIGEST = """\b
Examples:
  summarizer digest news/
  summarizer digest a.txt b.txt --format json | jq '.stories[].headline.text'
  summarizer digest news/ -o digest.html --title "Morning digest"
  summarizer digest news/ --since-digest yesterday.json
  summarizer digest news/ --dry-run --model gpt-5-mini
  summarizer digest seeds/ --replay cassettes/seeds.yaml
"""
BRIEF = """\b
Examples:
  summarizer brief article.txt
  summarizer brief news/ > briefs.jsonl
  pdftotext report.pdf - | summarizer brief - --format markdown
"""
RUN = """\b
Example of summarizer.toml:
  model = "qwen3"                             without it, the embedded engine
  base_url = "http://localhost:8080/v1"
  [job]
  folders = ["news/"]
  output = "digests/"
  format = "markdown"
"""
