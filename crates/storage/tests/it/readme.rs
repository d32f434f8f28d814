//! The example of the README is the program that CI runs.

/// What stands between the first fence of Rust and its end.
fn example(readme: &str) -> Option<&str> {
    let (_, rest) = readme.split_once("```rust,standalone_crate\n")?;
    let (example, _) = rest.split_once("```\n")?;
    Some(example)
}

#[test]
fn the_readme_shows_the_program_that_ci_runs() {
    let readme = include_str!("../../README.md");
    let program = include_str!("../../../../examples/storage-consumer/src/main.rs");

    assert_eq!(example(readme), Some(program));
}
