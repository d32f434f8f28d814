//! Several at the same time.

use std::process::{Command, Stdio};

use super::{PROGRAM, chore, sentence, text};

#[test]
fn databases_that_several_bring_up_to_date_at_once_are_whole() -> anyhow::Result<()> {
    for round in 0..3 {
        let folder = tempfile::tempdir()?;
        let line = ["migrate", "modmail", "--database-dir", text(folder.path())];
        let mut started = Vec::new();
        for _ in 0..4 {
            let mut command = Command::new(PROGRAM);
            let command = command
                .args(line)
                .stdout(Stdio::piped())
                .stderr(Stdio::piped());
            started.push(command.spawn()?);
        }

        let mut done = 0;
        for migrating in started {
            let output = migrating.wait_with_output()?;
            if output.status.success() {
                done += 1;
            } else {
                let said = sentence(&output, "modmail.sqlite")?;
                assert!(said.contains("in use"), "round {round}: {said}");
            }
        }

        assert!(done > 0, "round {round}");
        let status = chore(&[&line[..], &["--status"]].concat())?;
        let said = String::from_utf8(status.stdout)?;
        assert!(said.contains(", 0 pending"), "round {round}: {said}");
        let database = folder.path().join("modmail.sqlite");
        let verified = chore(&["verify", text(&database)])?;
        assert!(verified.status.success(), "round {round}: {verified:?}");
    }
    Ok(())
}
