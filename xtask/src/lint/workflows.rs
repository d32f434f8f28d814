//! What holds for all workflows in `.github`.

use std::fs;

/// How a step may begin that is not a chore: setting up, and what only the
/// place can do where workflows run.
const SET_UP: [&str; 7] = [
    "cat target/coverage/summary.txt >>",
    "docker login ",
    "gh release create ",
    "rustup component add ",
    "rustup target add ",
    "rustup toolchain install",
    "sudo apt-get install ",
];

/// The workflows, name and content.
fn workflows() -> Vec<(String, String)> {
    let folder = crate::project_root().join(".github/workflows");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    files
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}

/// What comes after `key:` in the lines of a workflow, of a block line by line.
fn values(workflow: &str, key: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut lines = workflow.lines().peekable();
    while let Some(line) = lines.next() {
        let indent = line.len() - line.trim_start().len();
        let bare = line.trim_start().trim_start_matches("- ");
        let Some(value) = bare.strip_prefix(&format!("{key}:")) else {
            continue;
        };
        if !value.trim().starts_with(['|', '>']) {
            found.push(value.trim().to_owned());
            continue;
        }
        while let Some(next) = lines.next_if(|line| line.len() - line.trim_start().len() > indent) {
            found.push(next.trim().to_owned());
        }
    }
    found
}

#[test]
fn values_are_found_in_lines_and_blocks() {
    let text = "steps:\n  - uses: a@b # v1\n  - name: x\n    run: |\n      one\n      two\n  - run: three\n";

    assert_eq!(values(text, "uses"), ["a@b # v1"]);
    assert_eq!(values(text, "run"), ["one", "two", "three"]);
}

#[test]
fn whatever_a_workflow_does_can_be_done_by_hand() {
    for (name, content) in workflows() {
        for step in values(&content, "run") {
            let chore = step.starts_with("cargo xtask ");
            assert!(
                chore || SET_UP.iter().any(|set_up| step.starts_with(set_up)),
                "{name}: {step}"
            );
        }
    }
}

#[test]
fn actions_are_pinned_by_their_commit() {
    let mut seen = 0;
    for (name, content) in workflows() {
        for action in values(&content, "uses") {
            let pinned = action
                .split_once('@')
                .and_then(|(_, rest)| rest.split_once(" # v"));
            let commit = pinned.map(|(commit, _)| commit).unwrap_or_default();
            let is_hash = commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit());

            assert!(is_hash, "{name}: {action}");
            seen += 1;
        }
    }
    assert!(seen > 0);
}

#[test]
fn workflows_may_do_nothing_unless_a_job_says_so() {
    let workflows = workflows();
    assert!(!workflows.is_empty());
    for (name, content) in workflows {
        assert!(
            content.lines().any(|line| line == "permissions: {}"),
            "{name}"
        );
    }
}
