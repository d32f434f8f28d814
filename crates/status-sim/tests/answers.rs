//! Answers that are right or wrong in ways that readers have to be ready for.

use reqwest::{Client, Response, StatusCode, header};
use serde_json::Value;
use status_sim::{Action, Encoding, Fault, StatusPage};
use time::{OffsetDateTime, format_description::well_known::Rfc2822};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

async fn ask(page: &StatusPage) -> Result<Response> {
    // Installed already by another test of the same process: just as well.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let url = page.url() + "/api/v2/summary.json";
    // Whatever other crates have the client decode.
    let client = Client::builder().no_gzip().no_brotli().no_zstd().build()?;
    Ok(client.get(url).send().await?)
}

#[tokio::test]
async fn a_page_can_ask_to_be_left_alone_for_seconds_or_until_a_moment() -> Result {
    let page = StatusPage::start().await?;
    page.act(Action::break_next(
        1,
        Fault::Status {
            code: 429,
            retry_after: Some(30),
        },
    ))?;
    page.act(Action::break_next(
        1,
        Fault::StatusUntil {
            code: 429,
            seconds: 30,
        },
    ))?;
    let asked = || async {
        let answer = ask(&page).await?;
        assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
        let text = |name: header::HeaderName| {
            let value = answer.headers().get(name);
            value
                .and_then(|value| value.to_str().ok())
                .unwrap_or("")
                .to_owned()
        };
        Ok::<_, Box<dyn std::error::Error>>((text(header::RETRY_AFTER), text(header::DATE)))
    };

    assert_eq!(asked().await?.0, "30");
    let (until, now) = asked().await?;
    let moment = |text: &str| OffsetDateTime::parse(text, &Rfc2822);
    assert_eq!((moment(&until)? - moment(&now)?).whole_seconds(), 30);
    Ok(())
}

#[tokio::test]
async fn a_page_can_say_that_its_documents_are_something_else() -> Result {
    let page = StatusPage::start().await?;
    let kind = "text/html".to_owned();
    page.act(Action::break_next(1, Fault::ContentType { kind }))?;

    let answer = ask(&page).await?;

    assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/html");
    assert_eq!(answer.json::<Value>().await?["page"]["name"], "VRChat");
    Ok(())
}

#[tokio::test]
async fn a_document_can_begin_with_a_byte_order_mark() -> Result {
    let page = StatusPage::start().await?;
    page.act(Action::break_next(1, Fault::Bom))?;

    let answer = ask(&page).await?;

    let body = answer.bytes().await?;
    let document = body.strip_prefix("\u{feff}".as_bytes()).ok_or("no mark")?;
    let document: Value = serde_json::from_slice(document)?;
    assert_eq!(document["page"]["name"], "VRChat");
    Ok(())
}

#[tokio::test]
async fn a_small_body_can_become_a_hundred_megabytes() -> Result {
    let page = StatusPage::start().await?;
    let bytes = 100_000_000;
    let encoding = Encoding::Gzip;
    page.act(Action::break_next(1, Fault::Bomb { encoding, bytes }))?;
    page.act(Action::break_next(1, Fault::Huge { bytes }))?;

    let bomb = ask(&page).await?;
    assert_eq!(bomb.headers()[header::CONTENT_ENCODING], "gzip");
    assert!(bomb.bytes().await?.len() < bytes / 100);

    let mut huge = ask(&page).await?;
    let mut length = 0;
    while let Some(piece) = huge.chunk().await? {
        length += piece.len();
    }
    assert_eq!(length, bytes);
    Ok(())
}

#[tokio::test]
async fn the_clock_of_a_page_can_be_wrong_in_both_directions() -> Result {
    let page = StatusPage::start().await?;
    let mut dates = Vec::new();
    for seconds in [3_600, -7_200] {
        page.act(Action::Advance { seconds })?;
        let answer = ask(&page).await?;
        let date = answer.headers()[header::DATE].to_str()?;
        dates.push(OffsetDateTime::parse(date, &Rfc2822)?);
    }

    assert!(dates[0] - dates[1] > time::Duration::minutes(119));
    Ok(())
}
