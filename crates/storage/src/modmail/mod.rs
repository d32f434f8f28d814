//! What the modmail bot remembers.

mod alerts;
mod aliases;
mod arrivals;
mod attachments;
mod blocks;
pub mod bulk;
mod catch_ups;
mod categories;
mod closing_logs;
mod closures;
mod features;
mod held;
mod history;
mod locales;
mod mass_closures;
mod membership;
mod message_copies;
mod message_extras;
mod message_log;
mod message_parts;
mod message_posts;
mod message_reactions;
mod messages;
mod muted_pings;
mod notes;
mod panel;
mod pauses;
mod places;
mod queue;
mod ratings;
mod reminders;
mod replaced_texts;
mod scheduled_replies;
pub mod search;
mod selections;
mod shown_roles;
mod side_threads;
mod snippets;
mod statistics;
mod status_details;
mod thread_members;
mod ticket_id;
mod ticket_log;
mod ticket_panels;
mod tickets;
mod time_zones;
mod waits;

pub use self::{
    alerts::Alerts,
    aliases::{Alias, Aliases},
    attachments::{Attachment, AttachmentId, Attachments, NewAttachment},
    blocks::{Block, BlockChange, BlockChangeId, Blocked, Blocks},
    catch_ups::{CatchUp, CatchUps, Place},
    categories::{Categories, Category, CategoryId, NewCategory, Question, RolePurpose},
    closing_logs::{ClosingLog, ClosingLogs},
    closures::{Closure, Closures},
    features::{Decision, Feature, FeatureId, FeatureState, Features, NewFeature, Votes},
    held::{Extent, Freed, Gate, HeldEntry, HeldMember, HeldMessages, HoldReason, NewHeld},
    history::{Hidden, Listed, Lookup},
    locales::Locales,
    mass_closures::{MassClosure, MassClosureId, MassClosures, NewMassClosure},
    membership::{Doubt, Membership},
    message_copies::MessageCopy,
    message_parts::{Part, Side},
    message_posts::{Post, Written},
    messages::{Delivery, Message, MessageKind, MessageRowId, Messages, NewMessage, Version},
    muted_pings::MutedPings,
    notes::{Note, NoteId, Notes},
    panel::{
        ApiKey, ApiKeyId, ApiKeys, Effect, NewApiKey, NewPermission, PanelPermission,
        PanelPermissions, PanelSession, PanelSessions, PermissionChange, Subject,
    },
    pauses::{Pause, PauseScope, Pauses},
    places::{Overflow, PlacementFailure, Places},
    queue::{Claimed, Queued},
    ratings::{Rating, Ratings},
    reminders::{NewReminder, Reminder, ReminderId, Reminders},
    replaced_texts::{ReplacedText, ReplacedTexts, TextChange, TextPlace},
    scheduled_replies::{NewScheduledReply, ScheduledReplies, ScheduledReply, ScheduledReplyId},
    search::Search,
    selections::{Answer, Selection, Selections},
    shown_roles::ShownRoles,
    side_threads::SideThreads,
    snippets::{Created, Snippet, SnippetVersion, Snippets},
    statistics::{Answered, ClosedTicket, OpenedTicket, Rated, Scope, Statistics},
    status_details::{StatusDetails, Waiting},
    thread_members::{ThreadMember, ThreadMembers},
    ticket_id::TicketId,
    ticket_log::StatusChange,
    ticket_panels::{TicketPanel, TicketPanelId, TicketPanels},
    tickets::{NewTicket, Opened, Ticket, TicketStatus, Tickets},
    time_zones::TimeZones,
    waits::Wait,
};
use self::{arrivals::Arrivals, bulk::Bulk};
use crate::{Bot, Database, Error, append::Appender, store::sealed};

/// The tables of the modmail bot.
#[derive(Debug, Clone, Copy)]
pub struct Schema;

/// The database of the modmail bot.
pub type Store = crate::Store<Schema>;

/// A series of operations on the modmail bot's database.
pub type Tx = crate::Tx<Schema>;

/// The ways in for rows that come in floods, besides the inbox.
#[derive(Debug, Clone)]
pub struct Appenders {
    messages: Appender<Arrivals>,
}

impl sealed::Sealed for Schema {
    type Appenders = Appenders;

    fn appenders(database: &Database) -> Appenders {
        Appenders {
            messages: database.appender(),
        }
    }
}

impl crate::Schema for Schema {
    const BOT: Bot = Bot::Modmail;
}

impl Store {
    /// Adds a message, in one commit with whatever else is said. Returns when it
    /// is on the disk.
    ///
    /// For messages that come with nothing else, such as those of a log; one that
    /// is to be sent on belongs in a transaction with its outbox row. It takes a
    /// turn among the writers, so whoever has a [`crate::Store::write`] open
    /// commits that first.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if there is no such ticket, or if its direct
    /// message or its number is there already, [`Error::Append`] if the database
    /// takes nothing, and [`Error::Closed`] after [`Database::close`].
    pub async fn add_message(&self, message: NewMessage) -> Result<MessageRowId, Error> {
        self.appenders.messages.append(message).await
    }
}

