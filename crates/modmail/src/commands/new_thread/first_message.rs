//! The first message of a ticket that staff open.

use botkit::{
    args,
    command::{Ctx, Failure},
};
use storage::{
    discord::UserId,
    modmail::{Side, ThreadId, Tx},
};

use crate::{
    App,
    app::{member_lane, ticket_lane},
    decide::reply::{self, Answers, Given, LONGEST_REPLY, Refusal, reply},
    parts::Place,
    purpose::Purpose,
    render::shown_name,
};

/// Refuses a message that cannot be sent.
pub(super) fn check(ctx: &Ctx<'_, App>, text: &str) -> Result<(), Failure> {
    reply::check(text, 0).map_err(|it| refusal(ctx, &it))
}

/// Answers the member of a ticket that is being opened.
pub(super) async fn send(
    tx: &mut Tx,
    ctx: &Ctx<'_, App>,
    thread: ThreadId,
    member: UserId,
    text: &str,
) -> Result<(), Failure> {
    let number = tx.threads().next_number(thread).await?;
    let staff = &ctx.origin.user;
    let given = Given {
        staff: staff.id.into(),
        name: &shown_name(&staff.display, &staff.name, staff.id.into()),
        label: None,
        anonymous: false,
        text,
        files: &[],
        answers: Answers::default(),
    };
    let answer =
        reply(&ctx.app.looks(), thread, number, &given, ctx.at).map_err(|it| refusal(ctx, &it))?;
    let message = tx.messages().add(&answer.message).await?;
    let copy = Place {
        message,
        side: Side::Inbox,
        lane: &ticket_lane(thread),
        channel: None,
    };
    let purpose = |part| Purpose::ReplyCopy { message, part };
    copy.send(tx, 1, answer.copies, purpose, ctx.at).await?;
    let channel = tx.dm_channels().of_user(member).await?;
    let direct = Place {
        message,
        side: Side::Dm,
        lane: &member_lane(member),
        channel: channel.map(|it| it.channel_id),
    };
    let purpose = |part| Purpose::Reply {
        message,
        staff: given.staff,
        part,
    };
    direct.send(tx, 1, answer.directs, purpose, ctx.at).await?;
    Ok(())
}

fn refusal(ctx: &Ctx<'_, App>, refusal: &Refusal) -> Failure {
    match refusal {
        Refusal::Empty => ctx.refuse("reply-empty", &args! {}),
        Refusal::TooLong(length) => ctx.refuse(
            "reply-too-long",
            &args! { "length" => *length, "limit" => LONGEST_REPLY },
        ),
    }
}
