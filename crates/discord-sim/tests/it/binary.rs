//! The simulator as a process of its own.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
};

use reqwest::Method;
use serde_json::Value;

use crate::scene::{Outcome, client};

/// The process, and what it said when it was ready. It is ended when this is dropped.
struct Process {
    child: Child,
    ready: Value,
}

impl Process {
    fn start(arguments: &[&str]) -> std::io::Result<Self> {
        let mut child = Command::new(env!("CARGO_BIN_EXE_discord-sim"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line)?;
        let ready = serde_json::from_str(&line)?;
        Ok(Self { child, ready })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may be gone already.
        let _gone = self.child.kill();
        let _reaped = self.child.wait();
    }
}

#[tokio::test]
async fn it_says_where_it_is_and_who_is_there() -> Outcome {
    let process = Process::start(&["--demo", "--exit-with-stdin"])?;

    let url = format!("{}/users/@me", process.ready["api"].as_str().unwrap());
    let request = client()
        .request(Method::GET, url)
        .header("authorization", "Bot demo-token");
    let me: Value = request.send().await?.json().await?;

    assert_eq!(me["username"], "helper");
    assert_eq!(me["id"], process.ready["users"]["helper"]);
    assert!(
        process.ready["gateway"]
            .as_str()
            .unwrap()
            .starts_with("ws://127.0.0.1:")
    );
    Ok(())
}

#[tokio::test]
async fn it_stops_when_its_input_ends() -> Outcome {
    let mut process = Process::start(&["--exit-with-stdin"])?;

    drop(process.child.stdin.take());

    assert!(process.child.wait()?.success());
    Ok(())
}