impl Tx {
    /// Questions and changes about many tickets at once.
    pub fn bulk(&mut self) -> Bulk<'_> {
        Bulk {
            conn: &mut self.conn,
            left_out: &mut self.left_out,
        }
    }

    /// The tickets.
    pub fn tickets(&mut self) -> Tickets<'_> {
        Tickets::new(&mut self.conn)
    }

    /// Their members besides the first.
    pub fn thread_members(&mut self) -> ThreadMembers<'_> {
        ThreadMembers::new(&mut self.conn)
    }

    /// What was said in them.
    pub fn messages(&mut self) -> Messages<'_> {
        Messages::new(&mut self.conn)
    }

    /// The files that came with it.
    pub fn attachments(&mut self) -> Attachments<'_> {
        Attachments::new(&mut self.conn)
    }

    /// Answers the staff keep at hand.
    pub fn snippets(&mut self) -> Snippets<'_> {
        Snippets::new(&mut self.conn)
    }

    /// What stands in place of our texts to members.
    pub fn replaced_texts(&mut self) -> ReplacedTexts<'_> {
        ReplacedTexts::new(&mut self.conn)
    }

    /// Words of the staff's own for commands.
    pub fn aliases(&mut self) -> Aliases<'_> {
        Aliases::new(&mut self.conn)
    }

    /// Who wants to be told when a member writes.
    pub fn alerts(&mut self) -> Alerts<'_> {
        Alerts::new(&mut self.conn)
    }

    /// Who may not write to us.
    pub fn blocks(&mut self) -> Blocks<'_> {
        Blocks::new(&mut self.conn)
    }

    /// What members wrote that is kept from the staff.
    pub fn held(&mut self) -> HeldMessages<'_> {
        HeldMessages::new(&mut self.conn)
    }

    /// While messages are held.
    pub fn pauses(&mut self) -> Pauses<'_> {
        Pauses::new(&mut self.conn)
    }

    /// Tickets that close later.
    pub fn closures(&mut self) -> Closures<'_> {
        Closures::new(&mut self.conn)
    }

    /// Messages with a button or a menu that opens a ticket.
    pub fn ticket_panels(&mut self) -> TicketPanels<'_> {
        TicketPanels::new(&mut self.conn)
    }

    /// Closing all tickets at once.
    pub fn mass_closures(&mut self) -> MassClosures<'_> {
        MassClosures::new(&mut self.conn)
    }

    /// Closings that the log channel is still to be told of.
    pub fn closing_logs(&mut self) -> ClosingLogs<'_> {
        ClosingLogs::new(&mut self.conn)
    }

    /// The languages of people and servers.
    pub fn locales(&mut self) -> Locales<'_> {
        Locales::new(&mut self.conn)
    }

    /// What has to be read at Discord because nobody told us.
    pub fn catch_ups(&mut self) -> CatchUps<'_> {
        CatchUps::new(&mut self.conn)
    }

    /// What the staff want to remember about members.
    pub fn notes(&mut self) -> Notes<'_> {
        Notes::new(&mut self.conn)
    }

    /// What was said, by what it says.
    pub fn search(&mut self) -> Search<'_> {
        Search::new(&mut self.conn)
    }

    /// What the staff want to be reminded of.
    pub fn reminders(&mut self) -> Reminders<'_> {
        Reminders::new(&mut self.conn)
    }

    /// Replies that go to the member later.
    pub fn scheduled_replies(&mut self) -> ScheduledReplies<'_> {
        ScheduledReplies::new(&mut self.conn)
    }

    /// The time zones that people live in.
    pub fn time_zones(&mut self) -> TimeZones<'_> {
        TimeZones::new(&mut self.conn)
    }

    /// The roles that the staff have chosen to be shown.
    pub fn shown_roles(&mut self) -> ShownRoles<'_> {
        ShownRoles::new(&mut self.conn)
    }

    /// Those of the staff who do not want to be pinged.
    pub fn muted_pings(&mut self) -> MutedPings<'_> {
        MutedPings::new(&mut self.conn)
    }

    /// Suggestions and the votes on them.
    pub fn features(&mut self) -> Features<'_> {
        Features::new(&mut self.conn)
    }

    /// Who is signed in at the web panel.
    pub fn panel_sessions(&mut self) -> PanelSessions<'_> {
        PanelSessions::new(&mut self.conn)
    }

    /// Keys that open the API to other programs.
    pub fn api_keys(&mut self) -> ApiKeys<'_> {
        ApiKeys::new(&mut self.conn)
    }

    /// Who may do what at the web panel.
    pub fn panel_permissions(&mut self) -> PanelPermissions<'_> {
        PanelPermissions::new(&mut self.conn)
    }

    /// The kinds of ticket a member can choose from.
    pub fn categories(&mut self) -> Categories<'_> {
        Categories::new(&mut self.conn)
    }

    /// Members who have not chosen yet.
    pub fn selections(&mut self) -> Selections<'_> {
        Selections::new(&mut self.conn)
    }

    /// Discord's threads below the channels of tickets.
    pub fn side_threads(&mut self) -> SideThreads<'_> {
        SideThreads::new(&mut self.conn)
    }

    /// What members thought of tickets that are over.
    pub fn ratings(&mut self) -> Ratings<'_> {
        Ratings::new(&mut self.conn)
    }

    /// How tickets went.
    pub fn statistics(&mut self) -> Statistics<'_> {
        Statistics::new(&mut self.conn)
    }

    /// Where tickets are.
    pub fn places(&mut self) -> Places<'_> {
        Places::new(&mut self.conn)
    }
}
