//! The program around the page.

use std::{
    io::{BufRead as _, BufReader},
    process::{Command, Stdio},
};

use serde_json::Value;

#[tokio::test]
async fn the_program_says_where_it_is_and_ends_with_its_input()
-> Result<(), Box<dyn std::error::Error>> {
    let mut program = Command::new(env!("CARGO_BIN_EXE_status-sim"))
        .arg("--exit-with-stdin")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut line = String::new();
    BufReader::new(program.stdout.take().ok_or("a pipe")?).read_line(&mut line)?;
    let ready: Value = serde_json::from_str(&line)?;
    let url = ready["url"].as_str().ok_or("a URL")?;

    let _ = rustls::crypto::ring::default_provider().install_default();
    let answer = reqwest::get(format!("{url}/api/v2/status.json")).await?;
    drop(program.stdin.take());

    assert!(answer.status().is_success());
    assert!(program.wait()?.success());
    Ok(())
}
