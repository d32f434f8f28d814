//! Opens both databases, writes to them and reads back what is there.

use std::error::Error;

use storage::{
    discord::UserId,
    modmail::{self, MessageKind, NewMessage, NewTicket, TicketId},
    pulse,
};
use time::OffsetDateTime;
use twilight_model::id::Id;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // The bots' own files lie where their settings say.
    let folder = tempfile::tempdir()?;
    let tickets = modmail::Store::open(&folder.path().join("modmail.sqlite")).await?;
    let status = pulse::Store::open(&folder.path().join("pulse.sqlite")).await?;
    let (ada, now) = (UserId::from(Id::new(7)), OffsetDateTime::now_utc());

    // A ticket and what was said in it: both or neither.
    let ticket = TicketId::new(now);
    let said = |content: &str| NewMessage {
        ticket,
        kind: MessageKind::User,
        user: ada,
        user_name: "ada".to_owned(),
        anonymous: false,
        content: content.to_owned(),
        dm_message: None,
        inbox_message: None,
        number: None,
        at: now,
    };
    let mut tx = tickets.write().await?;
    tx.tickets()
        .open(NewTicket {
            id: ticket,
            user: ada,
            user_name: "ada".to_owned(),
            at: now,
        })
        .await?;
    tx.messages().add(&said("Hello?")).await?;
    tx.commit().await?;

    // What comes in floods shares commits; each caller learns its own fate.
    let (one, other) = tokio::join!(
        tickets.add_message(said("Is anybody there?")),
        tickets.add_message(said("Never mind.")),
    );
    assert_ne!(one?, other?);

    // Newest first, page by page: the last id of a page is where the next begins.
    let mut tx = tickets.read().await?;
    let mut before = None;
    loop {
        let page = tx.messages().newest_of_ticket(ticket, before, 2).await?;
        let Some(last) = page.last() else { break };
        before = Some(last.id);
        for message in &page {
            println!("{}: {}", message.user_name, message.content);
        }
    }
    // Closing the file waits for whoever still looks.
    drop(tx);

    // The other bot's file knows other tables.
    let mut tx = status.write().await?;
    tx.user_configs().register(ada, now).await?;
    tx.commit().await?;
    let listening = status.read().await?.user_configs().enabled().await?;
    println!("{} person wants to hear of trouble", listening.len());

    tickets.database().close().await;
    status.database().close().await;
    Ok(())
}
