"""The systemd units and the cron line that start the job every morning."""

import shlex
import shutil
import sys
from pathlib import Path

from summarizer.errors import AlreadyRunning, NothingToDo

_UNITS = """\
# ~/.config/systemd/user/summarizer.service
[Unit]
Description=News digest of {title}

[Service]
Type=oneshot
WorkingDirectory={folder}
ExecStart={command} run
# Nothing new and another run at work are no failures.
SuccessExitStatus={nothing} {running}

# ~/.config/systemd/user/summarizer.timer
[Unit]
Description=Every morning: news digest of {title}

[Timer]
OnCalendar=*-*-* 06:30
Persistent=true

[Install]
WantedBy=timers.target

# Then: systemctl --user daemon-reload && systemctl --user enable --now summarizer.timer

# Or this line for `crontab -e`:
{cron}
"""


def show(folder: Path) -> str:
    """The text of the units and the cron line for the job of this folder, to be put in place by the user."""
    command = _command()
    crontab = f"cd {shlex.quote(str(folder))} && {shlex.join(command)} run --quiet".replace("%", r"\%")
    return _UNITS.format(
        title=str(folder).replace("%", "%%"),
        folder=str(folder).replace("%", "%%"),
        command=" ".join(_quoted(word) for word in command),
        nothing=NothingToDo.exit_code,
        running=AlreadyRunning.exit_code,
        cron=f"30 6 * * * {crontab}",
    )


def _command() -> list[str]:
    beside = Path(sys.executable).with_name("summarizer")
    found = str(beside) if beside.is_file() else shutil.which("summarizer")
    return [found] if found else [sys.executable, "-m", "summarizer"]


def _quoted(word: str) -> str:
    """The word as systemd reads it: specifiers and variables taken literally, quoted where it has white space."""
    safe = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{safe}"' if any(character.isspace() for character in safe) else safe
